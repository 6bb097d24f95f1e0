import type { CellBlock } from "./addresses";

/** What to load of a range to know where it is. */
export const PLACE_OF_RANGE = "rowIndex,columnIndex,rowCount,columnCount";

/** Where a range is, once `PLACE_OF_RANGE` is loaded. */
export function getBlock(range: Excel.Range): CellBlock {
  return { row: range.rowIndex, column: range.columnIndex, nRows: range.rowCount, nColumns: range.columnCount };
}
