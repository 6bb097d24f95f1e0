import { N_STATISTICS } from "../summary/GroupSummary";
import { writeAmountStatistics } from "../summary/computeStatistics";
import type { CensusYear } from "../years";
import { readMean, viewSimulations, type PairedKey, type SummaryPair } from "./pairSummaries";

/** What a scenario changes in one group and January. */
export interface ComparisonRow {
  readonly censusYear: CensusYear;
  readonly key: readonly string[];
  /** Means. */
  readonly baseline: number;
  readonly scenario: number;
  /** Scenario less baseline inside each simulation, in the order of `STATISTICS`. */
  readonly difference: Float64Array;
  /** Mean difference as a share of the baseline's mean; null where that is 0. */
  readonly share: number | null;
  /** Share of simulations in which the scenario is above the baseline. */
  readonly chanceAbove: number;
  /** The differences of every projected January up to this one, added up inside each simulation: plan-years for plans. */
  readonly cumulated: Float64Array;
  /** Share of simulations in which the scenario is below the baseline by the wanted amount or more; null where none is wanted. */
  readonly chanceSaved: number | null;
  /** The same of the differences added up. */
  readonly chanceSavedInAll: number | null;
  /** Mean pupils without a known cost, the larger of both sides; 0 where cost is not what is compared. */
  readonly uncosted: number;
}

/**
 * Compares one group over all Januaries. Differences are taken inside each simulation and summarised afterwards, so what
 * both sides share cancels out.
 *
 * @param pair - both sides
 * @param place - the group
 * @param atLeast - an amount to save, above 0; null for none
 * @returns a row for each January, the start year first, where all is 0 unless the data differ
 */
export function compareKey(pair: SummaryPair, place: PairedKey, atLeast: number | null): ComparisonRow[] {
  const { baseline, scenario } = pair;
  const sum = new Float64Array(baseline.nSimulations);
  return pair.years.map((censusYear, iYear) => {
    const before = viewSimulations(baseline, iYear, place.iBaseline);
    const difference = viewSimulations(scenario, iYear, place.iScenario).map((value, i) => value - before[i]);
    if (iYear > 0) difference.forEach((value, i) => (sum[i] += value));
    const mean = readMean(baseline, iYear, place.iBaseline);
    const row = {
      censusYear,
      key: place.key,
      baseline: mean,
      scenario: readMean(scenario, iYear, place.iScenario),
      chanceAbove: shareOf(difference, (value) => value > 0),
      chanceSaved: atLeast === null ? null : shareOf(difference, (value) => value <= -atLeast),
      chanceSavedInAll: atLeast === null ? null : shareOf(sum, (value) => value <= -atLeast),
      uncosted: readUncosted(pair, iYear, place),
    };
    const statistics = summariseAmounts(difference);
    const share = mean === 0 ? null : statistics[0] / mean;
    return { ...row, difference: statistics, share, cumulated: summariseAmounts(sum.slice()) };
  });
}

/**
 * Gives the statistics of amounts.
 *
 * @param amounts - one a simulation; put in rising order
 * @returns in the order of `STATISTICS`
 * @example summariseAmounts(new Float64Array([3, 1, 2]))[0] // 2
 */
export function summariseAmounts(amounts: Float64Array): Float64Array {
  const statistics = new Float64Array(N_STATISTICS);
  writeAmountStatistics(statistics, 0, amounts);
  return statistics;
}

function shareOf(values: Float64Array, isCounted: (value: number) => boolean): number {
  let n = 0;
  for (const value of values) if (isCounted(value)) n++;
  return n / values.length;
}

function readUncosted({ baseline, scenario }: SummaryPair, iYear: number, place: PairedKey): number {
  const sides = [
    [baseline, place.iBaseline],
    [scenario, place.iScenario],
  ] as const;
  return Math.max(...sides.map(([side, i]) => (i < 0 ? 0 : (side.uncosted?.[iYear * side.keys.length + i] ?? 0))));
}
