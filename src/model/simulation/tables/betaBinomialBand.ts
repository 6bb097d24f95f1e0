/** The part of a whole-number distribution that can be told from nothing. */
export interface Band {
  /** The first number of the band. */
  readonly first: number;
  /** Chance of `first`, `first + 1`, ...; adds to 1. */
  readonly probabilities: Float64Array;
}

/** Terms this much smaller than the sum so far end the band: no 31-bit draw can reach them. */
const NEGLIGIBLE = 1e-18;

/**
 * Computes the probabilities of a beta-binomial round its mode, by the ratio of neighbours:
 * P(k + 1) / P(k) = (n - k)(alpha + k) / ((k + 1)(beta + n - k - 1)).
 *
 * @param n - whole number, 0 or more
 * @param alpha - above 0
 * @param beta - above 0
 * @returns every number whose chance matters
 * @example betaBinomialBand(1, 1, 3).probabilities // [0.75, 0.25]
 */
export function betaBinomialBand(n: number, alpha: number, beta: number): Band {
  const ratio = (k: number): number => ((n - k) * (alpha + k)) / ((k + 1) * (beta + n - k - 1));
  const mode = findMode(n, alpha, beta);
  // With both parameters under 1 there is a second mode at the other end, so the band is everything.
  const mayStop = alpha >= 1 || beta >= 1;
  const below: number[] = [];
  const fromMode: number[] = [1];
  let total = 1;
  for (let k = mode, p = 1; k > 0; k--) {
    p /= ratio(k - 1);
    if (mayStop && p < NEGLIGIBLE * total) break;
    below.push(p);
    total += p;
  }
  for (let k = mode, p = 1; k < n; k++) {
    p *= ratio(k);
    if (mayStop && p < NEGLIGIBLE * total) break;
    fromMode.push(p);
    total += p;
  }
  const probabilities = Float64Array.from([...below.reverse(), ...fromMode], (p) => p / total);
  return { first: mode - below.length, probabilities };
}

/** The highest point to start from, so that no term is larger than 1. */
function findMode(n: number, alpha: number, beta: number): number {
  if (alpha > 1 && beta > 1) return Math.min(n, Math.max(0, Math.floor(((n + 1) * (alpha - 1)) / (alpha + beta - 2))));
  if (alpha < 1 && beta < 1) return 0;
  return alpha > beta ? n : 0;
}
