import { drawLogGamma } from "./drawGamma";
import type { Generator } from "./Generator";

/**
 * Draws from the beta distribution, as the share of one gamma variate in two; in logarithms, so that parameters
 * near 0 give their ones and zeros in the right proportion instead of 0 / 0.
 *
 * @param alpha - above 0
 * @param beta - above 0
 * @param generator - advanced in place
 * @returns 0 to 1
 */
export function drawBeta(alpha: number, beta: number, generator: Generator): number {
  const a = drawLogGamma(alpha, generator);
  const b = drawLogGamma(beta, generator);
  return 1 / (1 + Math.exp(b - a));
}
