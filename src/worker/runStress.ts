import { pairSummaries, readMean } from "../model/compare/pairSummaries";
import { compareKey } from "../model/compare/compareKey";
import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import { addLevers } from "../model/levers/addLevers";
import { createLeverContext } from "../model/levers/LeverContext";
import { InputProblems, wordProblem } from "../model/Problem";
import type { Shock } from "../model/stress/groupShocks";
import { sortTornado } from "../model/stress/sortTornado";
import { STATISTICS, type GroupSummary } from "../model/summary/GroupSummary";
import type { Measure } from "../model/summary/SummaryRequest";
import type { CensusYear } from "../model/years";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";

export interface StressJob {
  readonly input: ModelInput;
  readonly shocks: readonly Shock[];
  readonly measure: Measure;
  /** The January to look at; null for the last. */
  readonly censusYear: number | null;
  /** Means alone, at once. */
  readonly isExpected: boolean;
}

/** What a shock does to a total. */
export interface StressRow {
  readonly name: string;
  readonly direction: string;
  readonly shock: Shock;
  /** Mean of the baseline, and mean difference. */
  readonly baseline: number;
  readonly mean: number;
  /** Difference inside each simulation, in the order of `STATISTICS`; null where only means were asked for. */
  readonly difference: Float64Array | null;
  /** Share of simulations in which the shock raises the total; null in the same way. */
  readonly chanceAbove: number | null;
  /** Why the shock could not be applied; null where it was. */
  readonly problem: string | null;
}

export interface StressResult {
  readonly censusYear: CensusYear;
  /** As a tornado, the largest effect first; shocks that could not be applied come last. */
  readonly rows: readonly StressRow[];
}

/**
 * Applies one shock after another to a model and measures the change of a total.
 *
 * @throws InputProblems where the January is not projected, or the model itself cannot be run
 */
export async function runStress(projector: Projector, job: StressJob): Promise<StressResult> {
  const { input, shocks, measure, isExpected } = job;
  const request = { by: [], measure, ...(isExpected ? {} : { simulations: true }) };
  const project = async (from: ModelInput) =>
    (await (isExpected ? projector.expect : projector.simulate)(from, [request]))[0];
  const before = await project(input);
  const context = createLeverContext(input);
  const iYear = findYear(before, job.censusYear);
  const apply = async (shock: Shock): Promise<StressRow> => {
    await nextTask();
    const about = { name: shock.name, direction: shock.direction, shock, baseline: readMean(before, iYear, 0) };
    try {
      const after = await project(addLevers(input, shock.levers, context, "Shocks"));
      return { ...about, ...measureShock(before, after, iYear), problem: null };
    } catch (error) {
      if (!(error instanceof InputProblems)) throw error;
      const problem = error.problems.map(wordProblem).join(" ");
      return { ...about, mean: 0, difference: null, chanceAbove: null, problem };
    }
  };
  const rows = await mapAhead(shocks, apply);
  const applied = rows.filter(({ problem }) => problem === null);
  return {
    censusYear: before.years[iYear],
    rows: [...sortTornado(applied), ...rows.filter(({ problem }) => problem !== null)],
  };
}

/** So many are under way at a time: workers simulate one while the page measures another. */
const AT_A_TIME = 2;

async function mapAhead<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const takeOn = async () => {
    while (next < items.length) {
      const i = next++;
      results[i] = await work(items[i]);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, takeOn));
  return results;
}

function measureShock(
  before: GroupSummary,
  after: GroupSummary,
  iYear: number,
): Pick<StressRow, "mean" | "difference" | "chanceAbove"> {
  if (!before.simulations)
    return { mean: readMean(after, iYear, 0) - readMean(before, iYear, 0), difference: null, chanceAbove: null };
  const pair = pairSummaries(before, after);
  const { difference, chanceAbove } = compareKey(pair, pair.keys[0], null)[iYear];
  return { mean: difference[STATISTICS.indexOf("mean")], difference, chanceAbove };
}

function findYear({ years }: GroupSummary, wanted: number | null): number {
  if (wanted === null) return years.length - 1;
  const iYear = years.findIndex((censusYear) => censusYear === wanted);
  if (iYear > 0) return iYear;
  throw new InputProblems([
    createProblem("E660", {
      where: "Stress test",
      found: `January ${wanted} is not projected`,
      wanted: `The projection starts from January ${years[0]} and has ${years.slice(1).join(", ")}`,
    }),
  ]);
}
