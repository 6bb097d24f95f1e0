import { toExcelValue, type CellContent } from "../CellContent";
import type { SheetContent } from "../SheetContent";
import { LEVER_FIELDS, type LeverCells, type LeverField } from "./LeversSheet";

/** Text of the sheet's first cell, by which it is found again under any name. */
export const LEVERS_TITLE = "Scenarios and levers";

const WIDTHS: Readonly<Record<LeverField, number>> = {
  scenario: 190,
  on: 44,
  lever: 84,
  of: 60,
  need: 70,
  setting: 120,
  to: 100,
  "ncy-from": 62,
  "ncy-to": 56,
  "year-from": 66,
  "year-to": 60,
  change: 70,
  "ramp-years": 74,
  note: 380,
};

/** Our sheet of scenarios and levers, with its first rows. */
export function composeLeversSheet(rows: readonly LeverCells[]): SheetContent {
  return {
    name: "SEND levers",
    rows: [
      [LEVERS_TITLE],
      ["One lever a row; blank means any. A row without a lever describes its scenario. You may edit every cell."],
      [],
      LEVER_FIELDS,
      ...rows.map(composeLeverRow),
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: 3, column: 0, nRows: 1, nColumns: LEVER_FIELDS.length, bold: true, fill: "#e8eef4" },
    ],
    columnWidths: LEVER_FIELDS.map((field) => WIDTHS[field]),
  };
}

/** The cells of a row in the order of the columns. */
export function composeLeverRow(cells: LeverCells): CellContent[] {
  return LEVER_FIELDS.map((field) => toContent(cells[field]));
}

/** What Excel is handed for a cell of a lever. */
export function toLeverValue(cell: LeverCells[LeverField]): string | number | boolean {
  return toExcelValue(toContent(cell));
}

function toContent(cell: LeverCells[LeverField]): CellContent {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "object" ? cell.error : cell;
}
