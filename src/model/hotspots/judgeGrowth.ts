import { getNormalShare } from "../intervals/getNormalShare";
import { finishSteps, type Steps } from "../tables/Steps";
import type { CohortCounts, Hotspot, Verdict } from "./Hotspot";

/** How far cohorts of one authority grow apart, as a standard deviation a year, is seldom above twice this: the scale of its half-normal prior. */
const USUAL_SPREAD = 0.06;
const SPREADS = Array.from({ length: 60 }, (_, i) => 0.002 + 0.005 * i);
/** A growth of which the counts tell less than the prior does is not known. */
const LEAST_KNOWN = 0.3;
const LIKELY = 0.9;
const VERY_LIKELY = 0.975;

/** Cohorts judged between two pauses: a few milliseconds of work. */
const COHORTS_A_STEP = 8;
/** Spreads of less weight than this change no figure that is shown. */
const LEAST_WEIGHT = 1e-5;
/** Halvings of an interval of growth: to a millionth of it. */
const N_HALVINGS = 24;

/** Growth of one cohort on the logarithmic scale, a year, and its variance by chance. */
interface Measured {
  readonly growth: number;
  readonly variance: number;
}

/** One component of a mixture of normal distributions. */
interface Component {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Judges how fast cohorts grow beside their authority, so that a few pupils more are no trend.
 *
 * The growth of a cohort is counted with an error that comes from whole pupils coming and going, and drawn towards the
 * authority's own growth as far as cohorts seem to differ at all: a normal model in two levels, with the spread
 * between cohorts integrated out. Where nothing but chance is at work the spread is found to be near 0, and so no cohort
 * stands out, however many there are.
 *
 * @param cohorts - of one cut of the authority
 * @param total - the authority as a whole
 * @param nYears - years from the first to the last January, 1 or more
 * @returns one a cohort, those that most surely grow faster first
 */
export function judgeGrowth(cohorts: readonly CohortCounts[], total: CohortCounts, nYears: number): Hotspot[] {
  return finishSteps(judgeGrowthInSteps(cohorts, total, nYears));
}

/**
 * Judges growth as `judgeGrowth` does, with pauses.
 *
 * @param cohorts - of one cut of the authority
 * @param total - the authority as a whole
 * @param nYears - years from the first to the last January, 1 or more
 */
export function* judgeGrowthInSteps(
  cohorts: readonly CohortCounts[],
  total: CohortCounts,
  nYears: number,
): Steps<Hotspot[]> {
  const own = measure(total, nYears).growth;
  const measured = cohorts.map((cohort) => measure(cohort, nYears));
  const weights = weighSpreads(measured, own);
  const judged: Hotspot[] = [];
  for (const [i, cohort] of cohorts.entries()) {
    if (i % COHORTS_A_STEP === COHORTS_A_STEP - 1) yield;
    judged.push(judge(cohort, measured[i], own, weights));
  }
  return judged.sort((a, b) => b.chance - a.chance || b.growth - a.growth || b.last - a.last);
}

/**
 * Gives the variance that chance alone gives the logarithm of a cohort's growth over the whole time. With pupils who come
 * and go one by one, two Januaries far apart are two independent counts; the more of the same pupils they share, the less they
 * can differ: 1 - exp(-flows / both counts) of it, as in a queue without waiting (M/M/infinity).
 *
 * @param cohort - counts and flows
 * @returns above 0
 * @example getChanceVariance({ first: 99.5, last: 99.5, flows: 1e9 }) // 0.02
 */
export function getChanceVariance({ first, last, flows }: Pick<CohortCounts, "first" | "last" | "flows">): number {
  const exchanged = 1 - Math.exp(-(flows + 1) / (first + last + 1));
  return exchanged * (1 / (first + 0.5) + 1 / (last + 0.5));
}

/**
 * Gives the growth of a cohort as it was counted.
 *
 * @param cohort - its counts, and people where they are known
 * @param nYears - years between the two Januaries
 * @returns share a year, per person where people are known
 * @example getObservedGrowth({ labels: [], first: 99.5, last: 120.5, flows: 40, people: null }, 1) // 0.21
 */
export function getObservedGrowth(cohort: CohortCounts, nYears: number): number {
  return Math.expm1(measure(cohort, nYears).growth);
}

function measure(cohort: CohortCounts, nYears: number): Measured {
  const { first, last, people } = cohort;
  const perPerson = people && people.first > 0 && people.last > 0 ? Math.log(people.last / people.first) : 0;
  return {
    growth: (Math.log((last + 0.5) / (first + 0.5)) - perPerson) / nYears,
    variance: getChanceVariance(cohort) / nYears ** 2,
  };
}

/** How well each spread between cohorts goes with what was counted; adds up to 1. */
function weighSpreads(measured: readonly Measured[], own: number): number[] {
  const logs = SPREADS.map((spread) => {
    const prior = -0.5 * (spread / USUAL_SPREAD) ** 2;
    return measured.reduce((sum, { growth, variance }) => {
      const whole = variance + spread ** 2;
      return sum - 0.5 * (Math.log(whole) + (growth - own) ** 2 / whole);
    }, prior);
  });
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const known = weights.map((weight) => (weight < LEAST_WEIGHT * sum ? 0 : weight));
  const sumKnown = known.reduce((total, weight) => total + weight, 0);
  return known.map((weight) => weight / sumKnown);
}

function judge(cohort: CohortCounts, { growth, variance }: Measured, own: number, weights: readonly number[]): Hotspot {
  const mixture: Component[] = [];
  let mean = 0;
  let trustAll = 0;
  SPREADS.forEach((spread, i) => {
    const weight = weights[i];
    if (weight === 0) return;
    const trust = spread ** 2 / (spread ** 2 + variance);
    const component = { weight, mean: own + trust * (growth - own), sd: Math.sqrt(trust * variance) };
    mixture.push(component);
    mean += weight * component.mean;
    trustAll += weight * trust;
  });
  const chance = 1 - getShare(mixture, own);
  return {
    ...cohort,
    observed: Math.expm1(growth),
    growth: Math.expm1(mean),
    p10: Math.expm1(findQuantile(mixture, 0.1)),
    p90: Math.expm1(findQuantile(mixture, 0.9)),
    low: Math.expm1(findQuantile(mixture, 0.025)),
    high: Math.expm1(findQuantile(mixture, 0.975)),
    chance,
    verdict: conclude(chance, trustAll, variance),
  };
}

function conclude(chance: number, trust: number, variance: number): Verdict {
  if (chance >= VERY_LIKELY) return "much faster";
  if (chance >= LIKELY) return "faster";
  if (chance <= 1 - VERY_LIKELY) return "much slower";
  if (chance <= 1 - LIKELY) return "slower";
  // Counted well enough that a usual difference would have shown, it grows as the authority does.
  return trust < LEAST_KNOWN && Math.sqrt(variance) > USUAL_SPREAD ? "too few" : "same";
}

/** Share of a mixture below a value. */
function getShare(mixture: readonly Component[], value: number): number {
  return mixture.reduce((sum, { weight, mean, sd }) => sum + weight * getNormalShare((value - mean) / sd), 0);
}

function findQuantile(mixture: readonly Component[], share: number): number {
  let low = Math.min(...mixture.map(({ mean, sd }) => mean - 8 * sd));
  let high = Math.max(...mixture.map(({ mean, sd }) => mean + 8 * sd));
  for (let i = 0; i < N_HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (getShare(mixture, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
