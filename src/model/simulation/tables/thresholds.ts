/** No draw is above this: the last threshold of every row. */
export const NEVER = 0x7fffffff;

/** Chances from here up are rounded to 1. */
const CERTAIN = 1 - 2 ** -32;

/**
 * Turns a cumulative chance into the threshold of a 31-bit draw. A number is drawn by inversion: it is how many
 * thresholds lie below the draw, which rises with the draw and with the rate, so that the same draws under a
 * changed rate give numbers as close as can be (common random numbers).
 *
 * @param cumulative - chance of this number or a lower one, 0 to 1
 * @returns -1 (always passed) to `NEVER`
 * @example toThreshold(1) // 2147483647
 */
export function toThreshold(cumulative: number): number {
  return cumulative >= CERTAIN ? NEVER : ((cumulative * 2 ** 31 + 0.5) | 0) - 1;
}

/**
 * Turns the chances of neighbouring numbers into their thresholds.
 *
 * @param probabilities - they add to 1
 * @returns rising; the last is `NEVER`
 * @example toThresholds(Float64Array.of(0.5, 0.5)) // [1073741823, 2147483647]
 */
export function toThresholds(probabilities: Float64Array): Int32Array {
  const thresholds = new Int32Array(probabilities.length).fill(NEVER);
  let cumulative = 0;
  for (let k = 0; k < probabilities.length - 1; k++) thresholds[k] = toThreshold((cumulative += probabilities[k]));
  return thresholds;
}
