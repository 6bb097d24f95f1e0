import { CHOICES_TITLE, isChoicesSheet } from "./choicesSheet";

/** The sheet of choices that we wrote, told by its first cell; null where there is none yet. */
export async function findChoicesSheet(context: Excel.RequestContext): Promise<Excel.Worksheet | null> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const candidates = sheets.items.filter((sheet) => isChoicesSheet(sheet.name));
  const titles = candidates.map((sheet) => sheet.getRange("A1").load("values"));
  if (candidates.length > 0) await context.sync();
  const index = titles.findIndex((title) => title.values[0][0] === CHOICES_TITLE);
  return index < 0 ? null : candidates[index];
}
