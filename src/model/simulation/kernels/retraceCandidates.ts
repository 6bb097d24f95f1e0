import * as draws from "../../random/draws";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = draws;

/**
 * Writes the candidates that a row remembers anew, because a lever has given its people another table of destinations: a
 * candidate is a function of its draws and of the table of the moment (`placeTilted`), and what is remembered has to be what would
 * be retraced, so that nothing depends on how much is remembered.
 *
 * @param nSims - simulations in the block
 * @param placed - by row and simulation: candidates of earlier years
 * @param placedRow - where the row begins
 * @param copies - 1 where candidates copy earlier ones; 0 where shares are as expected
 * @param simWords - word of each simulation of the block
 * @param words - of the stream
 * @param memory - `UrnMemory.entries`; candidates are written
 * @param memoryStart - where the candidates of the row begin
 * @param capacity - how many candidates of a simulation the row remembers
 * @param cellsStart - where the cells of the new table begin in the memory
 * @param nCells - cells of the new table
 * @param firstBorder - where its borders begin
 * @param upTo - `TargetTables.upTo`
 * @param needSetting - `TargetTables.needSetting`
 * @param mass - the sum of its alphas
 */
export function retraceCandidates(
  nSims: number,
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
): void {
  const cellsOfMass = nCells / mass;
  for (let i = 0; i < nSims; i++) {
    const middle = middleWord(simWords[i], words[0]);
    const first = firstDraw(middle, words[1]);
    const second = secondWord(middle, words[2]);
    const start = memoryStart + i * capacity;
    const nRemembered = Math.min(capacity, placed[placedRow + i]);
    for (let t = 0; t < nRemembered; t++) {
      const draw = laterDraw((first + Math.imul(t + 1, STEP)) | 0, second) >>> 0;
      const point = draw * 2 ** -32 * (mass + copies * t);
      let target =
        point >= mass ? memory[start + ((point - mass) | 0)] : memory[cellsStart + ((point * cellsOfMass) | 0)];
      if (target < 0) {
        let k = firstBorder - 1 - target;
        while (point * cellsOfMass >= upTo[k]) k++;
        target = needSetting[k];
      }
      memory[start + t] = target;
    }
  }
}
