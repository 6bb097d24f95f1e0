import { runExcel } from "../runExcel";

/** Makes the rows of some sheets as high as their text needs: Excel does so when a person types, not when a formula answers. */
export async function fitRows(names: readonly string[]): Promise<void> {
  await runExcel("Fitting rows to their text", async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).getUsedRange(true).format.autofitRows();
    await context.sync();
  });
}
