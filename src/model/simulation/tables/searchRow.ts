import { GUIDE_BITS, GUIDE_FROM, GUIDE_SIZE, rowOffset } from "./rowLayout";

/**
 * Finds how many thresholds of a row lie below a draw.
 *
 * @param thresholds - the array of `RateTables`
 * @param rowsStart - where the rows of the table begin
 * @param n - pupils, 0 to 255
 * @param draw - 31-bit draw
 * @returns whole number, 0 to n
 */
export function searchRow(thresholds: Int32Array, rowsStart: number, n: number, draw: number): number {
  let at = (rowsStart | 0) + rowOffset(n);
  let k = 0;
  if (n >= GUIDE_FROM) {
    k = thresholds[at + (draw >>> (31 - GUIDE_BITS))];
    at += GUIDE_SIZE;
  }
  while (draw > thresholds[at + k]) k++;
  return k;
}
