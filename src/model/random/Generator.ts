/** A source of random numbers: the last argument of everything that draws. */
export interface Generator {
  /** The next whole number, 0 to 2^32 - 1, each as likely. */
  nextUint32(): number;
  /** The next number from 0 (included) to 1 (excluded), in steps of 2^-53. */
  nextUniform(): number;
}

/** Steps of `nextUniform`: the 32 bits of one draw above the top 21 bits of the next. */
const STEP = 2 ** -53;

/**
 * Gives the number from 0 to 1 that two draws make.
 *
 * @param high - whole number, 0 to 2^32 - 1
 * @param low - whole number, 0 to 2^32 - 1, of which the top 21 bits are used
 * @returns 0 or more, less than 1
 * @example joinUniform(2 ** 31, 0) // 0.5
 */
export function joinUniform(high: number, low: number): number {
  return (high * 2 ** 21 + (low >>> 11)) * STEP;
}
