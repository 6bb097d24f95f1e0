import { nameColumn } from "../addresses";
import type { CellContent } from "../CellContent";

/** Tables of names and values, one below the other in the first two columns of a sheet. Rows count from 0. */
export class OptionsColumn {
  readonly rows: CellContent[][] = [];
  /** Rows that are headings. */
  readonly headings: number[] = [];
  /** Rows that hold rates. */
  readonly percents: number[] = [];

  constructor(private readonly firstRow: number) {}

  /** Adds a table; gives the row of its first line. */
  add(heading: readonly [string, string], lines: readonly CellContent[][]): number {
    if (this.rows.length > 0) this.rows.push([]);
    const row = this.firstRow + this.rows.length;
    this.headings.push(row);
    this.rows.push([...heading], ...lines);
    return row + 1;
  }

  /** Adds options as functions take them; gives their range, headings included. The first `nRates` are rates. */
  addOptions(lines: readonly CellContent[][], nRates = 0): string {
    const first = this.add(["Option", "Value"], lines);
    for (let i = 0; i < nRates; i++) this.percents.push(first + i);
    return holdRange(first - 1, lines.length + 1);
  }
}

/** One cell, held: "$B$5". */
export const holdCell = (row: number, column: number): string => `$${nameColumn(column)}$${row + 1}`;

/** Names and values of some rows, held: "$A$7:$B$10". */
export const holdRange = (row: number, nRows: number): string => `${holdCell(row, 0)}:${holdCell(row + nRows - 1, 1)}`;
