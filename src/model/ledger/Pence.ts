/** Money as a whole number of pence, so that sums are exact and tie to the penny. */
export type Pence = number;

/**
 * Turns pounds into whole pence.
 *
 * @param pounds - any amount
 * @returns the nearest whole number of pence; half a penny goes away from nought
 * @example toPence(-12.345) // -1235
 */
export function toPence(pounds: number): Pence {
  // Amounts in sheets carry noise in their last binary figures; a millionth of a penny is noise.
  const pence = Math.abs(pounds) * 100;
  return Math.sign(pounds) * Math.floor(pence + 0.5 + 1e-6) + 0;
}

/**
 * Turns whole pence into pounds.
 *
 * @param pence - a whole number
 * @returns pounds, as near as a number can be
 * @example toPounds(123456) // 1234.56
 */
export const toPounds = (pence: Pence): number => pence / 100 + 0;

/**
 * Words an amount for a sentence.
 *
 * @param pence - a whole number
 * @returns with its sign, a pound sign and commas
 * @example wordPence(-123456) // "-£1,234.56"
 */
export function wordPence(pence: Pence): string {
  const [pounds, rest] = (Math.abs(pence) / 100).toFixed(2).split(".");
  return `${pence < 0 ? "-" : ""}£${pounds.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`;
}

/**
 * Parts an amount by weights so that the parts add up to it exactly.
 *
 * @param pence - the amount, of either sign
 * @param weights - 0 or more, not all 0
 * @returns one amount a weight
 * @example splitPence(100, [1, 1, 1]) // [33, 34, 33]
 */
export function splitPence(pence: Pence, weights: readonly number[]): Pence[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return weights.map((each) => {
    weight += each;
    const upToHere = Math.round((Math.abs(pence) * weight) / total);
    const part = upToHere - given;
    given = upToHere;
    return Math.sign(pence) * part + 0;
  });
}
