/** How the rows of `RateTables` lie in their array. */

/** Places of a quick row: the first three thresholds and a spare, so that a row starts at a multiple of four. */
export const QUICK_ROW = 4;

/** Rows of cohorts this large or larger begin with a guide: by the top bits of the draw, where the search starts. */
export const GUIDE_FROM = 16;
export const GUIDE_BITS = 4;
export const GUIDE_SIZE = 1 << GUIDE_BITS;

/**
 * Gives where the row of a cohort of n lies after the first row: a row has n + 1 thresholds, and a guide where
 * n is `GUIDE_FROM` or more.
 *
 * @param n - pupils, 0 or more
 * @example rowOffset(3) // 6
 */
export function rowOffset(n: number): number {
  const triangle = (n * (n + 1)) >> 1;
  return n < GUIDE_FROM ? triangle : triangle + (n - GUIDE_FROM) * GUIDE_SIZE;
}
