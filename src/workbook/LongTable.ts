import type { CellContent } from "./CellContent";

/** A table that is too long to be held at once: its rows are asked for piece by piece. */
export interface LongTable {
  /** Wanted name of the sheet; a number is put behind it where it is taken. */
  readonly name: string;
  /** With the heading row. */
  readonly nRows: number;
  readonly nColumns: number;
  /** Rows `from` up to, not including, `to`; the heading row is row 0. */
  readRows(from: number, to: number): Promise<readonly (readonly CellContent[])[]>;
}

export interface LongTableControls {
  readonly signal?: AbortSignal;
  /** Share that was written, 0 to 1. */
  onProgress?(share: number): void;
}
