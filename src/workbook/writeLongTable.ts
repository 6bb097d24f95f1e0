import { formatAddress, formatReference } from "./addresses";
import { toExcelValue, type CellContent } from "./CellContent";
import { chooseWidth } from "./chooseWidth";
import { findFreeSheetName } from "./freeSheetName";
import type { LongTable, LongTableControls } from "./LongTable";
import { runExcel } from "./runExcel";
import { syncAndRest } from "./syncAndRest";
import { WorkbookError } from "./WorkbookError";

/** Rows of a sheet. */
const MOST_ROWS = 1_048_576;
/** Few enough that the page answers between two pieces, many enough for few journeys to Excel on the web. */
const CELLS_PER_PIECE = 2_000;

/**
 * Writes a table on a new sheet, piece by piece; nothing that is there already is touched. Where it is stopped or fails, the
 * new sheet is removed again.
 *
 * @returns the reference of the table: "Census!A1:K4300"
 */
export async function writeLongTable(table: LongTable, { signal, onProgress }: LongTableControls): Promise<string> {
  if (table.nRows > MOST_ROWS) {
    const found = `it has ${table.nRows.toLocaleString("en-GB")} rows`;
    throw new WorkbookError("E810", { where: table.name, found });
  }
  return runExcel(`Writing ${table.name}`, async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await syncAndRest(context);
    const name = findFreeSheetName(
      table.name,
      sheets.items.map((sheet) => sheet.name),
    );
    const sheet = sheets.add(name);
    await syncAndRest(context);
    try {
      await fill(context, sheet, table, { signal, onProgress });
    } catch (error) {
      sheet.delete();
      await context.sync();
      throw error;
    }
    sheet.activate();
    await context.sync();
    return formatReference(name, { row: 0, column: 0, nRows: table.nRows, nColumns: table.nColumns });
  });
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { nRows, nColumns, readRows }: LongTable,
  { signal, onProgress }: LongTableControls,
): Promise<void> {
  const rowsPerPiece = Math.max(1, Math.floor(CELLS_PER_PIECE / nColumns));
  let first: readonly (readonly CellContent[])[] = [];
  for (let from = 0; from < nRows; from += rowsPerPiece) {
    signal?.throwIfAborted();
    const rows = await readRows(from, Math.min(nRows, from + rowsPerPiece));
    if (from === 0) first = rows;
    const block = { row: from, column: 0, nRows: rows.length, nColumns };
    const range = sheet.getRange(formatAddress(block));
    range.values = rows.map((row) =>
      Array.from({ length: nColumns }, (_, column) => toExcelValue(row[column] ?? null)),
    );
    await syncAndRest(context);
    range.untrack();
    onProgress?.(Math.min(1, (from + rowsPerPiece) / nRows));
  }
  for (let column = 0; column < nColumns; column++) {
    const width = chooseWidth(first.map((row) => row[column]));
    sheet.getRange(formatAddress({ row: 0, column, nRows: 1, nColumns: 1 })).format.columnWidth = width;
  }
  const headings = sheet.getRange(formatAddress({ row: 0, column: 0, nRows: 1, nColumns }));
  headings.format.font.bold = true;
  headings.format.fill.color = "#e8eef4";
  await syncAndRest(context);
}
