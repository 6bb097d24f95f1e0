const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Beyond so many standard deviations the share is 0 or 1 to double precision. */
const FAR = 8;

/**
 * Gives the share of a standard normal distribution below a value, by the series of G. Marsaglia, "Evaluating the normal
 * distribution", Journal of Statistical Software 11 (2004).
 *
 * @param z - in standard deviations
 * @returns 0 to 1
 * @example getNormalShare(0) // 0.5
 */
export function getNormalShare(z: number): number {
  if (z <= -FAR) return 0;
  if (z >= FAR) return 1;
  let sum = z;
  let term = z;
  let before = Number.NaN;
  for (let i = 3; sum !== before; i += 2) {
    before = sum;
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-0.5 * z * z)) / ROOT_TWO_PI;
}
