import type { CellContent } from "./CellContent";
import { HEADING_FILL } from "./layOutModel";
import type { SheetContent } from "./SheetContent";

const FIRST_ROW = 2;

/** A table that is shared: what stands in it, and where. */
export interface SharedTable {
  /** Rows of cells, a note last. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** The row of headings among them, from 0. */
  readonly headingRow: number;
  /** Columns of counts among them. */
  readonly countColumns: readonly number[];
}

/**
 * A sheet with a suppressed table as values, which holds nothing of what is hidden: no formula, no source.
 *
 * @param title - what the table is
 * @param table - as `tabulateSuppressed` lays it out
 */
export function composeSharedSheet(title: string, { cells, headingRow, countColumns }: SharedTable): SheetContent {
  const nColumns = cells[0].length;
  const last = cells.length - 1;
  const nRows = last - headingRow;
  return {
    name: "To share",
    rows: [
      [title],
      [],
      // The note goes on to the right, so nothing may stand beside it.
      ...cells.map((row, i): readonly CellContent[] => (i === last ? [row[0]] : row)),
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: FIRST_ROW + headingRow, column: 0, nRows: 1, nColumns, bold: true, fill: HEADING_FILL },
      ...countColumns.map((column) => ({
        row: FIRST_ROW + headingRow,
        column,
        nRows,
        nColumns: 1,
        align: "right" as const,
        numberFormat: "#,##0",
      })),
      { row: FIRST_ROW + last, column: 0, nRows: 1, nColumns: 1, italic: true },
    ],
    columnWidths: Array.from({ length: nColumns }, (_, column) => fitWidth(cells.slice(headingRow, last), column)),
    print: {
      area: { row: 0, column: 0, nRows: FIRST_ROW + cells.length, nColumns },
      orientation: nColumns > 8 ? "landscape" : "portrait",
      nTitleRows: FIRST_ROW + headingRow + 1,
      foot: title,
    },
  };
}

/** As wide as the longest text of a column, within reason; in points. */
function fitWidth(cells: SharedTable["cells"], column: number): number {
  const longest = cells.reduce((most, row) => Math.max(most, String(row[column]).length), 0);
  return Math.min(320, Math.max(52, 12 + longest * 6));
}
