/** Up to this mean the walk from 0 is short, and its first chance far from the smallest number. */
export const LARGEST_INVERTED_MEAN = 40;

/**
 * Finds the binomial number under a uniform by inversion: the smallest number whose cumulative chance reaches it. It
 * rises with the uniform and with the chance, so the same uniform under a changed chance gives a number as close as
 * can be (common random numbers).
 *
 * @param n - whole number, 0 or more
 * @param chance - 0 to 1; the smaller of n times it and n times the rest at most `LARGEST_INVERTED_MEAN`
 * @param uniform - above 0, below 1
 * @returns whole number, 0 to `n`
 * @example invertBinomial(3, 0.5, 0.6) // 2
 */
export function invertBinomial(n: number, chance: number, uniform: number): number {
  return chance > 0.5 ? n - walkUp(n, 1 - chance, 1 - uniform) : walkUp(n, chance, uniform);
}

function walkUp(n: number, chance: number, uniform: number): number {
  let probability = 1;
  // (1 - chance) to the power n.
  for (let power = n, base = 1 - chance; power > 0; power >>>= 1, base *= base) if (power & 1) probability *= base;
  if (uniform <= probability) return 0;
  const odds = chance / (1 - chance);
  let cumulative = probability;
  let k = 0;
  while (uniform > cumulative && k < n) {
    probability *= (odds * (n - k)) / (k + 1);
    cumulative += probability;
    k++;
  }
  return k;
}
