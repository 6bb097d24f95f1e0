import type { MeanAndDeviation, YearMoments } from "./Moments";

/**
 * Summarises the exact moments of a weighted sum of pupils: any group (weights 0 and 1), or its cost (pounds per pupil).
 *
 * @param year - one year's moments, with covariances
 * @param weights - by state; NaN where not known
 * @returns mean and standard deviation; NaN where the weight of a state that can be occupied is not known
 */
export function summariseMoments(year: YearMoments, weights: Float64Array): MeanAndDeviation {
  let variance = 0;
  for (const block of year.blocks) {
    if (!block) continue;
    const n = block.states.length;
    for (let i = 0; i < n; i++) {
      const weight = weights[block.states[i]];
      if (weight === 0) continue;
      let product = 0;
      for (let j = 0; j < n; j++) product += block.covariance[i * n + j] * weights[block.states[j]];
      variance += weight * product;
    }
  }
  return { mean: getWeightedMean(year, weights), sd: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Gives the exact mean of a weighted sum of pupils; needs no covariances.
 *
 * @param year - one year's moments
 * @param weights - by state; NaN where not known
 * @returns NaN where the weight of a state that can be occupied is not known
 */
export function getWeightedMean(year: YearMoments, weights: Float64Array): number {
  return year.mean.reduce((total, pupils, state) => (pupils > 0 ? total + pupils * weights[state] : total), 0);
}
