import {
  Workbook,
  type Cell,
  type CellErrorValue,
  type CellValue,
  type Worksheet,
  type XlsxWriteOptions,
} from "exceljs";
import { formatArea, parseAddress, type Area } from "../grid/Area";
import { isErrorText } from "../grid/Grid";
import { toAnchor } from "../grid/Anchor";
import { measureSheet } from "./drawings/anchors";
import { finishPackage } from "./finishPackage";
import { mayFormulaSpill, toDiskFormula } from "./formulaOnDisk";
import { getColumnWidth, getRowHeight, toCharacters, toPoints } from "./measures";
import { toPageLayout } from "./pageLayout";
import { toArgb, toFileStyle } from "./styles";
import type { CellData, SheetData, TableData, WorkbookData } from "./WorkbookData";

/** Errors that files know. What is still busy or cannot spill is written as #VALUE!; Excel calculates on opening anyway. */
const FILE_ERRORS = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);

/** Makes an .xlsx file of a workbook, its formulas with their last results. */
export async function writeXlsx(workbook: WorkbookData): Promise<Uint8Array> {
  const file = new Workbook();
  file.creator = "SEND projections";
  file.calcProperties.fullCalcOnLoad = true;
  for (const sheet of workbook.sheets) writeSheet(file.addWorksheet(sheet.name, describeSheet(sheet)), sheet);
  // Not compressed yet: the parts are opened once more before the file is finished.
  const options = { zip: { compression: "STORE" } } as Partial<XlsxWriteOptions>;
  const bytes = await file.xlsx.writeBuffer(options);
  return finishPackage(new Uint8Array(bytes), workbook);
}

function describeSheet(sheet: SheetData) {
  const [ySplit, xSplit] = [sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0];
  const lines = sheet.hidesGridlines ? { showGridLines: false } : null;
  return {
    properties: sheet.tabColor ? { tabColor: toArgb(sheet.tabColor) } : {},
    views: ySplit || xSplit ? [{ state: "frozen" as const, xSplit, ySplit, ...lines }] : lines ? [lines] : [],
    ...(sheet.print && toPageLayout(sheet.print)),
  };
}

function writeSheet(to: Worksheet, sheet: SheetData): void {
  writeSizes(to, sheet);
  for (const table of sheet.tables ?? []) addTable(to, sheet, table);
  sheet.rows.forEach((row, iRow) =>
    row?.forEach((cell, iColumn) => {
      if (cell)
        writeCell(to.getCell(iRow + 1, iColumn + 1), cell, { row: iRow, column: iColumn, nRows: 1, nColumns: 1 });
    }),
  );
}

/**
 * Widths and heights that differ from the usual ones. Under charts and pictures all of them, so that these lie in Excel,
 * whose usual cells are smaller, as they did here; but lines that wrap make their own room.
 */
function writeSizes(to: Worksheet, sheet: SheetData): void {
  const ruler = measureSheet(sheet);
  const ends = [...(sheet.charts ?? []), ...(sheet.pictures ?? [])].map(({ place }) => toAnchor(place, ruler).to);
  const lastColumn = Math.max(-1, ...ends.map(({ column }) => column));
  const lastRow = Math.max(-1, ...ends.map(({ row }) => row));
  const { columnWidths = [], rowHeights = [] } = sheet;
  for (let column = 0; column < Math.max(columnWidths.length, lastColumn + 1); column++) {
    const isWritten = columnWidths[column] !== undefined || column <= lastColumn;
    if (isWritten) to.getColumn(column + 1).width = toCharacters(getColumnWidth(sheet, column));
  }
  for (let row = 0; row < Math.max(rowHeights.length, lastRow + 1); row++) {
    const mayBeUsual = row <= lastRow && !sheet.rows[row]?.some((cell) => cell?.style?.wrap);
    if (rowHeights[row] !== undefined || mayBeUsual) to.getRow(row + 1).height = toPoints(getRowHeight(sheet, row));
  }
}

function writeCell(to: Cell, cell: CellData, place: Area): void {
  const value = toFileValue(cell.value);
  if (cell.formula === undefined) to.value = value;
  else if (cell.spill !== undefined || mayFormulaSpill(cell.formula)) {
    const ref = cell.spill ?? formatArea(place);
    to.value = { shareType: "array", ref, formula: toDiskFormula(cell.formula), result: value } as CellValue;
  } else to.value = { formula: toDiskFormula(cell.formula), result: value } as CellValue;
  if (cell.style) Object.assign(to, toFileStyle(cell.style));
}

function toFileValue(value: CellData["value"]): string | number | boolean | null | CellErrorValue {
  if (!isErrorText(value)) return value ?? null;
  return { error: (FILE_ERRORS.has(value) ? value : "#VALUE!") as CellErrorValue["error"] };
}

function addTable(to: Worksheet, sheet: SheetData, table: TableData): void {
  const area = parseAddress(table.range)?.area;
  if (!area) throw new Error(`Table ${table.name} has no range: "${table.range}".`);
  const headings = Array.from({ length: area.nColumns }, (_, i) => {
    const value = sheet.rows[area.row]?.[area.column + i]?.value;
    return String(value ?? `Column${i + 1}`);
  });
  to.addTable({
    name: table.name,
    ref: formatArea({ ...area, nRows: 1, nColumns: 1 }),
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: headings.map((name) => ({ name, filterButton: true })),
    // The cells are written afterwards, with their styles; here only their number counts.
    rows: Array.from({ length: area.nRows - 1 }, () => []),
  });
}
