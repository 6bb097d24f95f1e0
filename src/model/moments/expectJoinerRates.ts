import { LARGEST_JOINER_RATE } from "../simulation/KeptRates";
import type { JoinerCourse } from "../uncertainty/RateUncertainty";
import { getNormalProbability } from "./getNormalProbability";

/** Steps of the logarithm of the swing's gamma variate, and how unlikely a place must be to be left out. */
const STEP = 0.05;
const NEGLIGIBLE = -40;

/** So many deviations away, the largest rate does not matter. */
const FAR = 5;

/** Possible squared swings (how volatile a simulation is) and their chances. */
interface Swing {
  readonly square: number;
  readonly chance: number;
}

/** Gives the expected rate of joining of one projected year, from its rate without the course. */
export type ExpectJoinerRate = (rate: number, iYear: number) => number;

/**
 * Works out what the course of joining makes of rates on average. Given how volatile a simulation is, the factor of a year
 * is lognormal, so its mean, with the limit that rates have, is known; over volatilities it is summed (trapezoidal rule
 * on the logarithm of the gamma variate, which is exact to many digits there).
 *
 * @param course - null where joining keeps to its rates
 * @param nYears - projected years
 * @returns expected rates, 0 to the largest rate
 * @example expectJoinerRates(null, 5)(0.01, 2) // 0.01
 */
export function expectJoinerRates(course: JoinerCourse | null, nYears: number): ExpectJoinerRate {
  if (!course) return (rate) => rate;
  const swings = listSwings(course);
  const years = Array.from({ length: nYears }, (_, iYear) => describeYear(course, iYear, swings));
  return (rate, iYear) => {
    const { mean, known, shocks, factor, largest } = years[iYear];
    if (rate === 0) return 0;
    const limit = Math.log(LARGEST_JOINER_RATE / rate) - mean;
    if (limit > largest + FAR * Math.sqrt(largest)) return rate * factor;
    return swings.reduce(
      (sum, { square, chance }) => sum + chance * expectLimited(rate, mean, known + square * shocks, limit),
      0,
    );
  };
}

/** The lognormal factor of one year: its logarithm has this mean, and the variance known + square * shocks. */
interface YearFactor {
  readonly mean: number;
  readonly known: number;
  readonly shocks: number;
  /** Its expected value, if rates had no limit. */
  readonly factor: number;
  /** The largest variance of the logarithm. */
  readonly largest: number;
}

function describeYear(course: JoinerCourse, iYear: number, swings: readonly Swing[]): YearFactor {
  let growths = 0;
  for (let i = 0; i <= iYear; i++) growths += course.growthKept ** i;
  const mean = course.level + course.growth * growths;
  const known = course.levelVariance + course.growthVariance * growths * growths;
  const shocks = (iYear + 1) * course.lastingVariance + course.oneOffVariance;
  const factor = swings.reduce(
    (sum, { square, chance }) => sum + chance * Math.exp(mean + (known + square * shocks) / 2),
    0,
  );
  return { mean, known, shocks, factor, largest: known + shocks * Math.max(...swings.map(({ square }) => square)) };
}

/** The mean of the smaller of a lognormal rate and the largest rate. */
function expectLimited(rate: number, mean: number, variance: number, limit: number): number {
  const deviation = Math.sqrt(variance);
  if (deviation === 0) return Math.min(LARGEST_JOINER_RATE, rate * Math.exp(mean));
  return (
    rate * Math.exp(mean + variance / 2) * getNormalProbability(limit / deviation - deviation) +
    LARGEST_JOINER_RATE * getNormalProbability(-limit / deviation)
  );
}

/** The squared swing is half the degrees of freedom over a gamma variate of that shape, limited. */
function listSwings({ shockDegrees, largestSwing }: JoinerCourse): Swing[] {
  const half = shockDegrees / 2;
  const step = STEP / Math.max(1, Math.sqrt(half));
  const mode = Math.log(half);
  const getWeight = (log: number): number => half * (log - mode) - (Math.exp(log) - half);
  const swings: Swing[] = [];
  const add = (i: number): boolean => {
    const log = mode + i * step;
    const weight = getWeight(log);
    if (weight < NEGLIGIBLE) return false;
    swings.push({ square: Math.min(largestSwing ** 2, half / Math.exp(log)), chance: Math.exp(weight) });
    return true;
  };
  for (let i = 0; add(i); i++);
  for (let i = -1; add(i); i--);
  const total = swings.reduce((sum, { chance }) => sum + chance, 0);
  return swings.map(({ square, chance }) => ({ square, chance: chance / total }));
}
