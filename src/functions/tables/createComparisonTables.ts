import type { ComparisonRow } from "../../model/compare/compareKey";
import type { EffectsRow } from "../../model/compare/splitEffects";
import { STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import type { Dimension, Measure } from "../../model/summary/SummaryRequest";
import type { CellValue } from "../answer";
import { DIMENSION_HEADINGS, headStatistic, readLabel } from "./headings";

/** What the columns of a comparison are about. */
export interface ComparisonLayout {
  readonly by: readonly Dimension[];
  readonly measure: Measure;
  readonly statistics: readonly Statistic[];
  /** Null where no amount to save is asked for. */
  readonly atLeast: number | null;
}

/**
 * Lays out comparisons: by scenario where there are several, then January, then group.
 *
 * @param comparisons - of each scenario its rows
 * @param names - of the scenarios
 * @param layout - groups and columns
 */
export function createComparisonTable(
  comparisons: readonly (readonly ComparisonRow[])[],
  names: readonly string[],
  { by, measure, statistics, atLeast }: ComparisonLayout,
): CellValue[][] {
  const hasUncosted = comparisons.some((rows) => rows.some(({ uncosted }) => uncosted > 0));
  const amount = atLeast?.toLocaleString("en-GB");
  return layOut(comparisons, names, by, {
    headings: [
      `Baseline ${measure}`,
      `Scenario ${measure}`,
      ...statistics.map((statistic) => nameColumn("Difference", statistic)),
      "Difference share",
      "Chance above 0",
      ...statistics.map((statistic) => nameColumn("Cumulated", statistic)),
      ...(atLeast === null ? [] : [`Chance of saving ${amount}`, `Chance of saving ${amount} in all`]),
      ...(hasUncosted ? ["Plans without a cost"] : []),
    ],
    read: (row) => [
      row.baseline,
      row.scenario,
      ...pick(row.difference, statistics),
      row.share ?? "",
      row.chanceAbove,
      ...pick(row.cumulated, statistics),
      ...(atLeast === null ? [] : [row.chanceSaved!, row.chanceSavedInAll!]),
      ...(hasUncosted ? [row.uncosted] : []),
    ],
  });
}

/**
 * Lays out what population and rates do, in the same order.
 *
 * @param effects - of the baseline and each scenario
 * @param names - of them
 * @param layout - groups and columns
 */
export function createEffectsTable(
  effects: readonly (readonly EffectsRow[])[],
  names: readonly string[],
  { by, measure, statistics }: ComparisonLayout,
): CellValue[][] {
  return layOut(effects, names, by, {
    headings: [
      `Start ${measure}`,
      ...statistics.map((statistic) => nameColumn("Population", statistic)),
      ...statistics.map((statistic) => nameColumn("Rates", statistic)),
      `Projected ${measure}`,
    ],
    read: (row) => [row.start, ...pick(row.population, statistics), ...pick(row.rates, statistics), row.end],
  });
}

interface Columns<Row> {
  readonly headings: readonly string[];
  readonly read: (row: Row) => readonly CellValue[];
}

/** A scenario's name stands in each row where there are several. */
function layOut<Row extends ComparisonRow | EffectsRow>(
  tables: readonly (readonly Row[])[],
  names: readonly string[],
  by: readonly Dimension[],
  { headings, read }: Columns<Row>,
): CellValue[][] {
  const isNamed = tables.length > 1;
  return [
    ["Census year", ...(isNamed ? ["Scenario"] : []), ...by.map((each) => DIMENSION_HEADINGS[each]), ...headings],
    ...tables.flatMap((rows, i) =>
      // Rows come by group; a stable sort brings them by January and keeps the order of the groups.
      [...rows]
        .sort((a, b) => a.censusYear - b.censusYear)
        .map((row) => [
          row.censusYear,
          ...(isNamed ? [names[i]] : []),
          ...row.key.map((label, iLabel) => readLabel(by[iLabel], label)),
          ...read(row),
        ]),
    ),
  ];
}

const nameColumn = (part: string, statistic: Statistic) => {
  const name = headStatistic("plans", statistic);
  return `${part} ${statistic.startsWith("p") ? name : name.toLowerCase()}`;
};

const pick = (values: Float64Array, statistics: readonly Statistic[]) =>
  statistics.map((statistic) => values[STATISTICS.indexOf(statistic)]);
