import { formatAddress, formatReference } from "./addresses";
import { toExcelValue, type CellContent } from "./CellContent";
import { chooseWidth } from "./chooseWidth";
import { findFreeSheetName } from "./freeSheetName";
import type { LongTable, LongTableControls } from "./LongTable";
import { measureGap } from "./measureGap";
import { runExcel } from "./runExcel";
import { syncAndRest } from "./syncAndRest";
import { WorkbookError } from "./WorkbookError";

/** Rows of a sheet. */
const MOST_ROWS = 1_048_576;
/** Cells of a piece: never fewer, because every piece is a journey to Excel; never more, because Excel on the web refuses. */
const PIECE = { least: 2_000, most: 16_000 };
/** Milliseconds without an answer of the page: below the one pieces grow, above the other they shrink. 50 are felt. */
const GAPS = { quick: 12, slow: 25 };

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
  let cells = PIECE.least;
  for (let from = 0; from < nRows;) {
    signal?.throwIfAborted();
    const to = Math.min(nRows, from + Math.max(1, Math.floor(cells / nColumns)));
    const gap = await measureGap(async () => {
      const rows = await readRows(from, to);
      if (from === 0) dress(sheet, rows, nColumns);
      const range = sheet.getRange(formatAddress({ row: from, column: 0, nRows: rows.length, nColumns }));
      range.values = rows.map((row) =>
        Array.from({ length: nColumns }, (_, column) => toExcelValue(row[column] ?? null)),
      );
      await syncAndRest(context);
      range.untrack();
    });
    from = to;
    if (gap < GAPS.quick) cells = Math.min(PIECE.most, cells * 2);
    else if (gap > GAPS.slow) cells = Math.max(PIECE.least, cells / 2);
    onProgress?.(from / nRows);
  }
}

/** Makes columns wide enough for the first rows, and headings look like headings. */
function dress(sheet: Excel.Worksheet, rows: readonly (readonly CellContent[])[], nColumns: number): void {
  for (let column = 0; column < nColumns; column++) {
    const width = chooseWidth(rows.map((row) => row[column]));
    sheet.getRange(formatAddress({ row: 0, column, nRows: 1, nColumns: 1 })).format.columnWidth = width;
  }
  const headings = sheet.getRange(formatAddress({ row: 0, column: 0, nRows: 1, nColumns }));
  headings.format.font.bold = true;
  headings.format.fill.color = "#e8eef4";
}
