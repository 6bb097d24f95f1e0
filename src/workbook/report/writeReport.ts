import { addSheet } from "../addSheet";
import { runExcel } from "../runExcel";
import type { SheetContent } from "../SheetContent";
import { syncAndRest } from "../syncAndRest";

export interface ReportControls {
  readonly signal?: AbortSignal;
  /** Told the share done, 0 to 1, rising. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Adds the sheets of a report behind the others and shows the first. Where it is stopped or fails, those that were added
 * are removed again, so that no half of a report stays behind.
 *
 * @param compose - given the names that are taken, gives the sheets in the order of their tabs, under names that are free; each
 * may refer to those behind it
 * @returns the names of the new sheets, in that order
 */
export async function writeReport(
  compose: (taken: readonly string[]) => readonly SheetContent[],
  { signal, onProgress }: ReportControls,
): Promise<string[]> {
  return runExcel("Writing the report", async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await syncAndRest(context);
    const nBefore = sheets.items.length;
    const contents = compose(sheets.items.map(({ name }) => name));
    const names: string[] = [];
    try {
      // The last one first: a formula is never written before the sheet that it refers to.
      for (const content of [...contents].reverse()) {
        signal?.throwIfAborted();
        names.unshift(await addSheet(context, content));
        context.workbook.worksheets.getItem(names[0]).position = nBefore;
        await syncAndRest(context);
        onProgress?.(names.length / contents.length);
      }
    } catch (error) {
      await removeSheets(
        context,
        contents.map(({ name }) => name),
      );
      throw error;
    }
    context.workbook.worksheets.getItem(names[0]).activate();
    await context.sync();
    return names;
  });
}

/** Removes those of some sheets that are there; one may have been added and not filled. */
async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
