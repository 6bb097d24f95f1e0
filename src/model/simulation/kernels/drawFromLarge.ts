import { firstDraw, middleWord } from "../../random/draws";
import type { RateTables } from "../tables/RateTables";

/**
 * Does what `drawFromRows` does for cohorts of any size, some of them too large for a row of their own.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param pupils - pupils of each entry
 * @param rest - written: pupils of each entry who are left; may be `pupils` itself
 * @param simWords - word of each simulation of the block
 * @param tables - all tables
 * @param table - number of the table
 * @param word0 - words of the stream
 * @param word1 - words of the stream
 */
export function drawFromLarge(
  n: number,
  sims: Int32Array,
  pupils: Int32Array,
  rest: Int32Array,
  simWords: Int32Array,
  tables: RateTables,
  table: number,
  word0: number,
  word1: number,
): void {
  for (let j = 0; j < n; j++) {
    const draw = firstDraw(middleWord(simWords[sims[j]], word0), word1) >>> 1;
    rest[j] = pupils[j] - tables.draw(table, pupils[j], draw);
  }
}
