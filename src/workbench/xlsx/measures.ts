import type { SheetData } from "./WorkbookData";

/** Pixels of a column and a row of the grid that nobody has made wider or higher. */
export const USUAL_WIDTH = 88;
export const USUAL_HEIGHT = 24;

/** Points that fit into a row of the usual height, and the pixels that a larger size needs. */
const LARGEST_IN_USUAL_ROW = 12;
const ROW_HEIGHT_PER_POINT = 2;

/** Height of a row in the grid, in pixels. */
export function getRowHeight(sheet: Pick<SheetData, "rows" | "rowHeights">, row: number): number {
  const given = sheet.rowHeights?.[row];
  if (given !== undefined) return given;
  const size = (sheet.rows[row] ?? []).reduce((largest, cell) => Math.max(largest, cell?.style?.size ?? 0), 0);
  return size > LARGEST_IN_USUAL_ROW ? Math.round(size * ROW_HEIGHT_PER_POINT) : USUAL_HEIGHT;
}

/** Width of a column in the grid, in pixels. */
export function getColumnWidth(sheet: Pick<SheetData, "columnWidths">, column: number): number {
  return sheet.columnWidths?.[column] ?? USUAL_WIDTH;
}

/** Pixels of one character of the usual font. */
const CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * Files measure columns in characters, padding included. A width of exactly 9 the library takes for one that nobody has
 * chosen, and leaves it out; the thousandth does not come to a pixel.
 */
export function toCharacters(pixels: number): number {
  return pixels / CHARACTER + 0.001;
}

export function fromCharacters(characters: number): number {
  return Math.round(characters * CHARACTER);
}

export function toPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function fromPoints(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}
