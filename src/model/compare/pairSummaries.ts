import type { GroupSummary } from "../summary/GroupSummary";
import { N_STATISTICS, STATISTICS } from "../summary/GroupSummary";
import type { CensusYear } from "../years";

/** One group of two summaries; -1 where one of them never has it, which is nobody there. */
export interface PairedKey {
  readonly key: readonly string[];
  readonly iBaseline: number;
  readonly iScenario: number;
}

/** Two summaries of one request, simulation by simulation: simulation 7 of one is simulation 7 of the other, but for the levers. */
export interface SummaryPair {
  readonly baseline: GroupSummary;
  readonly scenario: GroupSummary;
  /** The start year and every projected year that both have. */
  readonly years: readonly CensusYear[];
  /** Groups of either, in the order of the baseline, then those that the scenario alone has. */
  readonly keys: readonly PairedKey[];
}

/**
 * Pairs two summaries that keep every simulation.
 *
 * @param baseline - with `simulations`
 * @param scenario - of the same request, number of simulations, seed and start year
 */
export function pairSummaries(baseline: GroupSummary, scenario: GroupSummary): SummaryPair {
  const places = new Map<string, PairedKey>();
  baseline.keys.forEach((key, i) => places.set(nameKey(key), { key, iBaseline: i, iScenario: -1 }));
  scenario.keys.forEach((key, i) => {
    const iBaseline = places.get(nameKey(key))?.iBaseline ?? -1;
    places.set(nameKey(key), { key, iBaseline, iScenario: i });
  });
  const nYears = Math.min(baseline.years.length, scenario.years.length);
  return { baseline, scenario, years: baseline.years.slice(0, nYears), keys: [...places.values()] };
}

/**
 * Views the values of all simulations of one group in one January.
 *
 * @param summary - with `simulations`
 * @param iYear - 0 is the start year
 * @param iKey - index of the group; -1 for one that is never occupied
 * @returns one value a simulation, shared with the summary
 */
export function viewSimulations(summary: GroupSummary, iYear: number, iKey: number): Float64Array {
  const { nSimulations, simulations, keys } = summary;
  if (!simulations) throw new Error("the summary was made without its simulations");
  if (iKey < 0) return new Float64Array(nSimulations);
  const from = (iYear * keys.length + iKey) * nSimulations;
  return simulations.subarray(from, from + nSimulations);
}

/**
 * Reads the mean of one group in one January.
 *
 * @param summary - any
 * @param iYear - 0 is the start year
 * @param iKey - index of the group; -1 for one that is never occupied
 */
export function readMean(summary: GroupSummary, iYear: number, iKey: number): number {
  if (iKey < 0) return 0;
  return summary.values[(iYear * summary.keys.length + iKey) * N_STATISTICS + STATISTICS.indexOf("mean")];
}

/** One text for the labels of a group. */
export const nameKey = (key: readonly string[]): string => key.join("\n");
