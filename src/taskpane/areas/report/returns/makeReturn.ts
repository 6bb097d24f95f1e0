import type { ModelInput } from "../../../../model/data/ModelInput";
import type { Problem } from "../../../../model/Problem";
import { noteReturn, type ReturnNote } from "../../../../model/returns/noteReturn";
import type { ReturnMapping } from "../../../../model/returns/readMapping";
import { RETURN_RULES } from "../../../../model/returns/ReturnJob";
import type { ReturnTables } from "../../../../model/returns/ReturnTable";
import { tabulateReturn } from "../../../../model/returns/tabulateReturn";
import type { Choices } from "../../../../workbook/Choices";
import type { Projector } from "../../../../worker/Projector";
import { runReturn } from "../../../../worker/runReturn";
import { formatCount } from "../../../words/formatNumbers";
import { readYearsAsked, type ReturnChoice } from "./ReturnChoice";

/** A return as the pane shows it, with what it was made from. */
export interface MadeReturn {
  readonly choice: ReturnChoice;
  readonly input: ModelInput;
  readonly tables: ReturnTables;
  readonly notes: readonly ReturnNote[];
  /** As a table of cells, notes below. */
  readonly cells: readonly (readonly (string | number)[])[];
  /** What it was made from, in a sentence. */
  readonly madeFrom: string;
}

interface ReturnParts {
  readonly input: ModelInput;
  /** "" for the baseline. */
  readonly scenario: string;
  readonly choice: ReturnChoice;
  readonly mapping: ReturnMapping;
  readonly problems: readonly Problem[];
  readonly choices: Pick<Choices, "nSimulations" | "seed" | "rules">;
}

/** Makes a return as it was asked for. */
export async function makeReturn(projector: Projector, parts: ReturnParts): Promise<MadeReturn> {
  const { input, scenario, choice, mapping, problems, choices } = parts;
  const { name, ageRule, statistic, years } = choice;
  const nYears = readYearsAsked(years) ?? RETURN_RULES[name].nYears;
  const question = { input, name, ageRule, statistic, nYears, hasHistory: false, mapping };
  const { job, tables } = await runReturn(projector, question);
  const notes = noteReturn(job, {
    simulations: choices.nSimulations,
    seed: choices.seed,
    needs: input.transitions.needs,
    settings: input.transitions.settings,
    scenario,
    problems,
  });
  const of = scenario === "" ? "The baseline" : `The scenario ${scenario}`;
  const madeFrom = `${of}: values of ${formatCount(choices.nSimulations)} simulations, seed ${choices.seed}, ${choices.rules} rules. They do not change when the tables do.`;
  return { choice, input, tables, notes, cells: tabulateReturn(name, tables, notes), madeFrom };
}
