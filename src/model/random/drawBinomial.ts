import type { Generator } from "./Generator";

/** Below this mean the search from 0 is quicker than rejection, and above it the rejection method is valid. */
const SEARCH_BELOW = 10;

/**
 * Draws from the binomial distribution: how many of `n` fall to a chance.
 *
 * @param n - whole number, 0 or more
 * @param chance - 0 to 1
 * @param generator - advanced in place, except where the answer is certain
 * @returns whole number, 0 to `n`
 * @example drawBinomial(0, 0.4, generator) // 0
 */
export function drawBinomial(n: number, chance: number, generator: Generator): number {
  if (n === 0 || chance <= 0) return 0;
  if (chance >= 1) return n;
  // Both methods want a chance of at most a half: a published library went wrong by forgetting it.
  if (chance > 0.5) return n - drawBinomial(n, 1 - chance, generator);
  return n * chance < SEARCH_BELOW ? searchFromZero(n, chance, generator) : rejectTransformed(n, chance, generator);
}

/** Inversion by walking up from 0 (BINV of Kachitvichyanukul and Schmeiser 1988, https://doi.org/10.1145/42372.42381). */
function searchFromZero(n: number, chance: number, generator: Generator): number {
  const odds = chance / (1 - chance);
  for (;;) {
    let left = generator.nextUniform();
    let probability = Math.exp(n * Math.log1p(-chance));
    for (let k = 0; k <= n; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= (odds * (n - k)) / (k + 1);
    }
    // Rounding left nothing for this uniform (1 in 10^15): draw again.
  }
}

/** Transformed rejection with squeeze (BTRS of Hörmann 1993, https://doi.org/10.1080/00949659308811496). */
function rejectTransformed(n: number, chance: number, generator: Generator): number {
  const odds = chance / (1 - chance);
  const deviation = Math.sqrt(n * chance * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const c = n * chance + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * chance);
  for (;;) {
    const u = generator.nextUniform() - 0.5;
    const v = 1 - generator.nextUniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (!(k >= 0 && k <= n)) continue;
    const height = Math.log((v * scale) / (a / (us * us) + b));
    const target =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (height <= target) return k;
  }
}

/** log k! less Stirling's (k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2, for k of 0 to 9. */
const STIRLING_RESTS = Float64Array.from({ length: 10 }, (_, k) => {
  let logFactorial = 0;
  for (let factor = 2; factor <= k; factor++) logFactorial += Math.log(factor);
  return logFactorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
});

function stirlingRest(k: number): number {
  if (k < STIRLING_RESTS.length) return STIRLING_RESTS[k];
  const next = k + 1;
  return (1 / 12 - (1 / 360 - 1 / (1260 * next * next)) / (next * next)) / next;
}
