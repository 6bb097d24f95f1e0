import type { CellData, SheetData, WorkbookData } from "../../src/workbench/xlsx/WorkbookData";
import { openOffice, type OpenOffice } from "../helpers/openOffice";

type Value = string | number | boolean | null;

/** A sheet whose cells hold these values from A1 on; null is an empty cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Value[])[],
  tables: SheetData["tables"] = [],
): SheetData {
  const cells = rows.map((row) => row.map((value): CellData | undefined => (value === null ? undefined : { value })));
  return { name, rows: cells, tables };
}

/** Opens a workbook under the real office.js and gives the add-in's code its `Excel` and `Office`, as a page would. */
export function openAddIn(workbook: WorkbookData): OpenOffice {
  const office = openOffice(workbook);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return office;
}

/** Values of a sheet, from A1 to the end of what it uses. */
export function readSheet({ grid }: OpenOffice, name: string): Value[][] {
  const sheet = grid.getSheets().find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  const used = grid.getUsedArea(sheet.id);
  if (!used) return [];
  return grid.getValues(sheet.id, {
    row: 0,
    column: 0,
    nRows: used.row + used.nRows,
    nColumns: used.column + used.nColumns,
  });
}

export const CENSUS_HEADINGS = ["Pupil", "Census year", "NCY", "Need", "Setting"];
