import type { SimulatedCounts } from "../simulation/Tally";

/** The counts of every simulation of one table, while it is being filled. */
export class CountsBySimulation {
  /** By row; made when first wanted. */
  private readonly rows: (Int32Array | undefined)[] = [];

  /** @param nSimulations - simulations of the tally */
  constructor(private readonly nSimulations: number) {}

  /**
   * Writes a list of one row.
   *
   * @param row - number of the row
   * @param n - entries of the lists
   * @param sims - places of the simulations in the block
   * @param counts - numbers of each entry
   * @param done - simulations of the tally before the block
   */
  writeList(row: number, n: number, sims: Int32Array, counts: Int32Array, done: number): void {
    const values = this.open(row);
    for (let j = 0; j < n; j++) values[done + sims[j]] = counts[j];
  }

  /**
   * Writes one column of a block.
   *
   * @param row - number of the row
   * @param column - a number a simulation
   * @param done - simulations of the tally before the block
   */
  writeColumn(row: number, column: Int32Array, done: number): void {
    this.open(row).set(column, done);
  }

  /** Packs the rows in which anybody is, in as few bits as hold the largest number. */
  pack(): SimulatedCounts {
    const { nSimulations } = this;
    const largest = this.rows.map((values) => values?.reduce((most, value) => Math.max(most, value), 0) ?? 0);
    const rows = Int32Array.from([...this.rows.keys()].filter((row) => largest[row] > 0));
    const most = rows.reduce((so, row) => Math.max(so, largest[row]), 0);
    const values = createCounts(most, rows.length * nSimulations);
    rows.forEach((row, place) => values.set(this.rows[row]!, place * nSimulations));
    return { rows, values };
  }

  private open(row: number): Int32Array {
    return (this.rows[row] ??= new Int32Array(this.nSimulations));
  }
}

/**
 * Makes room for counts in as few bits as hold the largest.
 *
 * @param most - largest number, 0 or more
 * @param length - how many numbers
 * @example createCounts(255, 4) // [0, 0, 0, 0]
 */
export function createCounts(most: number, length: number): SimulatedCounts["values"] {
  if (most < 2 ** 8) return new Uint8Array(length);
  return most < 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}
