import * as draws from "../../random/draws";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = draws;

/** Bits of a draw that decide whether its candidate is taken. */
const TAKEN_BITS = 12;
const TAKEN_MASK = 2 ** TAKEN_BITS - 1;

/**
 * The numbers of one call. Arguments that come in as they are would be looked at for every candidate, whether they are whole numbers or
 * fractions still; what is read from here is known to be one or the other, which saves a tenth of the time.
 */
const whole = new Int32Array(15);
const fractions = new Float64Array(3);

/**
 * Places people by shares that a simulation keeps and a year tilts: in a year with weight w_d on destination d, a person goes
 * to d with chance p_d w_d / sum of p w, where the shares p were drawn from a Dirichlet once.
 *
 * Candidates come one by one from the urn of `placeRemembered`, which is p without drawing it, and each is taken with chance w_d / bound.
 * Given p, candidates are independent with chances p, so those who are taken are independent with chances in proportion to
 * p w: exactly what is wanted (von Neumann's rejection). Every candidate, taken or not, says the same of p, so all of them stay in the
 * urn, whose law they follow whatever became of them. Draw t + 1 of the cohort's
 * stream decides candidate t. The draw's last 12 bits decide whether the candidate is
 * taken: they say next to nothing of who it is, which hangs on the first ones, and hold a chance to 1 part in 8,192.
 *
 * Whether a candidate is a copy and whether it is taken cannot be foreseen, and a processor that guesses wrong loses more time
 * than a candidate takes. So neither is a branch: the guide of the table and the candidates that the urn remembers lie in one
 * array, and a candidate who is not taken adds 0. The urn remembers the first candidates alone (`UrnMemory`); a copy of a later
 * one is led back through the draws, one at a time, until it copies one that is remembered or nobody.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param people - how many are placed, of each entry
 * @param placed - by row and simulation: candidates of earlier years; added to
 * @param placedRow - where the row begins
 * @param copies - 1 where candidates copy earlier ones; 0 where shares are as expected
 * @param simWords - word of each simulation of the block
 * @param words - of the stream
 * @param memory - `UrnMemory.entries`; candidates are added
 * @param memoryStart - where the candidates of the row begin
 * @param capacity - how many candidates of a simulation the row remembers, 1 or more
 * @param cellsStart - where the cells of the table begin in the memory
 * @param nCells - cells of the table
 * @param firstBorder - where the borders of the table begin
 * @param upTo - `TargetTables.upTo`
 * @param needSetting - `TargetTables.needSetting`
 * @param mass - the sum of the alphas
 * @param counts - pupils by cell and simulation, added to
 * @param rowStart - where the cells of the NCY of arrival begin
 * @param stride - places from one cell to the next
 * @param touched - set to 1 for every need-setting that anybody goes to, and for some that nobody does
 * @param settingOf - by need-setting: its setting
 * @param needOf - by need-setting: its need
 * @param settingWeights - by simulation and setting, above 0
 * @param settingStart - where the year begins
 * @param nSettings - settings
 * @param needWeights - by simulation and need, above 0
 * @param needStart - where the year begins
 * @param nNeeds - places from one simulation to the next; 0 where they share their weights
 * @param bounds - by simulation: no destination of the table has a larger weight; 0 where everybody is taken
 */
export function placeTilted(
  n: number,
  sims: Int32Array,
  people: Int32Array,
  placed: Int32Array,
  placedRow: number,
  copies: number,
  simWords: Int32Array,
  words: Int32Array,
  memory: Int16Array,
  memoryStart: number,
  capacity: number,
  cellsStart: number,
  nCells: number,
  firstBorder: number,
  upTo: Float64Array,
  needSetting: Int32Array,
  mass: number,
  counts: Uint16Array,
  rowStart: number,
  stride: number,
  touched: Uint8Array,
  settingOf: Uint16Array,
  needOf: Uint16Array,
  settingWeights: Float64Array,
  settingStart: number,
  nSettings: number,
  needWeights: Float64Array,
  needStart: number,
  nNeeds: number,
  bounds: Float64Array,
): void {
  whole[0] = n;
  whole[1] = rowStart;
  whole[2] = stride;
  whole[3] = placedRow;
  whole[4] = memoryStart;
  whole[5] = capacity;
  whole[6] = cellsStart;
  whole[7] = firstBorder;
  whole[8] = settingStart;
  whole[9] = nSettings;
  whole[10] = needStart;
  whole[11] = nNeeds;
  for (let k = 0; k < 3; k++) whole[12 + k] = words[k];
  fractions[0] = mass;
  fractions[1] = nCells / mass;
  fractions[2] = copies;
  const [nEntries, row, step, placedAt] = [whole[0], whole[1], whole[2], whole[3]];
  const [memoryAt, room, cells, border] = [whole[4], whole[5], whole[6], whole[7]];
  const [settingsAt, bySettings, needsAt, byNeeds] = [whole[8], whole[9], whole[10], whole[11]];
  const [key0, key1, key2] = [whole[12], whole[13], whole[14]];
  const [total, cellsOfMass, each] = [fractions[0], fractions[1], fractions[2]];
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const middle = middleWord(simWords[i], key0);
    const first = firstDraw(middle, key1);
    const second = secondWord(middle, key2);
    const settingAt = (settingsAt + i * bySettings) | 0;
    const needAt = (needsAt + i * byNeeds) | 0;
    const bound = bounds[i] * 2 ** -TAKEN_BITS;
    const start = (memoryAt + i * room) | 0;
    let wanted = people[j];
    let t = placed[placedAt + i];
    // The candidate whose draw is looked at: t, or one that it copies.
    let asked = t;
    let own = 0;
    while (wanted > 0) {
      const draw = laterDraw((first + Math.imul((asked + 1) | 0, STEP)) | 0, second) >>> 0;
      if (asked === t) own = draw & TAKEN_MASK;
      const point = draw * 2 ** -32 * (total + each * asked);
      const who = (point - total) | 0;
      if (who >= room) {
        asked = who;
        continue;
      }
      const isCopy = +(point >= total);
      const cell = (cells + ((point * cellsOfMass) | 0)) | 0;
      let target = memory[(cell + ((start + who - cell) & -isCopy)) | 0];
      if (target < 0) {
        let k = (border - 1 - target) | 0;
        while (point * cellsOfMass >= upTo[k]) k = (k + 1) | 0;
        target = needSetting[k];
      }
      if (t < room) memory[(start + t) | 0] = target;
      asked = t = (t + 1) | 0;
      const weight = settingWeights[(settingAt + settingOf[target]) | 0] * needWeights[(needAt + needOf[target]) | 0];
      const isTaken = +((own + 0.5) * bound < weight);
      counts[(row + Math.imul(target, step) + i) | 0] += isTaken;
      touched[target] = 1;
      wanted = (wanted - isTaken) | 0;
    }
    placed[placedAt + i] = t;
  }
}
