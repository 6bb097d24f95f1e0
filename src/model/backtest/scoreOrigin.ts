import type { GroupSummary } from "../summary/GroupSummary";
import type { Uncertainty } from "../uncertainty/Uncertainty";
import { NAIVE_METHODS, type BacktestCase, type Method, type Origin, type ScoredForecast } from "./Backtest";
import type { JanuaryCounts } from "./countJanuaries";
import { forecastNaively, listPastErrors } from "./forecastNaively";
import { scoreCounts } from "./scoreCounts";
import { scorePoint } from "./scorePoint";

/** Gives the forecast of one group in one January, scored. */
type Score = (iKey: number, target: number, actual: number) => ScoredForecast;

/**
 * Scores a projection from one origin against what happened.
 *
 * @param januaries - what happened
 * @param origin - from where was projected
 * @param treatment - how
 * @param summary - plans by the same dimensions with `distribution`; a group that it does not have is a forecast of nobody
 * @returns one case for each target and group
 */
export function scoreProjection(
  januaries: JanuaryCounts,
  origin: Origin,
  treatment: Uncertainty,
  { years, keys, distributions, nSimulations }: GroupSummary,
): BacktestCase[] {
  if (!distributions) throw new RangeError("A backtest needs summaries with distributions.");
  const { lowest, starts, counts } = distributions;
  const places = new Map(keys.map((key, iKey) => [JSON.stringify(key), iKey]));
  const nobody = { lowest: 0, counts: new Int32Array(0), nSimulations };
  return listCases(januaries, origin, treatment, (iKey, target, actual) => {
    const place = places.get(JSON.stringify(januaries.keys[iKey]));
    if (place === undefined) return scoreCounts(nobody, actual);
    // The first year of a summary is the origin, which has no distribution.
    const row = (years.findIndex((year) => year === target) - 1) * keys.length + place;
    return scoreCounts(
      { lowest: lowest[row], counts: counts.subarray(starts[row], starts[row + 1]), nSimulations },
      actual,
    );
  });
}

/**
 * Scores every naive forecast from one origin against what happened. They see the Januaries up to the origin that
 * follow one another without a gap.
 *
 * @param januaries - what happened
 * @param origin - from where is forecast
 * @returns one case for each method, target and group
 */
export function scoreNaively(januaries: JanuaryCounts, origin: Origin): BacktestCase[] {
  const pasts = januaries.keys.map((_, iKey) => readPast(januaries, iKey, origin.censusYear));
  return NAIVE_METHODS.flatMap((method) =>
    listCases(januaries, origin, method, (iKey, target, actual) => {
      const horizon = target - origin.censusYear;
      const middle = forecastNaively(method, pasts[iKey], horizon);
      return scorePoint(middle, listPastErrors(method, pasts[iKey]), horizon, actual);
    }),
  );
}

/**
 * A group is a case where it had anybody in any January up to the target: a group that nobody was ever in says nothing,
 * and which groups count must not depend on the method.
 */
function listCases(januaries: JanuaryCounts, origin: Origin, method: Method, score: Score): BacktestCase[] {
  const { by, years, keys, counts } = januaries;
  return origin.targets.flatMap((target) => {
    const iTarget = years.indexOf(target);
    return keys.flatMap((key, iKey): BacktestCase[] => {
      const isEmpty = years.slice(0, iTarget + 1).every((_, iYear) => counts[iYear * keys.length + iKey] === 0);
      if (isEmpty) return [];
      const actual = counts[iTarget * keys.length + iKey];
      const horizon = target - origin.censusYear;
      const forecast = score(iKey, target, actual);
      return [{ by, key, method, origin: origin.censusYear, horizon, actual, forecast }];
    });
  });
}

function readPast({ years, keys, counts }: JanuaryCounts, iKey: number, origin: number): number[] {
  let iYear = years.indexOf(origin);
  const past: number[] = [];
  do past.unshift(counts[iYear * keys.length + iKey]);
  while (--iYear >= 0 && years[iYear + 1] - years[iYear] === 1);
  return past;
}
