import type { NaiveMethod } from "./Backtest";

/** How much the newest change counts in a damped trend, and what is left of the trend a year later. */
const NEWEST_SHARE = 0.3;
const DAMPING = 0.9;

/**
 * Forecasts a number from its own past alone.
 *
 * - `last value`: it stays as it is.
 * - `last growth`: every year changes it by the same factor as the last did.
 * - `mean growth`: every year changes it by the mean (geometric) yearly factor since the first January with anybody.
 * - `linear`: the line of least squares through all Januaries goes on.
 * - `damped trend`: its trend (exponentially smoothed yearly change, weight 0.3) goes on and fades by a tenth a year
 *   (Gardner and McKenzie 1985, with the level at the last value).
 *
 * Where there is no growth to go by (one January, or nobody before), it stays as it is.
 *
 * @param method - how
 * @param past - pupils in one January after another, at least one, up to the origin
 * @param horizon - years ahead, 1 or more
 * @returns pupils, 0 or more, with decimals
 * @example forecastNaively("last growth", [100, 110], 1) // 121
 */
export function forecastNaively(method: NaiveMethod, past: readonly number[], horizon: number): number {
  const last = past[past.length - 1];
  if (past.length === 1) return last;
  switch (method) {
    case "last value":
      return last;
    case "last growth":
      return grow(past[past.length - 2], last, 1, horizon);
    case "mean growth": {
      const first = past.findIndex((pupils) => pupils > 0);
      return grow(past[first] ?? 0, last, past.length - 1 - first, horizon);
    }
    case "linear":
      return Math.max(0, extendLine(past, horizon));
    case "damped trend":
      return Math.max(0, last + smoothTrend(past) * sumOfFading(horizon));
  }
}

/**
 * Gives the errors that a naive method would have made one year ahead, at every January of a past that allows it.
 *
 * @param method - how; last value needs one January, the others two
 * @param past - pupils in one January after another
 * @returns what happened less the forecast, the oldest first
 * @example listPastErrors("last value", [100, 110, 115]) // [10, 5]
 */
export function listPastErrors(method: NaiveMethod, past: readonly number[]): number[] {
  const nNeeded = method === "last value" ? 1 : 2;
  return past.slice(nNeeded).map((pupils, i) => pupils - forecastNaively(method, past.slice(0, i + nNeeded), 1));
}

/** Carries on the growth from one number to another, so many years later. */
function grow(from: number, to: number, nYears: number, horizon: number): number {
  return from > 0 && nYears > 0 ? to * (to / from) ** (horizon / nYears) : to;
}

function extendLine(past: readonly number[], horizon: number): number {
  const middle = (past.length - 1) / 2;
  const mean = past.reduce((sum, pupils) => sum + pupils, 0) / past.length;
  const across = past.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = past.reduce((sum, pupils, i) => sum + (i - middle) * (pupils - mean), 0) / across;
  return mean + slope * (past.length - 1 + horizon - middle);
}

function smoothTrend(past: readonly number[]): number {
  const changes = past.slice(1).map((pupils, i) => pupils - past[i]);
  return changes.reduce((trend, change) => NEWEST_SHARE * change + (1 - NEWEST_SHARE) * trend);
}

function sumOfFading(horizon: number): number {
  return (DAMPING * (1 - DAMPING ** horizon)) / (1 - DAMPING);
}
