/** Newton steps converge in a handful; the bound is for the eye. */
const MOST_STEPS = 60;

/**
 * Makes the groups of one simulation add up to its total, in whole plans. Each group is multiplied by exp(k v), v its variance
 * in plans (that of its logarithm times its size), with the one k that fits: to first order the difference is shared out in
 * proportion to variance, which is what least squares asks for (Stone, Champernowne and Meade 1942, https://doi.org/10.2307/2967664).
 * So a group that is well known hardly moves, and no group falls below zero.
 *
 * @param plans - by group, above 0; written with whole numbers of 0 or more
 * @param variances - by group, above 0, in any unit
 * @param total - whole number, 0 or more
 * @example (() => { const plans = Float64Array.of(60, 30); reconcileGroups(plans, [1, 1], 99); return plans; })() // [66, 33]
 */
export function reconcileGroups(plans: Float64Array, variances: readonly number[], total: number): void {
  const most = Math.max(...variances);
  // A far outlier of one small group must not crowd out the others.
  for (let i = 0; i < plans.length; i++) plans[i] = Math.min(plans[i], total);
  let k = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    let sum = 0;
    let slope = 0;
    for (let i = 0; i < plans.length; i++) {
      const weight = variances[i] / most;
      const scaled = plans[i] * Math.exp(k * weight);
      sum += scaled;
      slope += scaled * weight;
    }
    const miss = sum - total;
    if (Math.abs(miss) < 1e-6 || slope === 0) break;
    k -= Math.max(-1, Math.min(1, miss / slope));
  }
  roundToTotal(plans, variances, k / most, total);
}

/** Rounds running sums, so that the parts add up to the whole; the last takes what is left. */
function roundToTotal(plans: Float64Array, variances: readonly number[], rate: number, total: number): void {
  let sum = 0;
  let rounded = 0;
  for (let i = 0; i < plans.length; i++) {
    sum += plans[i] * Math.exp(rate * variances[i]);
    const next = i === plans.length - 1 ? total : Math.min(total, Math.round(sum));
    plans[i] = next - rounded;
    rounded = next;
  }
}
