import { useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import type { ScenarioReference } from "../../../workbook/layOutModel";
import { useScenarios } from "../../scenarios/useScenarios";

/** What a sheet is of: the baseline, or one of the workbook's scenarios. */
export interface ChosenScenario {
  /** "" for the baseline. */
  readonly name: string;
  readonly options: readonly (readonly [name: string, words: string])[];
  choose(name: string): void;
  /** null for the baseline. */
  readonly reference: ScenarioReference | null;
  /** With the scenario's levers. */
  readonly input: ModelInput;
}

/** Holds the choice of baseline or scenario; a scenario that is gone is the baseline again. */
export function useChosenScenario(baseline: ModelInput): ChosenScenario {
  const { sheet, list } = useScenarios();
  const [name, choose] = useState("");
  const usable = list.filter((scenario) => scenario.name !== "" && scenario.levers && scenario.rows.length > 0);
  const chosen = usable.find((scenario) => scenario.name === name);
  return {
    name: chosen?.name ?? "",
    options: [["", "Baseline"], ...usable.map((scenario) => [scenario.name, scenario.name] as const)],
    choose,
    reference: chosen && sheet ? { levers: sheet.reference, name: chosen.name } : null,
    input: chosen?.levers ? { ...baseline, levers: chosen.levers } : baseline,
  };
}
