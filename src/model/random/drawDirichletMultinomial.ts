import { drawLogGamma } from "./drawGamma";
import { drawMultinomial } from "./drawMultinomial";
import type { Generator } from "./Generator";

/**
 * Draws shares that add to 1 from the Dirichlet distribution.
 *
 * @param alphas - above 0, one a category, at least one
 * @param generator - advanced in place
 * @returns 0 to 1, one a category
 */
export function drawDirichlet(alphas: ArrayLike<number>, generator: Generator): number[] {
  const logs = Array.from(alphas, (alpha) => drawLogGamma(alpha, generator));
  // Taken from the largest, so that at least one share is not too small to be held.
  const largest = Math.max(...logs);
  const sizes = logs.map((log) => Math.exp(log - largest));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => size / total);
}

/**
 * Draws from the Dirichlet-multinomial distribution: how `n` spread over categories whose shares are themselves
 * drawn from a Dirichlet.
 *
 * @param n - whole number, 0 or more
 * @param alphas - above 0, one a category, at least one
 * @param generator - advanced in place, except for `n` of 0
 * @returns whole numbers that add to `n`, one a category
 * @example drawDirichletMultinomial(0, [1, 2], generator) // [0, 0]
 */
export function drawDirichletMultinomial(n: number, alphas: ArrayLike<number>, generator: Generator): number[] {
  if (n === 0) return new Array<number>(alphas.length).fill(0);
  return drawMultinomial(n, drawDirichlet(alphas, generator), generator);
}
