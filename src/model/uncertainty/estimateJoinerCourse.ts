import { findGain } from "./findGain";
import type { JoinerCourse } from "./RateUncertainty";
import { shrinkVariance } from "./shrinkVariance";
import type { UncertaintyConstants } from "./UncertaintyConstants";
import { takeLogLevels, type YearlyLevels } from "./YearlyLevels";

/** The course of joining, and how much of it is the authority's own history, 0 to 1. */
export interface JoinerCourseEstimate {
  readonly course: JoinerCourse;
  readonly ownShockWeight: number;
  readonly ownGrowthWeight: number;
}

/**
 * Estimates from past years where joining stands now, how fast it grows and how much it strays: a local level with a
 * trend and noise, whose variances and trend are drawn towards those of other authorities (notes on the
 * calibration study, "Recommended default"; the filter is that of Muth 1960, https://doi.org/10.2307/2281646).
 *
 * The shocks' variance is estimated from the changes from year to year, less what Poisson chance explains; it is
 * split into a lasting part q and a one-off part r, growth is the mean change drawn towards the usual growth,
 * and the level follows each year by the gain that the ratio q / r makes best in the long run. Departure from the
 * study: the level's variance is that of the gain in use, which matters for a single year only, and a missing year
 * counts as two changes in one.
 *
 * @param levels - joiners of past years against what was expected
 * @param lastYear - January before the last transitions; growth since the last level is added
 * @param constants - what is usual elsewhere
 * @returns a course that any number of years, even none, can give
 */
export function estimateJoinerCourse(
  levels: YearlyLevels,
  lastYear: number,
  constants: UncertaintyConstants,
): JoinerCourseEstimate {
  const { years, seen } = levels;
  const logs = takeLogLevels(levels);
  const nYears = logs.length;
  const span = nYears > 1 ? years[nYears - 1] - years[0] : 0;
  const meanChange = span > 0 ? (logs[nYears - 1] - logs[0]) / span : 0;
  const changes = logs.slice(1).map((log, i) => {
    const gap = years[i + 1] - years[i];
    return (log - logs[i] - meanChange * gap) / Math.sqrt(gap);
  });
  const chance = nYears > 0 ? 1 / Math.max(0.5, seen.reduce((sum, joiners) => sum + joiners, 0) / nYears) : 0;
  const shock = shrinkVariance(changes, 2 * chance, constants.joinerShock ** 2, constants.shockWeight);

  const lasting = constants.lastingShare * shock.variance;
  const oneOff = ((1 - constants.lastingShare) * shock.variance) / 2;
  const noise = oneOff + chance;

  const usualVariance = constants.joinerGrowthSpread ** 2;
  const changeVariance = span > 0 ? (lasting * span + 2 * noise) / span ** 2 : Infinity;
  const ownGrowthWeight = usualVariance > 0 ? usualVariance / (usualVariance + changeVariance) : 0;
  const growth = constants.joinerGrowth + ownGrowthWeight * (meanChange - constants.joinerGrowth);

  const gain = findGain(lasting, noise);
  let level = nYears > 0 ? logs[0] : 0;
  for (let i = 1; i < nYears; i++) {
    level += growth * (years[i] - years[i - 1]);
    level += Math.max(gain, 1 / (i + 1)) * (logs[i] - level);
  }
  const gap = nYears > 0 ? lastYear - years[nYears - 1] : 0;
  return {
    course: {
      level: level + growth * gap,
      levelVariance: nYears > 0 ? Math.max(gain, 1 / nYears) * noise + lasting * gap : 0,
      growth,
      growthVariance: usualVariance * (1 - ownGrowthWeight),
      growthKept: constants.growthKept,
      lastingVariance: lasting,
      oneOffVariance: oneOff,
      shockDegrees: shock.degrees,
      largestSwing: constants.largestSwing,
    },
    ownShockWeight: shock.ownWeight,
    ownGrowthWeight,
  };
}
