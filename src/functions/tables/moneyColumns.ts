import { summariseAmounts } from "../../model/compare/compareKey";
import { STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import { DEFAULT_OPTIONS, type Options } from "../../model/tables/Options";
import type { CellValue } from "../answer";
import { headStatistic } from "./headings";

/** What tables of several amounts show of each, where nothing else is asked for. */
const USUAL_STATISTICS: readonly Statistic[] = ["mean", "p5", "p95"];

/**
 * Chooses the statistics of a table that shows several amounts side by side.
 *
 * @param options - those of the model, or of the function
 */
export function chooseStatistics({ statistics }: Options): readonly Statistic[] {
  return statistics === DEFAULT_OPTIONS.statistics ? USUAL_STATISTICS : statistics;
}

/** Heads the columns of one amount: "Cost mean", "Cost P5". */
export function headAmount(amount: string, statistics: readonly Statistic[]): string[] {
  return statistics.map((statistic) => {
    const name = headStatistic("plans", statistic);
    return `${amount} ${statistic.startsWith("p") ? name : name.toLowerCase()}`;
  });
}

/**
 * Gives the statistics of one amount in one year.
 *
 * @param values - by simulation; left as they are
 * @param statistics - which
 */
export function showAmount(values: Float64Array, statistics: readonly Statistic[]): CellValue[] {
  const summary = summariseAmounts(values.slice());
  return statistics.map((statistic) => summary[STATISTICS.indexOf(statistic)]);
}

/** Gives the mean alone. */
export const showMean = (values: Float64Array): number => summariseAmounts(values.slice())[STATISTICS.indexOf("mean")];

/** Views the simulations of one year. */
export function viewYear(values: Float64Array, iYear: number, nSimulations: number): Float64Array {
  return values.subarray(iYear * nSimulations, (iYear + 1) * nSimulations);
}
