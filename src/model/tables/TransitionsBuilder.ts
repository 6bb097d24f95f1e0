import { compareCodes, NONSEND, OUTSIDE, type Transitions } from "../data/Transitions";

/** Numbers codes in the order in which they are met; `NONSEND` is always `OUTSIDE`. */
export class CodeIndex {
  private readonly indices = new Map<string, number>([[NONSEND, OUTSIDE]]);
  private readonly codes: string[] = [];

  /** Gives the number of a code, a new one where it is met for the first time. */
  add(code: string): number {
    const known = this.indices.get(code);
    if (known !== undefined) return known;
    this.indices.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }

  /** Gives the codes in the order of the alphabet, and for each number where its code stands in that order. */
  sort(): { codes: string[]; order: Int16Array } {
    const codes = [...this.codes].sort(compareCodes);
    const places = new Map(codes.map((code, place) => [code, place]));
    return { codes, order: Int16Array.from(this.codes, (code) => places.get(code) ?? OUTSIDE) };
  }
}

/** Gathers transitions one by one into columns, with codes numbered by its two indices. */
export class TransitionsBuilder {
  readonly needs = new CodeIndex();
  readonly settings = new CodeIndex();
  private columns: Int16Array[];
  private rows: Int32Array;
  private rowsBefore: Int32Array;
  private hasTwoRows = false;
  private length = 0;

  /**
   * @param table - name of the table that the transitions are read from
   * @param capacity - how many transitions to make room for at first
   */
  constructor(
    private readonly table: string,
    capacity: number,
  ) {
    this.columns = Array.from({ length: 7 }, () => new Int16Array(Math.max(16, capacity)));
    this.rows = new Int32Array(this.columns[0].length);
    this.rowsBefore = new Int32Array(this.columns[0].length);
  }

  /** Adds one transition; need and setting as the indices number them, rows as the person sees them. */
  add(
    row: number,
    censusYear: number,
    ncyBefore: number,
    needBefore: number,
    settingBefore: number,
    ncyAfter: number,
    needAfter: number,
    settingAfter: number,
    rowBefore = row,
  ): void {
    if (this.length === this.columns[0].length) this.grow();
    const at = this.length++;
    this.rows[at] = row;
    this.rowsBefore[at] = rowBefore;
    if (rowBefore !== row) this.hasTwoRows = true;
    this.columns[0][at] = censusYear;
    this.columns[1][at] = ncyBefore;
    this.columns[2][at] = needBefore;
    this.columns[3][at] = settingBefore;
    this.columns[4][at] = ncyAfter;
    this.columns[5][at] = needAfter;
    this.columns[6][at] = settingAfter;
  }

  /** Gives the transitions in the order in which they were added, codes in the order of the alphabet. */
  build(): Transitions {
    const needs = this.needs.sort();
    const settings = this.settings.sort();
    const [years, ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter] = this.columns.map(
      (column) => column.subarray(0, this.length),
    );
    return {
      needs: needs.codes,
      settings: settings.codes,
      length: this.length,
      censusYear: years.slice(),
      ncyBefore: Int8Array.from(ncyBefore),
      needBefore: renumber(needBefore, needs.order),
      settingBefore: renumber(settingBefore, settings.order),
      ncyAfter: Int8Array.from(ncyAfter),
      needAfter: renumber(needAfter, needs.order),
      settingAfter: renumber(settingAfter, settings.order),
      source: {
        table: this.table,
        row: this.rows.slice(0, this.length),
        ...(this.hasTwoRows && { rowBefore: this.rowsBefore.slice(0, this.length) }),
      },
    };
  }

  private grow(): void {
    this.columns = this.columns.map((column) => {
      const larger = new Int16Array(column.length * 2);
      larger.set(column);
      return larger;
    });
    this.rows = double(this.rows);
    this.rowsBefore = double(this.rowsBefore);
  }
}

function double(rows: Int32Array): Int32Array {
  const larger = new Int32Array(rows.length * 2);
  larger.set(rows);
  return larger;
}

/**
 * Exchanges numbers of codes for their places in another order.
 *
 * @param column - numbers of codes, negative where there is none
 * @param order - the new number of each
 * @returns a new column
 * @example renumber(Int16Array.of(0, -1), Int16Array.of(3)) // Int16Array [3, -1]
 */
export function renumber(column: Int16Array, order: Int16Array): Int16Array {
  return column.map((index) => (index < 0 ? index : order[index]));
}
