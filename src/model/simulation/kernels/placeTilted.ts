import * as draws from "../../random/draws";
import * as targetSearch from "../tables/findTarget";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = draws;
const { findTarget } = targetSearch;

/** Bits of a draw that decide whether its candidate is taken. */
const TAKEN_BITS = 12;
const TAKEN_MASK = 2 ** TAKEN_BITS - 1;

/**
 * Places people by shares that a simulation keeps and a year tilts: in a year with weight w_d on destination d, a person goes
 * to d with chance p_d w_d / sum of p w, where the shares p were drawn from a Dirichlet once.
 *
 * Candidates come one by one from the urn of `placeRemembered`, which is p without drawing it, and each is taken with chance w_d / bound.
 * Given p, candidates are independent with chances p, so those who are taken are independent with chances in proportion to
 * p w: exactly what is wanted (von Neumann's rejection). Every candidate, taken or not, says the same of p, so all of them stay in the
 * urn, whose law they follow whatever became of them. Draw t + 1 of the cohort's
 * stream decides candidate t; all that is kept from year to year is how many there were. The draw's last 12 bits decide whether the candidate is
 * taken: they say next to nothing of who it is, which hangs on the first ones, and hold a chance to 1 part in 8,192.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param people - how many are placed, of each entry
 * @param placed - by row and simulation: candidates of earlier years; added to
 * @param placedRow - where the row begins
 * @param copies - 1 where candidates copy earlier ones; 0 where shares are as expected
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
 * @param lately - working space of any length above 0
 * @param words - of the stream
 * @param bySetting - weights of settings, by simulation and setting
 * @param settingRow - where the year begins
 * @param nSettings - settings
 * @param byNeed - weights of needs, by simulation and need
 * @param needRow - where the year begins
 * @param nNeeds - needs
 * @param bounds - by simulation: no destination of the table has a larger product of weights
 */
export function placeTilted(
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
  words: Int32Array,
  bySetting: Float64Array,
  settingRow: number,
  nSettings: number,
  byNeed: Float64Array,
  needRow: number,
  nNeeds: number,
  bounds: Float64Array,
): void {
  const nEntries = n | 0;
  const cells = cellsStart | 0;
  const row = rowStart | 0;
  const step = stride | 0;
  const settings = nSettings | 0;
  const nLately = lately.length;
  const [key0, key1, key2] = [words[0], words[1], words[2]];
  const cellsOfMass = nCells / mass;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const middle = middleWord(simWords[i], key0);
    const first = firstDraw(middle, key1);
    const second = secondWord(middle, key2);
    const settingAt = settingRow + i * settings;
    const needAt = needRow + i * nNeeds;
    const bound = bounds[i] * 2 ** -TAKEN_BITS;
    const from = placed[placedRow + i];
    let wanted = people[j];
    let t = from;
    while (wanted > 0) {
      const draw = laterDraw((first + Math.imul(t + 1, STEP)) | 0, second) >>> 0;
      let who = t;
      let point = draw * 2 ** -32 * (mass + copies * t);
      while (point >= mass) {
        who = (point - mass) | 0;
        if (who >= from && who - from < nLately) break;
        point = (laterDraw((first + Math.imul(who + 1, STEP)) | 0, second) >>> 0) * 2 ** -32 * (mass + who);
      }
      const target =
        point < mass ? findTarget(guide, cells, upTo, needSetting, point * cellsOfMass) : lately[who - from];
      if (t - from < nLately) lately[t - from] = target;
      const need = (target / settings) | 0;
      const weight = bySetting[settingAt + target - need * settings] * byNeed[needAt + need];
      t++;
      if (((draw & TAKEN_MASK) + 0.5) * bound >= weight) continue;
      counts[row + target * step + i]++;
      touched[target] = 1;
      wanted--;
    }
    placed[placedRow + i] = t;
  }
}
