import { drawNormal } from "./drawNormal";
import type { Generator } from "./Generator";

/**
 * Draws from the gamma distribution with scale 1.
 *
 * @param shape - above 0
 * @param generator - advanced in place
 * @returns 0 or more; 0 where the draw is below the smallest number (usual for a shape under 0.01)
 */
export function drawGamma(shape: number, generator: Generator): number {
  return Math.exp(drawLogGamma(shape, generator));
}

/**
 * Draws the logarithm of a gamma variate with scale 1, which stays exact where the variate itself is too small to
 * be held: shares of gammas with shapes near 0 need that.
 *
 * Method of Marsaglia and Tsang (2000), https://doi.org/10.1145/358407.358414, with their step for shapes under 1:
 * gamma(shape) is gamma(shape + 1) times a uniform to the power 1 / shape.
 *
 * @param shape - above 0
 * @param generator - advanced in place
 * @returns any finite number
 */
export function drawLogGamma(shape: number, generator: Generator): number {
  if (shape < 1) {
    const boost = Math.log(1 - generator.nextUniform()) / shape;
    return drawLogGamma(shape + 1, generator) + boost;
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(generator);
    const root = 1 + c * normal;
    if (root <= 0) continue;
    const v = root * root * root;
    const logV = Math.log(v);
    const logU = Math.log(1 - generator.nextUniform());
    if (logU < 0.5 * normal * normal + d * (1 - v + logV)) return Math.log(d) + logV;
  }
}
