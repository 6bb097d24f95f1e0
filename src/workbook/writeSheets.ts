import { addSheet } from "./addSheet";
import { runExcel } from "./runExcel";
import type { SheetContent } from "./SheetContent";

/**
 * Adds finished sheets and shows the first of them.
 *
 * @param contents - given the names that the sheets before it got, so that formulas can refer to them
 * @returns the names of the new sheets
 */
export async function writeSheets(
  contents: readonly ((namesSoFar: readonly string[]) => SheetContent)[],
): Promise<string[]> {
  return runExcel("Writing sheets", async (context) => {
    const names: string[] = [];
    for (const makeContent of contents) names.push(await addSheet(context, makeContent(names)));
    if (names.length > 0) context.workbook.worksheets.getItem(names[0]).activate();
    await context.sync();
    return names;
  });
}
