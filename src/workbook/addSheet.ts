import { formatAddress } from "./addresses";
import { toExcelValue } from "./CellContent";
import { finishSheet } from "./finishSheet";
import { findFreeSheetName } from "./freeSheetName";
import { cutIntoPieces } from "./pieces";
import { setBorders } from "./setBorders";
import { syncAndRest } from "./syncAndRest";
import type { Look, SheetContent } from "./SheetContent";

/** Few enough not to hold the page, many enough for few journeys to Excel on the web. */
const LOOKS_PER_SYNC = 4;

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** Adds a sheet behind the others and fills it. Nothing that is there already is touched. Returns the sheet's name. */
export async function addSheet(context: Excel.RequestContext, content: SheetContent): Promise<string> {
  const sheets = context.workbook.worksheets.load("items/name");
  await syncAndRest(context);
  const name = findFreeSheetName(
    content.name,
    sheets.items.map((sheet) => sheet.name),
  );
  const sheet = sheets.add(name);
  await syncAndRest(context);
  for (let first = 0; first < content.looks.length; first += LOOKS_PER_SYNC) {
    for (const look of content.looks.slice(first, first + LOOKS_PER_SYNC)) applyLook(sheet, look);
    await syncAndRest(context);
  }
  content.columnWidths.forEach((width, column) => {
    sheet.getRange(formatAddress({ row: 0, column, nRows: 1, nColumns: 1 })).format.columnWidth = width;
  });
  await syncAndRest(context);
  // Lines are there or not since ExcelApi 1.8; where they stay, nothing is lost.
  if (content.hidesGridlines && Office.context.requirements.isSetSupported("ExcelApi", "1.8"))
    sheet.showGridlines = false;
  await fillSheet(context, sheet, content.rows);
  await finishSheet(context, sheet, content);
  return name;
}

/** Puts rows in from A1, a piece at a time; short rows are filled up with empty cells. */
async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: SheetContent["rows"]) {
  const nColumns = Math.max(0, ...rows.map((row) => row.length));
  if (nColumns === 0) return;
  for (const piece of cutIntoPieces({ row: 0, column: 0, nRows: rows.length, nColumns })) {
    const lines = rows.slice(piece.row, piece.row + piece.nRows);
    sheet.getRange(formatAddress(piece)).formulas = lines.map((line) =>
      Array.from({ length: nColumns }, (_, column) => toExcelValue(line[column] ?? null)),
    );
    await syncAndRest(context);
  }
}

function applyLook(sheet: Excel.Worksheet, look: Look) {
  const range = sheet.getRange(formatAddress(look));
  if (look.numberFormat !== undefined) {
    const format = look.numberFormat;
    range.numberFormat = Array.from({ length: look.nRows }, () => Array<string>(look.nColumns).fill(format));
  }
  if (look.bold !== undefined) range.format.font.bold = look.bold;
  if (look.italic !== undefined) range.format.font.italic = look.italic;
  if (look.size !== undefined) range.format.font.size = look.size;
  if (look.color !== undefined) range.format.font.color = look.color;
  if (look.fill !== undefined) range.format.fill.color = look.fill;
  if (look.align !== undefined) range.format.horizontalAlignment = ALIGNMENTS[look.align];
  if (look.wrap !== undefined) range.format.wrapText = look.wrap;
  setBorders(range, look);
}
