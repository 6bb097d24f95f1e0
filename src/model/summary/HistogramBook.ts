import type { Histograms } from "../simulation/Tally";

/** Values below this lie in one flat array; most states hold fewer pupils, and one array is quick to reach. */
const N_SMALL = 32;

/** Counting histograms that are being filled: in how many simulations a row had each value. */
export class HistogramBook {
  /** The array and the place in it that `open` has chosen. */
  array: Int32Array;
  private readonly small: Int32Array;
  private readonly large: (Int32Array | undefined)[] = [];
  /** An upper bound of the values seen, by row; 0 for a row never opened. */
  private readonly bound: Int32Array;

  /** @param nRows - how many histograms */
  constructor(private readonly nRows: number) {
    this.array = this.small = new Int32Array(nRows * N_SMALL);
    this.bound = new Int32Array(nRows);
  }

  /**
   * Makes a row ready for values up to a bound: `array[open(row, bound) + value]++` then counts a simulation.
   * Value 0 may be counted or not: it is never read.
   *
   * @param row - number of the row
   * @param bound - no value is above it
   * @returns place of value 0 in `array`
   */
  open(row: number, bound: number): number {
    if (bound > this.bound[row]) this.bound[row] = bound;
    if (bound < N_SMALL) {
      this.array = this.small;
      return row * N_SMALL;
    }
    let large = this.large[row];
    if (large === undefined || large.length <= bound) {
      const grown = new Int32Array(roundUp(bound + 1));
      if (large) grown.set(large);
      this.large[row] = large = grown;
    }
    this.array = large;
    return 0;
  }

  /** Packs the rows without their empty ends. */
  pack(): Histograms {
    const { nRows } = this;
    const lowest = new Int32Array(nRows);
    const starts = new Int32Array(nRows + 1);
    for (let row = 0; row < nRows; row++) {
      let low = 1;
      let high = this.bound[row];
      while (low <= high && this.read(row, low) === 0) low++;
      while (low <= high && this.read(row, high) === 0) high--;
      lowest[row] = low > high ? 0 : low;
      starts[row + 1] = starts[row] + Math.max(0, high - low + 1);
    }
    const counts = new Int32Array(starts[nRows]);
    for (let row = 0; row < nRows; row++)
      for (let at = starts[row]; at < starts[row + 1]; at++)
        counts[at] = this.read(row, lowest[row] + at - starts[row]);
    return { lowest, starts, counts };
  }

  private read(row: number, value: number): number {
    const inSmall = value < N_SMALL ? this.small[row * N_SMALL + value] : 0;
    const large = this.large[row];
    return large !== undefined && value < large.length ? inSmall + large[value] : inSmall;
  }
}

function roundUp(length: number): number {
  let size = N_SMALL * 2;
  while (size < length) size *= 2;
  return size;
}
