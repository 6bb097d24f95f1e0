import * as draws from "../../random/draws";
import * as targetSearch from "../tables/findTarget";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = draws;
const { findTarget } = targetSearch;

/**
 * Places people one by one by a Polya urn that remembers those of earlier years: shares that a simulation draws once and
 * keeps are exactly this (see `placeMovers`). The urn is not stored. Draw t + 1 of the cohort's stream decides
 * person t, whatever the year, so a person who copies an earlier one leads back to that one's draw, and all that is
 * kept from year to year is how many have been placed.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param people - how many are placed, of each entry
 * @param placed - by row and simulation: how many were placed in earlier years; added to
 * @param placedRow - where the row begins
 * @param copies - 1 where people copy earlier ones; 0 where shares are as expected
 * @param simWords - word of each simulation of the block
 * @param guide - `TargetTables.guide`
 * @param cellsStart - where the cells of the table begin
 * @param nCells - cells of the table
 * @param upTo - `TargetTables.upTo`
 * @param needSetting - `TargetTables.needSetting`
 * @param mass - the sum of the alphas
 * @param counts - pupils by cell and simulation, added to
 * @param rowStart - where the cells of the NCY of arrival begin
 * @param stride - places from one cell to the next
 * @param touched - set to 1 for every need-setting that somebody goes to
 * @param lately - working space, at least as long as the largest entry of `people`
 * @param word0 - words of the stream
 * @param word1 - words of the stream
 * @param word2 - words of the stream
 */
export function placeRemembered(
  n: number,
  sims: Int32Array,
  people: Int32Array,
  placed: Int32Array,
  placedRow: number,
  copies: number,
  simWords: Int32Array,
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
  lately: Int32Array,
  word0: number,
  word1: number,
  word2: number,
): void {
  const nEntries = n | 0;
  const cells = cellsStart | 0;
  const row = rowStart | 0;
  const step = stride | 0;
  const key0 = word0 | 0;
  const key1 = word1 | 0;
  const key2 = word2 | 0;
  const cellsOfMass = nCells / mass;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const middle = middleWord(simWords[i], key0);
    const first = firstDraw(middle, key1);
    const second = secondWord(middle, key2);
    const from = placed[placedRow + i];
    const to = from + people[j];
    placed[placedRow + i] = to;
    for (let t = from; t < to; t++) {
      let who = t;
      let point = (laterDraw((first + Math.imul(who + 1, STEP)) | 0, second) >>> 0) * 2 ** -32 * (mass + copies * who);
      while (point >= mass) {
        who = (point - mass) | 0;
        if (who >= from) break;
        point = (laterDraw((first + Math.imul(who + 1, STEP)) | 0, second) >>> 0) * 2 ** -32 * (mass + who);
      }
      const target =
        point < mass ? findTarget(guide, cells, upTo, needSetting, point * cellsOfMass) : lately[who - from];
      lately[t - from] = target;
      counts[row + target * step + i]++;
      touched[target] = 1;
    }
  }
}
