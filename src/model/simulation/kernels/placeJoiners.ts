import * as draws from "../../random/draws";
import * as targetSearch from "../tables/findTarget";
import { JOINER_GUIDE_BITS } from "../tables/JoinerNumbers";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = draws;
const { findTarget } = targetSearch;
const GUIDE_SHIFT = 31 - JOINER_GUIDE_BITS;

/**
 * Draws, for every simulation of a block, how many join at one NCY and places them by a Polya urn
 * (see `placeMovers` for why that is exact).
 *
 * @param nSims - simulations in the block
 * @param simWords - word of each simulation
 * @param fewest - `JoinerNumbers.fewest`
 * @param thresholds - `JoinerNumbers.thresholds`
 * @param numberGuide - `JoinerNumbers.guide`
 * @param guide - `TargetTables.guide`
 * @param cellsStart - where the cells of the table begin
 * @param nCells - cells of the table
 * @param upTo - `TargetTables.upTo`
 * @param needSetting - `TargetTables.needSetting`
 * @param mass - the sum of the alphas
 * @param counts - pupils by cell and simulation, added to
 * @param rowStart - where the cells of the NCY begin
 * @param stride - places from one cell to the next
 * @param touched - set to 1 for every need-setting that somebody joins
 * @param placed - working space, at least as long as the largest number of joiners
 * @param word0 - words of the stream
 * @param word1 - words of the stream
 * @param word2 - words of the stream
 */
export function placeJoiners(
  nSims: number,
  simWords: Int32Array,
  fewest: number,
  thresholds: Int32Array,
  numberGuide: Int32Array,
  guide: Int32Array,
  cellsStart: number,
  nCells: number,
  upTo: Float64Array,
  needSetting: Int32Array,
  mass: number,
  counts: Uint16Array,
  rowStart: number,
  stride: number,
  touched: Uint8Array,
  placed: Int32Array,
  word0: number,
  word1: number,
  word2: number,
): void {
  const end = nSims | 0;
  const least = fewest | 0;
  const cells = cellsStart | 0;
  const row = rowStart | 0;
  const step = stride | 0;
  const key0 = word0 | 0;
  const key1 = word1 | 0;
  const key2 = word2 | 0;
  const cellsOfMass = nCells / mass;
  for (let i = 0; i < end; i++) {
    const middle = middleWord(simWords[i], key0);
    let counter = firstDraw(middle, key1);
    const draw = counter >>> 1;
    let above = numberGuide[draw >>> GUIDE_SHIFT];
    while (draw > thresholds[above]) above++;
    const many = least + above;
    if (many === 0) continue;
    const second = secondWord(middle, key2);
    for (let t = 0; t < many; t++) {
      counter = (counter + STEP) | 0;
      const point = (laterDraw(counter, second) >>> 0) * 2 ** -32 * (mass + t);
      const target =
        point < mass ? findTarget(guide, cells, upTo, needSetting, point * cellsOfMass) : placed[(point - mass) | 0];
      placed[t] = target;
      counts[row + target * step + i]++;
      touched[target] = 1;
    }
  }
}
