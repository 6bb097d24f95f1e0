import { borrowArray, returnArray } from "./spareArrays";
import type { TargetTables } from "./tables/TargetTables";

/** Entries that candidates may take, about 50 MB; rows that come later remember the first candidate alone. */
const MOST_ENTRIES = 24 * 2 ** 20;

/** Candidates for everybody who is placed, about: room for fewer costs time, room for more memory. */
const CANDIDATES_PER_PERSON = 2;

/** By how much the memory grows at least. */
const GROWTH = 1.5;

/** Need-settings are held in 16 bits, with a sign. */
const MOST_NEED_SETTINGS = 2 ** 15;

/**
 * The first candidates of the urns of all rows and simulations of a block, so that a copy of one finds it at once and is
 * not led back through its draws. A candidate is the same function of its draws whether it is remembered or not, so what
 * there is room for changes the speed and nothing else.
 *
 * Guides of tables lie in the same array, so that looking a candidate up takes no branch (`placeTilted`).
 */
export class UrnMemory {
  /** Guides, and need-settings by row, simulation and candidate. It is another array after `reserve` and `ensureGuide`. */
  entries = borrowArray(Int16Array, 2 ** 20);
  /** By row: where its candidates begin, and how many of each simulation it remembers; 0 where it has no room yet. */
  readonly start: Int32Array;
  readonly capacity: Int32Array;
  /** By table: where its guide begins. */
  private readonly guides: number[] = [];
  private nUsed = 0;

  /**
   * @param nRows - rows of urns
   * @param nNeedSettings - destinations there are
   * @param blockSize - most simulations in a block
   */
  constructor(
    nRows: number,
    nNeedSettings: number,
    private readonly blockSize: number,
  ) {
    if (nNeedSettings > MOST_NEED_SETTINGS)
      throw new RangeError(`There are ${nNeedSettings} need-settings; urns remember ${MOST_NEED_SETTINGS} at most.`);
    this.start = new Int32Array(nRows);
    this.capacity = new Int32Array(nRows);
  }

  /**
   * Makes room for a row, unless it has some.
   *
   * @param row - number of the row
   * @param expected - people that a simulation places in all years to come, about
   */
  reserve(row: number, expected: number): void {
    if (this.capacity[row] > 0) return;
    const free = Math.floor((MOST_ENTRIES - this.nUsed) / this.blockSize);
    const capacity = Math.max(1, Math.min(free, Math.ceil(expected * CANDIDATES_PER_PERSON)));
    this.start[row] = this.take(capacity * this.blockSize);
    this.capacity[row] = capacity;
  }

  /**
   * Copies the guide of a table, unless it is here, with borders counted from the first one of the table.
   *
   * @param targets - the tables
   * @param table - which; built already
   * @returns where its guide begins
   */
  ensureGuide(targets: TargetTables, table: number): number {
    const known = this.guides[table];
    if (known !== undefined) return known;
    const first = targets.firstBorder[table];
    const from = targets.cellsStart[table];
    // The one cell more is for a point that rounding puts on the upper end.
    const to = from + targets.nCells[table] + 1;
    const start = this.take(to - from);
    const guide = targets.guide.subarray(from, to);
    this.entries.set(
      guide.map((entry) => (entry < 0 ? entry + first : entry)),
      start,
    );
    this.guides[table] = start;
    return start;
  }

  /** Gives back its array; it must not be used any more. */
  release(): void {
    returnArray(this.entries);
    this.entries = new Int16Array(0);
  }

  private take(nEntries: number): number {
    const start = this.nUsed;
    this.nUsed += nEntries;
    if (this.nUsed > this.entries.length) {
      const grown = borrowArray(Int16Array, Math.max(this.nUsed, Math.ceil(this.entries.length * GROWTH)));
      grown.set(this.entries);
      returnArray(this.entries);
      this.entries = grown;
    }
    return start;
  }
}
