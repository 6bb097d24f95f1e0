import type { ComparisonRow } from "../../model/compare/compareKey";
import { STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import { roundForWords } from "./formatNumbers";

/** Chances above this are told as good as sure. */
const SURE = 0.995;

/**
 * Says what a scenario changes in its last January in one sentence.
 *
 * @param quantity - in the plural or not, as a sentence begins: "Plans", "Cost a year"
 * @example "Keep 20 a year: cost a year is about £3.2m lower in January 2031; in 9 of 10 simulated futures between £2.1m and £4.4m lower."
 */
export function wordDifference(
  scenario: string,
  rows: readonly ComparisonRow[],
  quantity: { readonly name: string; readonly plural: boolean; readonly format: (value: number) => string },
): string {
  const last = rows[rows.length - 1];
  const { name, plural, format } = quantity;
  const [middle, low, high] = (["p50", "p5", "p95"] as const).map((statistic) => readDifference(last, statistic));
  const verb = plural ? "are" : "is";
  const start = `${scenario}: ${name.toLowerCase()} ${verb}`;
  const where = `in January ${last.censusYear}`;
  const about = (value: number) => format(roundForWords(Math.abs(value)));
  if (low === 0 && high === 0) return `${start} the same as in the baseline ${where}.`;
  const side = middle < 0 ? "lower" : "higher";
  const sign = middle < 0 ? -1 : 1;
  if (Math.sign(low) * Math.sign(high) < 0 || about(middle) === format(0)) {
    return `${start} hardly different ${where}; in 9 of 10 simulated futures between ${about(low)} lower and ${about(high)} higher.`;
  }
  const [near, far] = sign < 0 ? [high, low] : [low, high];
  return `${start} about ${about(middle)} ${side} ${where}; in 9 of 10 simulated futures between ${about(near)} and ${about(far)} ${side}.`;
}

/** One statistic of the difference in one January. */
export function readDifference(row: ComparisonRow, statistic: Statistic): number {
  return row.difference[STATISTICS.indexOf(statistic)];
}

/**
 * A chance as a share of futures.
 *
 * @example wordChance(0.83) // "83 in 100"
 */
export function wordChance(chance: number): string {
  if (chance > SURE) return "nearly all";
  if (chance < 1 - SURE) return "hardly any";
  return `${Math.round(100 * chance)} in 100`;
}
