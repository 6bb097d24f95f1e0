import { drawBinomial } from "./drawBinomial";
import type { Generator } from "./Generator";

/**
 * Draws from the multinomial distribution: how `n` spread over categories.
 * Each category in turn takes a binomial share of those who are left; the last with any weight takes the rest, so
 * nobody is lost to rounding (a published library loses people there).
 *
 * @param n - whole number, 0 or more
 * @param weights - 0 or more, at least one above 0; they need not add to 1
 * @param generator - advanced in place
 * @returns whole numbers that add to `n`, one a category
 * @example drawMultinomial(3, [0, 1], generator) // [0, 3]
 */
export function drawMultinomial(n: number, weights: ArrayLike<number>, generator: Generator): number[] {
  const counts = new Array<number>(weights.length).fill(0);
  const weightsFrom = sumFromEnd(weights);
  let left = n;
  for (let category = 0; category < weights.length && left > 0; category++) {
    const isLast = category === weights.length - 1 || weightsFrom[category + 1] === 0;
    counts[category] = isLast ? left : drawBinomial(left, weights[category] / weightsFrom[category], generator);
    left -= counts[category];
  }
  return counts;
}

/** Sums of each weight and all after it, added from the end so that small ones at the end are not lost. */
function sumFromEnd(weights: ArrayLike<number>): Float64Array {
  const sums = Float64Array.from(weights);
  for (let category = sums.length - 2; category >= 0; category--) sums[category] += sums[category + 1];
  return sums;
}
