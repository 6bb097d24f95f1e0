import { formatAddress } from "./addresses";
import { runExcel } from "./runExcel";

/** Shows a sheet and selects one of its cells. Row and column count from 0. */
export async function goToCell(sheet: string, row: number, column: number): Promise<void> {
  await runExcel(`Going to ${sheet}`, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(formatAddress({ row, column, nRows: 1, nColumns: 1 })).select();
    await context.sync();
  });
}
