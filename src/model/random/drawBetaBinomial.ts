import { drawBeta } from "./drawBeta";
import { drawBinomial } from "./drawBinomial";
import type { Generator } from "./Generator";

/**
 * Draws from the beta-binomial distribution: how many of `n` fall to a chance that is itself drawn from a beta.
 *
 * @param n - whole number, 0 or more
 * @param alpha - above 0
 * @param beta - above 0
 * @param generator - advanced in place, except for `n` of 0
 * @returns whole number, 0 to `n`
 * @example drawBetaBinomial(0, 2, 8, generator) // 0
 */
export function drawBetaBinomial(n: number, alpha: number, beta: number, generator: Generator): number {
  return n === 0 ? 0 : drawBinomial(n, drawBeta(alpha, beta, generator), generator);
}
