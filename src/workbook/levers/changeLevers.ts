import { addSheet } from "../addSheet";
import { formatAddress } from "../addresses";
import { runExcel } from "../runExcel";
import { WorkbookError } from "../WorkbookError";
import { composeLeversSheet, toLeverValue } from "./composeLeversSheet";
import { LEVER_FIELDS, type LeverCells, type LeversChange, type LeversSheet } from "./LeversSheet";
import { readLevers } from "./readLevers";

/**
 * Changes the sheet of levers, or adds it with its first rows. Only cells that the change names are written; rows are
 * emptied, not taken out, so that nothing else on the sheet moves.
 */
export async function changeLevers({ set = [], add = [], clear = [] }: LeversChange): Promise<void> {
  const levers = await readLevers();
  await runExcel("Writing the levers", async (context) => {
    if (!levers) {
      await addSheet(context, composeLeversSheet(add));
      return;
    }
    const sheet = context.workbook.worksheets.getItem(levers.sheet);
    for (const { row, cells } of set) putCells(sheet, levers, row, cells);
    add.forEach((cells, i) => putCells(sheet, levers, levers.nextRow + i, cells));
    const { column, nColumns } = getSpan(levers);
    for (const row of clear) sheet.getRange(formatAddress({ row, column, nRows: 1, nColumns })).clear("Contents");
    await context.sync();
  });
}

function putCells(sheet: Excel.Worksheet, levers: LeversSheet, row: number, cells: LeverCells): void {
  for (const field of LEVER_FIELDS) {
    if (!(field in cells)) continue;
    const column = levers.columns[field];
    if (column < 0) refuseColumn(levers.sheet, field);
    sheet.getRange(formatAddress({ row, column, nRows: 1, nColumns: 1 })).values = [[toLeverValue(cells[field])]];
  }
}

function getSpan({ columns }: LeversSheet): { column: number; nColumns: number } {
  const places = Object.values(columns).filter((column) => column >= 0);
  const column = Math.min(...places);
  return { column, nColumns: Math.max(...places) - column + 1 };
}

function refuseColumn(sheet: string, field: string): never {
  throw new WorkbookError("E509", { where: sheet, found: `no column is headed ${field}` });
}
