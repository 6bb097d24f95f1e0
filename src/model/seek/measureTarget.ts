import { createProblem } from "../checks/codes";
import { readMean, viewSimulations } from "../compare/pairSummaries";
import { summariseAmounts } from "../compare/compareKey";
import { InputProblems } from "../Problem";
import { getRank } from "../summary/computeStatistics";
import { STATISTICS, type GroupSummary } from "../summary/GroupSummary";
import type { Measure, SummaryRequest } from "../summary/SummaryRequest";
import { isOfBalance, type Target, type TargetStatistic } from "./Target";

/** What simulations reach of a target. */
export interface Reached {
  /** In the order of `STATISTICS`. */
  readonly statistics: Float64Array;
  /** The statistic that the target is about. */
  readonly value: number;
}

/**
 * Says what has to be summarised to measure a target.
 *
 * @param target - what is wanted
 */
export function createTargetRequest(target: Target): SummaryRequest {
  const { measure, by } = target;
  if (isOfBalance(target)) throw new RangeError("A balance is measured with its funding.");
  return { by, measure: measure === "share" ? "plans" : (measure as Measure), simulations: true };
}

/**
 * Measures what simulations reach of a target. A share is taken inside each simulation.
 *
 * @param target - what is wanted
 * @param summary - of `createTargetRequest`
 * @throws InputProblems where the January is not projected
 */
export function measureTarget(target: Target, summary: GroupSummary): Reached {
  const { iYear, iKey } = findPlace(target, summary);
  const reached = viewSimulations(summary, iYear, iKey).slice();
  if (target.measure === "share") {
    const all = new Float64Array(reached.length);
    summary.keys.forEach((_, key) => viewSimulations(summary, iYear, key).forEach((plans, i) => (all[i] += plans)));
    reached.forEach((plans, i) => (reached[i] = all[i] === 0 ? 0 : plans / all[i]));
  }
  const statistics = summariseAmounts(reached);
  return { statistics, value: readStatistic(target.statistic, statistics, reached) };
}

/**
 * Reads the statistic that a target is about.
 *
 * @param statistic - the mean or any percentile
 * @param statistics - in the order of `STATISTICS`
 * @param rising - the value of every simulation, in rising order
 */
export function readStatistic(statistic: TargetStatistic, statistics: Float64Array, rising: Float64Array): number {
  if (statistic === "mean") return statistics[STATISTICS.indexOf("mean")];
  return rising[getRank(Math.round(Number(statistic.slice(1)) * 10), rising.length) - 1];
}

/**
 * Measures the expected value of a target. A share is that of the means.
 *
 * @param target - what is wanted
 * @param summary - expected values of `createTargetRequest`
 */
export function measureExpected(target: Target, summary: GroupSummary): number {
  const { iYear, iKey } = findPlace(target, summary);
  const mean = readMean(summary, iYear, iKey);
  if (target.measure !== "share") return mean;
  const all = summary.keys.reduce((sum, _, key) => sum + readMean(summary, iYear, key), 0);
  return all === 0 ? 0 : mean / all;
}

/** A group that nobody is ever in has no key. */
function findPlace({ censusYear, key }: Target, { years, keys }: GroupSummary): { iYear: number; iKey: number } {
  const iYear = years.indexOf(censusYear);
  const iKey = keys.findIndex((labels) => labels.every((label, i) => label === key[i]));
  if (iYear > 0) return { iYear, iKey };
  const wanted = `The projection starts from January ${years[0]} and has ${years.slice(1).join(", ")}`;
  throw new InputProblems([
    createProblem("E654", { where: "Target", found: `January ${censusYear} is not projected`, wanted }),
  ]);
}
