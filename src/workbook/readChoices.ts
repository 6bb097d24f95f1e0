import { USUAL_CHOICES, type Choices } from "./Choices";
import { readChoiceRows } from "./choicesSheet";
import { findChoicesSheet } from "./findChoicesSheet";
import { getBlock, PLACE_OF_RANGE } from "./rangePlace";
import { readBlock } from "./readBlock";
import { runExcel } from "./runExcel";

/** The choices that the workbook remembers, or the usual ones. */
export async function readChoices(): Promise<Choices> {
  return runExcel("Reading the choices", async (context) => {
    const sheet = await findChoicesSheet(context);
    if (!sheet) return USUAL_CHOICES;
    const used = sheet.getUsedRange(true).load(PLACE_OF_RANGE);
    await context.sync();
    const { row, nRows } = getBlock(used);
    return readChoiceRows(await readBlock(context, sheet, { row, column: 0, nRows, nColumns: 2 }));
  });
}
