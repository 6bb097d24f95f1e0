import type { Cell, CellTable } from "../model/tables/Reading";

/** A range that a function was given. */
export interface RangeArgument {
  /** The rows up to the last one that holds something; none for a range that is blank or was left out. */
  readonly cells: Cell[][];
  /** Row number of the first of them on its sheet; 1 where it is not known. */
  readonly firstRow: number;
}

/**
 * Turns a range argument into cells, whatever Excel made of it: entities and formatted numbers are
 * unwrapped, errors become `{ error: "#N/A" }`, and rows with nothing in them become empty.
 *
 * A blank cell arrives as 0 on the desktop and as null on the web, so a row of nothing but zeros is a blank row.
 *
 * @param values - the argument as it arrives; null or undefined where it was left out
 * @param address - where the range is, such as "Census!A1:E900", if Excel says so
 */
export function readArgument(values: unknown, address?: string | null): RangeArgument {
  const rows: unknown[][] = Array.isArray(values) ? values : values === null || values === undefined ? [] : [[values]];
  let nRows = rows.length;
  while (nRows > 0 && isBlankRow(rows[nRows - 1])) nRows--;
  const cells = rows.slice(0, nRows).map((row) => (isBlankRow(row) ? [] : row.map(readCell)));
  return { cells, firstRow: readFirstRow(address) };
}

/** Names a range for messages as the person thinks of it. */
export function nameTable(name: string, range: RangeArgument): CellTable {
  return { name, ...range };
}

/** Tells whether a range holds nothing. */
export const isEmpty = (range: RangeArgument): boolean => range.cells.length === 0;

function isBlankRow(row: unknown[]): boolean {
  return row.every((value) => value === null || value === undefined || value === "" || value === 0);
}

function readFirstRow(address: string | null | undefined): number {
  const match = /^\$?[A-Z]*\$?(\d+)/i.exec((address ?? "").replace(/^.*!/, ""));
  return match ? Number(match[1]) : 1;
}

/** An Excel value with a type beside it (an entity, a formatted number, an error), or a `CustomFunctions.Error`. */
interface RichValue {
  readonly type?: string;
  readonly basicType?: string;
  readonly basicValue?: unknown;
  readonly code?: unknown;
}

function readCell(value: unknown): Cell {
  if (typeof value !== "object" || value === null) return value as Cell;
  const rich = value as RichValue;
  if (rich.type === "Error" || rich.basicType === "Error") return { error: String(rich.basicValue ?? "#VALUE!") };
  if (typeof rich.code === "string" && rich.code.startsWith("#")) return { error: rich.code };
  const basic = rich.basicValue;
  return typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean" ? basic : "";
}
