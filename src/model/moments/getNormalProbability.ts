/**
 * Gives the chance that a standard normal number is at most `z`, to seven digits (the Chebyshev fit of erfc in Press et
 * al., Numerical Recipes, section 6.2).
 *
 * @param z - any number
 * @returns 0 to 1
 * @example Math.round(1e6 * getNormalProbability(1.96)) // 975002
 */
export function getNormalProbability(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = COEFFICIENTS.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const above = (t * Math.exp(-x * x + series)) / 2;
  return z > 0 ? 1 - above : above;
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];
