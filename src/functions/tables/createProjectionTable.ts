import { N_STATISTICS, STATISTICS, type GroupSummary, type Statistic } from "../../model/summary/GroupSummary";
import type { CellValue } from "../answer";
import { DIMENSION_HEADINGS, headStatistic, readLabel } from "./headings";

/**
 * Lays out summaries of one grouping side by side: a row for each census year and group, the statistics of each
 * measure in columns. A group that a measure does not have counts 0 there. Where some pupils have no known cost, a
 * last column says how many, so that a cost that is not whole is never taken for one.
 *
 * @param summaries - of the same grouping and years, in the order of their columns
 * @param statistics - which columns each measure has
 * @returns the heading row, then years rising, each with its groups
 */
export function createProjectionTable(
  summaries: readonly GroupSummary[],
  statistics: readonly Statistic[],
): CellValue[][] {
  const { by } = summaries[0].request;
  const columns = statistics.map((statistic) => STATISTICS.indexOf(statistic));
  const places = summaries.map((summary) => new Map(summary.keys.map((key, index) => [nameKey(key), index])));
  const uncosted = summaries.findIndex((summary) => summary.uncosted?.some((pupils) => pupils > 0));
  const keys = listKeys(summaries);
  const rows = summaries[0].years.flatMap((censusYear, iYear) =>
    keys.map((key) => {
      const find = (i: number) => {
        const iKey = places[i].get(nameKey(key));
        return iKey === undefined ? null : iYear * summaries[i].keys.length + iKey;
      };
      const numbers = summaries.flatMap(({ values }, i) => {
        const entry = find(i);
        return columns.map((column) => (entry === null ? 0 : readNumber(values[entry * N_STATISTICS + column])));
      });
      const labels = key.map((label, i) => readLabel(by[i], label));
      const nUncosted = uncosted < 0 ? [] : [summaries[uncosted].uncosted?.[find(uncosted) ?? -1] ?? 0];
      return [censusYear, ...labels, ...numbers, ...nUncosted];
    }),
  );
  const measures = summaries.map((summary) => summary.request.measure);
  return [
    [
      "Census year",
      ...by.map((dimension) => DIMENSION_HEADINGS[dimension]),
      ...measures.flatMap((measure) => statistics.map((statistic) => headStatistic(measure, statistic))),
      ...(uncosted < 0 ? [] : ["Plans without a cost"]),
    ],
    ...rows,
  ];
}

/** Every group of every summary, in the order of the first, then those that only later ones have. */
function listKeys(summaries: readonly GroupSummary[]): (readonly string[])[] {
  const keys = new Map(summaries.flatMap((summary) => summary.keys.map((key) => [nameKey(key), key] as const)));
  return [...keys.values()];
}

const nameKey = (key: readonly string[]) => key.join("\n");

/** A number that is not known is an empty cell. */
const readNumber = (value: number): CellValue => (Number.isFinite(value) ? value : "");
