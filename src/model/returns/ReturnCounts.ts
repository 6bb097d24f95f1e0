import { getRank } from "../summary/computeStatistics";
import { N_STATISTICS, type GroupSummary } from "../summary/GroupSummary";
import type { ReturnStatistic, ReturnYear } from "./ReturnTable";

/** The counts of one grouping: known Januaries from the data, later ones from every simulation. */
export interface CountSource {
  /** By the same request; only its known Januaries are read. */
  readonly history: GroupSummary;
  /** With the values of every simulation where the statistic is the median. */
  readonly projection: GroupSummary;
}

/**
 * Adds groups of a projection up into rows: inside each simulation first, the statistic afterwards.
 *
 * @param source - the counts
 * @param years - those to give
 * @param statistic - of the simulations; known Januaries have one value
 * @param rowOf - the row of a group by its labels
 * @returns numbers by row and then year; rows that are always 0 may be missing
 */
export function countRows(
  source: CountSource,
  years: readonly ReturnYear[],
  statistic: ReturnStatistic,
  rowOf: (key: readonly string[]) => string,
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  years.forEach(({ censusYear, isKnown }, i) => {
    const summary = isKnown ? source.history : source.projection;
    const iYear = summary.years.indexOf(censusYear);
    const members = new Map<string, number[]>();
    summary.keys.forEach((key, iKey) => {
      const row = rowOf(key);
      members.set(row, [...(members.get(row) ?? []), iYear * summary.keys.length + iKey]);
    });
    for (const [row, entries] of members) {
      const values = rows.get(row) ?? years.map(() => 0);
      values[i] = statistic === "mean" || isKnown ? addMeans(summary, entries) : findMedian(summary, entries);
      rows.set(row, values);
    }
  });
  return rows;
}

/** The mean of a sum is the sum of the means. */
function addMeans({ values }: GroupSummary, entries: readonly number[]): number {
  return entries.reduce((sum, entry) => sum + values[entry * N_STATISTICS], 0);
}

/** Nearest rank, as in every summary. */
function findMedian({ simulations, nSimulations }: GroupSummary, entries: readonly number[]): number {
  const sums = new Float64Array(nSimulations);
  for (const entry of entries) for (let i = 0; i < nSimulations; i++) sums[i] += simulations![entry * nSimulations + i];
  sums.sort();
  return sums[getRank(500, nSimulations) - 1];
}
