import { getBetaProbability, getBetaQuantile, getLogBeta } from "../intervals/getBetaQuantile";
import { FORECAST_PERCENTILES, type ScoredForecast } from "./Backtest";

/** With fewer past errors than this nothing can be said of their spread. */
export const LEAST_ERRORS = 2;

/**
 * Scores a naive forecast against what happened. Its band is Student's t with as many degrees of freedom as there are
 * past errors one year ahead, and widens with the root of the horizon, as if errors added up independently; without two
 * past errors there is no band.
 *
 * @param middle - the forecast, 0 or more
 * @param errors - of the same method one year ahead, at the Januaries that were known then
 * @param horizon - years ahead, 1 or more
 * @param actual - what happened
 * @example scorePoint(105, [4], 1, 100).crps // 5
 */
export function scorePoint(middle: number, errors: readonly number[], horizon: number, actual: number): ScoredForecast {
  const distance = actual - middle;
  if (errors.length < LEAST_ERRORS) return { middle, percentiles: null, pit: null, crps: Math.abs(distance) };
  const degrees = errors.length;
  const scale = Math.sqrt((errors.reduce((sum, error) => sum + error * error, 0) / degrees) * horizon);
  if (scale === 0) {
    const pit = distance === 0 ? 0.5 : distance > 0 ? 1 : 0;
    return { middle, percentiles: FORECAST_PERCENTILES.map(() => middle), pit, crps: Math.abs(distance) };
  }
  // There are never fewer than no pupils.
  const percentiles = getQuantiles(degrees).map((quantile) => Math.max(0, middle + scale * quantile));
  const z = distance / scale;
  return { middle, percentiles, pit: getStudentProbability(z, degrees), crps: scale * getStudentCrps(z, degrees) };
}

/** Worked out once for each number of past errors: a backtest has few of these and many cases. */
const quantilesByDegrees = new Map<number, readonly number[]>();

function getQuantiles(degrees: number): readonly number[] {
  let quantiles = quantilesByDegrees.get(degrees);
  if (!quantiles) {
    quantiles = FORECAST_PERCENTILES.map((percentile) => getStudentQuantile(percentile / 100, degrees));
    quantilesByDegrees.set(degrees, quantiles);
  }
  return quantiles;
}

/**
 * Gives the chance that a Student's t variable is at most `z`.
 *
 * @param z - any number
 * @param degrees - degrees of freedom, above 0
 * @example getStudentProbability(1, 1) // 0.75
 */
export function getStudentProbability(z: number, degrees: number): number {
  const tail = getBetaProbability(degrees / (degrees + z * z), degrees / 2, 0.5) / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * Gives the value below which a Student's t variable falls with a given chance.
 *
 * @param chance - above 0, below 1
 * @param degrees - degrees of freedom, above 0
 * @example getStudentQuantile(0.75, 1) // 1
 */
export function getStudentQuantile(chance: number, degrees: number): number {
  if (chance === 0.5) return 0;
  const x = getBetaQuantile(2 * Math.min(chance, 1 - chance), degrees / 2, 0.5);
  const size = Math.sqrt((degrees * (1 - x)) / x);
  return chance > 0.5 ? size : -size;
}

/**
 * Gives the continuous ranked probability score of a Student's t variable (Jordan, Krüger and Lerch 2019, appendix A).
 *
 * @param z - what happened
 * @param degrees - degrees of freedom, above 1
 */
export function getStudentCrps(z: number, degrees: number): number {
  const density = getStudentDensity(z, degrees);
  const spread =
    (2 * Math.sqrt(degrees) * getBeta(0.5, degrees - 0.5)) / ((degrees - 1) * getBeta(0.5, degrees / 2) ** 2);
  return z * (2 * getStudentProbability(z, degrees) - 1) + (2 * density * (degrees + z * z)) / (degrees - 1) - spread;
}

const getBeta = (alpha: number, beta: number): number => Math.exp(getLogBeta(alpha, beta));

function getStudentDensity(z: number, degrees: number): number {
  return (1 + (z * z) / degrees) ** (-(degrees + 1) / 2) / (Math.sqrt(degrees) * getBeta(0.5, degrees / 2));
}
