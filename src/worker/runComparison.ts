import { compareKey, type ComparisonRow } from "../model/compare/compareKey";
import { pairSummaries, type PairedKey, type SummaryPair } from "../model/compare/pairSummaries";
import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import { InputProblems } from "../model/Problem";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";

export interface ComparisonJob {
  readonly baseline: ModelInput;
  /** One or more, each compared with the baseline. */
  readonly scenarios: readonly ModelInput[];
  /** Without the flag for simulations, which is set here. */
  readonly request: SummaryRequest;
  /** An amount to save, above 0; null for none. */
  readonly atLeast: number | null;
}

/** So many numbers are sorted before the page may draw again: a few milliseconds. */
const STEP = 40_000;

/**
 * Compares scenarios with their baseline, simulation by simulation.
 *
 * @returns for each scenario its rows, by group and then January
 * @throws InputProblems where a scenario starts from another January
 */
export async function runComparison(
  projector: Projector,
  { baseline, scenarios, request, atLeast }: ComparisonJob,
): Promise<ComparisonRow[][]> {
  const paired = { ...request, simulations: true };
  const [before] = await projector.simulate(baseline, [paired]);
  const comparisons: ComparisonRow[][] = [];
  for (const scenario of scenarios) {
    const [after] = await projector.simulate(scenario, [paired]);
    comparisons.push(await reducePair(before, after, (pair, place) => compareKey(pair, place, atLeast)));
  }
  return comparisons;
}

/**
 * Reduces the simulations of two summaries group by group, in short steps.
 *
 * @throws InputProblems where they start from different Januaries
 */
export async function reducePair<Row>(
  before: GroupSummary,
  after: GroupSummary,
  reduce: (pair: SummaryPair, place: PairedKey) => readonly Row[],
): Promise<Row[]> {
  if (before.years[0] !== after.years[0]) refuseStart(before, after);
  const pair = pairSummaries(before, after);
  const keysAtATime = Math.max(1, Math.floor(STEP / (pair.years.length * before.nSimulations)));
  const rows: Row[] = [];
  for (const [i, place] of pair.keys.entries()) {
    if (i % keysAtATime === 0) await nextTask();
    rows.push(...reduce(pair, place));
  }
  return rows;
}

function refuseStart({ years: [baseline] }: GroupSummary, { years: [scenario] }: GroupSummary): never {
  const found = `the baseline starts from January ${baseline} and the scenario from January ${scenario}`;
  throw new InputProblems([createProblem("E641", { where: "Scenario", found })]);
}
