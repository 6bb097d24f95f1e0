import type { Generator } from "./Generator";

/**
 * Draws from the normal distribution with mean 0 and standard deviation 1.
 * Method of Box and Muller (1958), https://doi.org/10.1214/aoms/1177706645; the second of the pair is let go, so
 * that every draw takes the same number of uniforms.
 *
 * @param generator - advanced in place
 * @returns any number
 */
export function drawNormal(generator: Generator): number {
  // 1 - u is above 0, so its logarithm is finite.
  const radius = Math.sqrt(-2 * Math.log(1 - generator.nextUniform()));
  return radius * Math.cos(2 * Math.PI * generator.nextUniform());
}
