/** A variance that rests on observations and on what is usual elsewhere. */
export interface ShrunkVariance {
  readonly variance: number;
  /** Degrees of freedom behind it. */
  readonly degrees: number;
  /** Share of it that is the authority's own, 0 to 1. */
  readonly ownWeight: number;
}

/**
 * Estimates the variance of some observations, drawn towards a usual variance.
 *
 * @param values - observations; one or none says nothing
 * @param noise - the part of their variance that mere chance explains, taken off
 * @param usual - variance elsewhere
 * @param weight - how many observations the usual variance is worth
 * @example shrinkVariance([0, 2], 0, 1, 3).variance // 1.25
 */
export function shrinkVariance(
  values: readonly number[],
  noise: number,
  usual: number,
  weight: number,
): ShrunkVariance {
  const ownDegrees = Math.max(0, values.length - 1);
  if (ownDegrees === 0) return weighVariances(0, 0, usual, weight);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const own = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / ownDegrees;
  return weighVariances(own - noise, ownDegrees, usual, weight);
}

/**
 * Weighs an own variance against the usual one.
 *
 * @param own - less what chance explains; below 0 counts as 0
 * @param ownDegrees - degrees of freedom behind it
 * @param usual - variance elsewhere
 * @param weight - how many degrees of freedom the usual variance is worth
 * @example weighVariances(2, 1, 1, 3).variance // 1.25
 */
export function weighVariances(own: number, ownDegrees: number, usual: number, weight: number): ShrunkVariance {
  const degrees = weight + ownDegrees;
  const variance = (weight * usual + ownDegrees * Math.max(0, own)) / degrees;
  return { variance, degrees, ownWeight: ownDegrees / degrees };
}
