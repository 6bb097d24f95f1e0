/** One pupil in one January, with nothing missing. Entries are ordered by pupil, then year; a pupil has a year once. */
export interface SettledCensus {
  readonly length: number;
  /** Same number, same pupil. */
  readonly pupil: Int32Array;
  readonly censusYear: Int16Array;
  readonly ncy: Int8Array;
  /** Index into the census's needs; their number stands for `UNKNOWN`. */
  readonly need: Int16Array;
  /** Index into the census's settings; their number stands for `UNKNOWN`. */
  readonly setting: Int16Array;
  /** The row's number as the person sees it. */
  readonly row: Int32Array;
  /** The entry's place in the census. */
  readonly place: Int32Array;
  /** 1 where no row is of this January: the entry was filled in from the one in `place`. */
  readonly isFilledIn: Uint8Array;
}

/** One pupil in one January. */
export interface SettledEntry {
  readonly pupil: number;
  readonly censusYear: number;
  readonly ncy: number;
  readonly need: number;
  readonly setting: number;
  readonly row: number;
  readonly place: number;
}

/** Gathers entries into columns, which grow where entries are filled in. */
export class SettledBuilder {
  private length = 0;
  private columns: Int32Array[];

  constructor(capacity: number) {
    this.columns = Array.from({ length: 8 }, () => new Int32Array(Math.max(16, capacity)));
  }

  /** The entry that was added last; null where there is none. */
  get last(): SettledEntry | null {
    const at = this.length - 1;
    if (at < 0) return null;
    const [pupil, censusYear, ncy, need, setting, row, place] = this.columns.map((column) => column[at]);
    return { pupil, censusYear, ncy, need, setting, row, place };
  }

  add({ pupil, censusYear, ncy, need, setting, row, place }: SettledEntry, isFilledIn: boolean): void {
    if (this.length === this.columns[0].length) this.grow();
    const at = this.length++;
    const { columns } = this;
    columns[0][at] = pupil;
    columns[1][at] = censusYear;
    columns[2][at] = ncy;
    columns[3][at] = need;
    columns[4][at] = setting;
    columns[5][at] = row;
    columns[6][at] = place;
    columns[7][at] = isFilledIn ? 1 : 0;
  }

  build(): SettledCensus {
    const { length } = this;
    const [pupil, censusYear, ncy, need, setting, row, place, isFilledIn] = this.columns.map((column) =>
      column.subarray(0, length),
    );
    return {
      length,
      pupil,
      censusYear: Int16Array.from(censusYear),
      ncy: Int8Array.from(ncy),
      need: Int16Array.from(need),
      setting: Int16Array.from(setting),
      row,
      place,
      isFilledIn: Uint8Array.from(isFilledIn),
    };
  }

  private grow(): void {
    this.columns = this.columns.map((column) => {
      const larger = new Int32Array(column.length * 2);
      larger.set(column);
      return larger;
    });
  }
}
