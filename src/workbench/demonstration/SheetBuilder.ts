import type { CellData, CellStyle, SheetData } from "../xlsx/WorkbookData";

export type Entry = string | number | boolean | null;

/** Lays out one sheet of a workbook, cell by cell, by address. */
export class SheetBuilder {
  private readonly rows: CellData[][] = [];

  constructor(private readonly rest: Omit<SheetData, "rows">) {}

  /**
   * Puts one cell.
   *
   * @param address - "B4"
   * @param entry - a value, or a formula, which begins with "="; null for a cell with a style only
   * @param style - how it looks
   */
  put(address: string, entry: Entry, style?: CellStyle): this {
    const { row, column } = parseAddress(address);
    const content = isFormula(entry) ? { formula: entry } : entry === null ? {} : { value: entry };
    (this.rows[row] ??= [])[column] = style ? { ...content, style } : content;
    return this;
  }

  /** Puts cells side by side from an address on; undefined leaves a cell as it is. */
  putRow(address: string, entries: readonly (Entry | undefined)[], style?: CellStyle): this {
    const { row, column } = parseAddress(address);
    entries.forEach((entry, index) => {
      if (entry !== undefined) this.put(formatAddress(row, column + index), entry, style);
    });
    return this;
  }

  /** Gives every cell of a range a style and leaves its contents: for the room that a formula spills into. */
  dress(range: string, style: CellStyle): this {
    const [first, last] = range.split(":").map(parseAddress);
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++) {
        const cells = (this.rows[row] ??= []);
        cells[column] = { ...cells[column], style: { ...cells[column]?.style, ...style } };
      }
    return this;
  }

  build(): SheetData {
    return { ...this.rest, rows: this.rows };
  }
}

function isFormula(entry: Entry): entry is string {
  return typeof entry === "string" && entry.startsWith("=");
}

/**
 * Reads an address.
 *
 * @example parseAddress("B4") // { row: 3, column: 1 }
 */
export function parseAddress(address: string): { row: number; column: number } {
  const match = /^\$?([A-Z]+)\$?(\d+)$/.exec(address);
  if (!match) throw new Error(`"${address}" is not the address of a cell, such as B4.`);
  return { row: Number(match[2]) - 1, column: parseColumn(match[1]) };
}

/** @example formatAddress(3, 1) // "B4" */
export function formatAddress(row: number, column: number): string {
  return `${formatColumn(column)}${row + 1}`;
}

/** @example formatColumn(27) // "AB" */
export function formatColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : formatColumn(Math.floor(column / 26) - 1) + last;
}

function parseColumn(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
