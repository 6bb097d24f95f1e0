import * as draws from "../../random/draws";
import * as targetSearch from "../tables/findTarget";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = draws;
const { findTarget } = targetSearch;

/**
 * Places the movers of one cohort, one by one, by a Polya urn.
 *
 * Drawing shares from a Dirichlet and then spreading pupils by them is exactly this: the first goes to destination
 * d with chance alpha_d / A, where A is the sum of the alphas; each later one copies a pupil already placed, each as
 * likely, with chance t / (A + t) after t of them, and otherwise goes as the first would (Blackwell and MacQueen
 * 1973, https://doi.org/10.1214/aos/1176342372). So no gamma variates and no logarithms are needed, and most
 * cohorts have one mover: one look-up.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param movers - movers of each entry, 1 or more
 * @param simWords - word of each simulation of the block
 * @param guide - `TargetTables.guide`
 * @param cellsStart - where the cells of the table begin
 * @param nCells - cells of the table
 * @param upTo - `TargetTables.upTo`
 * @param needSetting - `TargetTables.needSetting`
 * @param mass - A, the sum of the alphas
 * @param counts - pupils by cell and simulation, added to
 * @param rowStart - where the cells of the NCY of arrival begin
 * @param stride - places from one cell to the next
 * @param touched - set to 1 for every need-setting that somebody moves to
 * @param placed - working space, at least as long as the largest number of movers
 * @param word0 - words of the stream
 * @param word1 - words of the stream
 * @param word2 - words of the stream
 */
export function placeMovers(
  n: number,
  sims: Int32Array,
  movers: Int32Array,
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
  placed: Int32Array,
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
  const cellsOfDraw = nCells * 2 ** -32;
  const cellsOfMass = nCells / mass;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const many = movers[j];
    const middle = middleWord(simWords[i], key0);
    let counter = firstDraw(middle, key1);
    let target = findTarget(guide, cells, upTo, needSetting, (counter >>> 0) * cellsOfDraw);
    counts[row + target * step + i]++;
    touched[target] = 1;
    if (many === 1) continue;
    const second = secondWord(middle, key2);
    placed[0] = target;
    for (let t = 1; t < many; t++) {
      counter = (counter + STEP) | 0;
      const point = (laterDraw(counter, second) >>> 0) * 2 ** -32 * (mass + t);
      target =
        point < mass ? findTarget(guide, cells, upTo, needSetting, point * cellsOfMass) : placed[(point - mass) | 0];
      placed[t] = target;
      counts[row + target * step + i]++;
      touched[target] = 1;
    }
  }
}
