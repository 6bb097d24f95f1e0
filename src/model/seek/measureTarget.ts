import { createProblem } from "../checks/codes";
import { readMean, viewSimulations } from "../compare/pairSummaries";
import { summariseAmounts } from "../compare/compareKey";
import { InputProblems } from "../Problem";
import { N_STATISTICS, type GroupSummary } from "../summary/GroupSummary";
import type { SummaryRequest } from "../summary/SummaryRequest";
import type { Target } from "./Target";

/**
 * Lists what has to be summarised to measure a target.
 *
 * @param target - what is wanted
 * @returns one request; two for a share, which is taken inside each simulation
 */
export function listTargetRequests({ measure, by }: Target): SummaryRequest[] {
  if (measure !== "share") return [{ by, measure }];
  const request = { measure: "plans", simulations: true } as const;
  return [
    { ...request, by },
    { ...request, by: [] },
  ];
}

/**
 * Measures what simulations reach of a target.
 *
 * @param target - what is wanted
 * @param summaries - of `listTargetRequests`
 * @returns in the order of `STATISTICS`
 * @throws InputProblems where the January is not projected
 */
export function measureTarget(target: Target, [summary, total]: readonly GroupSummary[]): Float64Array {
  const { iYear, iKey } = findPlace(target, summary);
  if (target.measure !== "share") {
    const from = (iYear * summary.keys.length + iKey) * N_STATISTICS;
    return iKey < 0 ? new Float64Array(N_STATISTICS) : summary.values.slice(from, from + N_STATISTICS);
  }
  const all = viewSimulations(total, iYear, 0);
  return summariseAmounts(viewSimulations(summary, iYear, iKey).map((plans, i) => (all[i] === 0 ? 0 : plans / all[i])));
}

/**
 * Measures the expected value of a target. A share is that of the means.
 *
 * @param target - what is wanted
 * @param summaries - expected values of `listTargetRequests`
 */
export function measureExpected(target: Target, [summary, total]: readonly GroupSummary[]): number {
  const { iYear, iKey } = findPlace(target, summary);
  const mean = readMean(summary, iYear, iKey);
  if (target.measure !== "share") return mean;
  const all = readMean(total, iYear, 0);
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
