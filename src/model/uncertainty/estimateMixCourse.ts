import type { Arrivals } from "./gatherArrivals";
import { findGain } from "./findGain";
import type { GroupArrivals } from "./GroupArrivals";
import type { GroupCourse, MixCourse } from "./RateUncertainty";
import { type ShrunkVariance, weighVariances } from "./shrinkVariance";
import type { UncertaintyConstants } from "./UncertaintyConstants";

/** Half a pupil keeps the logarithm of nobody finite. */
const HALF = 0.5;

/** The course of the mix, and what it rests on. */
export interface MixCourseEstimate {
  readonly course: MixCourse;
  /** Standard deviation of a year's change of the weight of one setting, and of one need. */
  readonly settingShock: number;
  readonly needShock: number;
  /** Share of the variance of that change that is the authority's own, 0 to 1. */
  readonly ownShockWeight: number;
}

/**
 * Estimates from past years where the weight of each setting and each need among arrivals stands now and how much it
 * strays: a local level without a trend, whose variances are drawn towards those of other authorities (decision 0080).
 *
 * @param arrivals - of past years against what was expected
 * @param constants - what is usual elsewhere
 * @returns a course that any number of years, even none, can give; with usual deviations of 0, a mix that stays as it is
 */
export function estimateMixCourse({ settings, needs }: Arrivals, constants: UncertaintyConstants): MixCourseEstimate {
  const { shockWeight } = constants;
  const bySetting = estimateGroups(settings, constants.settingMixLasting, constants.settingMixOneOff, shockWeight);
  const byNeed = estimateGroups(needs, constants.needMixLasting, constants.needMixOneOff, shockWeight);
  return {
    course: { settings: bySetting.course, needs: byNeed.course },
    settingShock: Math.sqrt(bySetting.shock.variance),
    needShock: Math.sqrt(byNeed.shock.variance),
    ownShockWeight: bySetting.shock.ownWeight,
  };
}

function estimateGroups(
  arrivals: GroupArrivals,
  usualLasting: number,
  usualOneOff: number,
  weight: number,
): { readonly course: GroupCourse; readonly shock: ShrunkVariance } {
  const { nGroups } = arrivals;
  const levels = new Float64Array(nGroups);
  const levelVariances = new Float64Array(nGroups);
  const usual = usualLasting ** 2 + 2 * usualOneOff ** 2;
  if (usual === 0) {
    const still = { levels, levelVariances, lastingVariance: 0, oneOffVariance: 0 };
    return { course: still, shock: { variance: 0, degrees: weight, ownWeight: 0 } };
  }
  const shock = estimateShock(arrivals, usual, weight);
  const lastingVariance = (usualLasting ** 2 * shock.variance) / usual;
  const oneOffVariance = (usualOneOff ** 2 * shock.variance) / usual;
  for (let group = 0; group < nGroups; group++) {
    const found = findLevel(arrivals, group, lastingVariance, oneOffVariance);
    levels[group] = found.level;
    levelVariances[group] = found.variance;
  }
  return { course: { levels, levelVariances, lastingVariance, oneOffVariance }, shock };
}

/**
 * The variance of a year's change, the same for all groups: those with many arrivals say most of it. A group's odds against all
 * others change as its own weight does, and as theirs do together; its share would change by less the larger it is.
 */
function estimateShock(arrivals: GroupArrivals, usual: number, weight: number): ShrunkVariance {
  const { years, nGroups, seen, expected, chance } = arrivals;
  const nChanges = Math.max(0, years.length - 1);
  const all = addGroups(arrivals);
  let sum = 0;
  let weights = 0;
  for (let group = 0; group < nGroups && nChanges > 0; group++) {
    const from = group * years.length;
    const logs = years.map((_, iYear) => {
      const [here, usually] = [seen[from + iYear], expected[from + iYear]];
      return getLogOdds(here, all[iYear] - here) - getLogOdds(usually, all[iYear] - usually);
    });
    const squares = logs.slice(1).map((log, i) => (log - logs[i]) ** 2 / (years[i + 1] - years[i]));
    const [mean, meanAll, spread] = [expected, null, chance].map((values) =>
      average(values ? values.subarray(from, from + years.length) : all),
    );
    const noise = 2 * spread * (1 / (mean + HALF) + 1 / (meanAll - mean + HALF)) ** 2;
    if (!(noise > 0)) continue;
    const others = addSquaredShares(arrivals, group);
    const own = (average(squares) - noise) / (1 + others);
    // A variance is known as well as the square of what it is expected to be, chance included.
    const groupWeight = (usual + noise / (1 + others)) ** -2;
    sum += groupWeight * own;
    weights += groupWeight;
  }
  return weighVariances(weights > 0 ? sum / weights : 0, weights > 0 ? nChanges : 0, usual, weight);
}

const getLogOdds = (here: number, elsewhere: number): number => Math.log((here + HALF) / (elsewhere + HALF));

function average(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Arrivals of all groups, by year. */
function addGroups({ years, nGroups, seen }: GroupArrivals): Float64Array {
  const sums = new Float64Array(years.length);
  for (let at = 0; at < nGroups * years.length; at++) sums[at % years.length] += seen[at];
  return sums;
}

/** The squared shares of all other groups among themselves, added up: how much of their changes is left when they go together. */
function addSquaredShares({ years, nGroups, expected }: GroupArrivals, group: number): number {
  const means = Array.from({ length: nGroups }, (_, other) =>
    other === group ? 0 : average(expected.subarray(other * years.length, (other + 1) * years.length)),
  );
  const sum = means.reduce((total, mean) => total + mean, 0);
  return sum > 0 ? means.reduce((total, mean) => total + (mean / sum) ** 2, 0) : 0;
}

/**
 * The filter, on numbers instead of their logarithms: weighted means of those seen and expected, with the gain that the
 * shocks make best but at least 1 / years, so that with equal weights the level is that of the estimated shares. The chance
 * in those shares is in their own distribution already and is taken off the level's variance.
 */
function findLevel(
  arrivals: GroupArrivals,
  group: number,
  lasting: number,
  oneOff: number,
): { readonly level: number; readonly variance: number } {
  const { years, seen, expected } = arrivals;
  const chance = findChance(arrivals, group);
  const steady = findGain(lasting, oneOff + chance);
  let meanSeen = 0;
  let meanExpected = 0;
  let gain = 1;
  for (let iYear = 0; iYear < years.length; iYear++) {
    const at = group * years.length + iYear;
    gain = Math.max(steady, 1 / (iYear + 1));
    meanSeen += gain * (seen[at] - meanSeen);
    meanExpected += gain * (expected[at] - meanExpected);
  }
  const level = Math.log((meanSeen + HALF * gain) / (meanExpected + HALF * gain));
  return { level, variance: gain * (oneOff + chance) - chance / Math.max(1, years.length) };
}

/** What chance adds to the variance of one year's logarithm. */
function findChance({ years, expected, chance }: GroupArrivals, group: number): number {
  const [from, to] = [group * years.length, (group + 1) * years.length];
  const add = (values: Float64Array): number => values.subarray(from, to).reduce((sum, value) => sum + value, 0);
  const nYears = Math.max(1, years.length);
  return add(chance) / nYears / (add(expected) / nYears + HALF) ** 2;
}
