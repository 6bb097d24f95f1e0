import * as draws from "../../random/draws";
import * as rowSearch from "../tables/searchRow";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, middleWord } = draws;
const { searchRow } = rowSearch;

/**
 * Draws, for every listed simulation, how many of its pupils do something and takes them off.
 *
 * A beta-binomial of n pupils is one look-up in the cumulative table of n (see `RateTables`). Most answers are 0, 1
 * or 2, found by three comparisons without a branch; others are searched for.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param pupils - pupils of each entry, none above the largest row of the table
 * @param rest - written: pupils of each entry who are left; may be `pupils` itself
 * @param simWords - word of each simulation of the block
 * @param thresholds - `RateTables.thresholds`
 * @param quickStart - where the quick rows of the table begin
 * @param rowsStart - where its whole rows begin
 * @param word0 - words of the stream
 * @param word1 - words of the stream
 */
export function drawFromRows(
  n: number,
  sims: Int32Array,
  pupils: Int32Array,
  rest: Int32Array,
  simWords: Int32Array,
  thresholds: Int32Array,
  quickStart: number,
  rowsStart: number,
  word0: number,
  word1: number,
): void {
  // Told to be 32-bit integers, they stay out of floating point: three times as fast.
  const nEntries = n | 0;
  const quick = quickStart | 0;
  const rows = rowsStart | 0;
  const key0 = word0 | 0;
  const key1 = word1 | 0;
  for (let j = 0; j < nEntries; j++) {
    const here = pupils[j];
    const draw = firstDraw(middleWord(simWords[sims[j]], key0), key1) >>> 1;
    const row = quick + (here << 2);
    let who =
      ((thresholds[row] - draw) >>> 31) + ((thresholds[row + 1] - draw) >>> 31) + ((thresholds[row + 2] - draw) >>> 31);
    if (who === 3) who = searchRow(thresholds, rows, here, draw);
    rest[j] = here - who;
  }
}
