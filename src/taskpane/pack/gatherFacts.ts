import type { ModelInput } from "../../model/data/ModelInput";
import type { FinancialCost } from "../../model/money/FinancialCost";
import { USUAL_JOINER_MONTHS } from "../../model/money/spreadOverYears";
import { InputProblems, type Problem } from "../../model/Problem";
import type { CellTable } from "../../model/tables/Reading";
import type { Choices } from "../../workbook/Choices";
import type { FoundTable } from "../../workbook/FoundTable";
import type { RunControls, Runner } from "../../worker/ProjectionJob";
import { createProjector } from "../../worker/Projector";
import { runCost } from "../../worker/runCost";
import { runPlan, type PlanResult } from "../../worker/runPlan";
import type { MoneyTables } from "../areas/money/MoneyTables";
import { readPlanJob } from "../areas/money/readPlanJob";
import type { Baseline } from "../journey/Baseline";
import { runBaseline } from "../journey/runBaseline";
import { compareScenarios, type ScenarioInput } from "../scenarios/compareScenarios";
import type { PackFacts } from "./PackFacts";

/** What the pack is made from, and results that the pane has already and that are still true. */
export interface PackSources {
  readonly runner: Runner;
  readonly input: ModelInput;
  readonly choices: Choices;
  readonly fingerprint: string;
  readonly problems: readonly Problem[];
  readonly baseline: Baseline | null;
  readonly comparison: PackFacts["comparison"];
  readonly money: MoneyTables;
  readonly scenarios: readonly ScenarioInput[];
  /** Scenarios that are switched on and cannot be read. */
  readonly unreadable: readonly string[];
  readonly readTable: (table: FoundTable) => Promise<CellTable>;
}

/** What was gathered; `leftOut` says, a sentence each, what has no slide and why. */
export interface Gathered {
  readonly facts: Omit<PackFacts, "authority" | "madeOn" | "isSuppressed">;
  readonly leftOut: readonly string[];
}

/** Told what is being done, and the share done of it. */
export type OnWork = (work: string, share: number) => void;

/** Takes the results that there are and runs what is missing, always with the choices of the pane. */
export async function gatherFacts(sources: PackSources, signal: AbortSignal, onWork: OnWork): Promise<Gathered> {
  const { runner, input, choices, fingerprint, money, scenarios, unreadable } = sources;
  const leftOut: string[] = [];
  const problems = [...sources.problems];
  const watch = (work: string): RunControls & { signal: AbortSignal; onProgress: (share: number) => void } => {
    signal.throwIfAborted();
    onWork(work, 0);
    return { signal, onProgress: (share) => onWork(work, share) };
  };
  const projector = (work: string) => createProjector(runner, choices, watch(work));
  /** A slide whose tables cannot be used is left out, and said; anything else ends the pack. */
  const orLeaveOut = async <T>(slide: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof InputProblems)) throw error;
      leftOut.push(`${slide} has no slide. ${error.message}`);
      return null;
    }
  };

  const baseline =
    sources.baseline ?? (await runBaseline(runner, input, choices, fingerprint, watch("Projecting the baseline")));

  let cost: FinancialCost | null = null;
  if (input.costs.length === 0) leftOut.push("Cost and balance have no slides: there are no unit costs.");
  else {
    const { inflation } = choices;
    const wanted = { by: [], line: null, hasEffects: false, inflation, joinerMonths: USUAL_JOINER_MONTHS };
    cost = await orLeaveOut("Cost", () => runCost(projector("Working out the cost"), input, wanted));
  }

  let result: PlanResult | null = null;
  if (input.costs.length > 0 && !money.funding)
    leftOut.push("The balance has no slide: there is no funding table. The Money step makes one.");
  else if (cost) {
    result = await orLeaveOut("The balance", async () => {
      const { job, problems: found } = await readPlanJob(sources.readTable, input, money, choices);
      problems.push(...found);
      return runPlan(projector("Working out the balance"), job);
    });
    problems.push(...(result?.problems ?? []));
  }

  for (const name of unreadable)
    leftOut.push(`The scenario "${name}" is left out: its levers cannot be used. The What if step says why.`);
  let comparison = sources.comparison;
  if (scenarios.length === 0) {
    comparison = null;
    leftOut.push("Scenarios have no slide: none is switched on. The What if step has them.");
  } else comparison ??= await compareScenarios(runner, input, scenarios, choices, watch("Comparing the scenarios"));
  signal.throwIfAborted();
  return { facts: { input, baseline, cost, plan: result?.plan ?? null, comparison, problems }, leftOut };
}
