import { betaBinomialBand } from "./betaBinomialBand";
import { toThresholds } from "./thresholds";

/** How many bits of a draw choose where its search starts. */
export const JOINER_GUIDE_BITS = 8;

/** The number of joiners at one NCY in one year, ready to be drawn by inversion. */
export interface JoinerNumbers {
  /** The number that passing no threshold gives. */
  readonly fewest: number;
  /** The highest number that can be drawn. */
  readonly most: number;
  /** Rising; the last is never passed. */
  readonly thresholds: Int32Array;
  /** By the top bits of the draw: the first threshold that may stop it. */
  readonly guide: Int32Array;
}

/**
 * Makes the table of joiners: the population is known, so their number is one fixed beta-binomial.
 *
 * @param people - people of the NCY, whole number, 0 or more
 * @param alpha - above 0
 * @param beta - above 0
 */
export function createJoinerNumbers(people: number, alpha: number, beta: number): JoinerNumbers {
  const { first, probabilities } = betaBinomialBand(people, alpha, beta);
  const thresholds = toThresholds(probabilities);
  const guide = new Int32Array(1 << JOINER_GUIDE_BITS);
  for (let cell = 0, k = 0; cell < guide.length; cell++) {
    while (thresholds[k] < cell * 2 ** (31 - JOINER_GUIDE_BITS)) k++;
    guide[cell] = k;
  }
  return { fewest: first, most: first + probabilities.length - 1, thresholds, guide };
}
