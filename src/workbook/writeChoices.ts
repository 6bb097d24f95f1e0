import { addSheet } from "./addSheet";
import { formatAddress } from "./addresses";
import { toExcelValue } from "./CellContent";
import type { Choices } from "./Choices";
import { composeChoiceRows, composeChoices } from "./choicesSheet";
import { findChoicesSheet } from "./findChoicesSheet";
import { getBlock, PLACE_OF_RANGE } from "./rangePlace";
import { readBlock } from "./readBlock";
import { runExcel } from "./runExcel";

/**
 * Remembers the choices in the workbook. The sheet is added the first time; later only the values beside
 * the names of the choices are written, wherever a person has moved them; a row that was deleted is added again.
 */
export async function writeChoices(choices: Choices): Promise<void> {
  await runExcel("Remembering the choices", async (context) => {
    const sheet = await findChoicesSheet(context);
    if (!sheet) {
      await addSheet(context, composeChoices(choices));
      return;
    }
    const used = sheet.getUsedRange(true).load(PLACE_OF_RANGE);
    await context.sync();
    const { row, nRows } = getBlock(used);
    const lines = await readBlock(context, sheet, { row: 0, column: 0, nRows: row + nRows, nColumns: 2 });
    let nextRow = lines.length;
    for (const [name, value, meaning] of composeChoiceRows(choices)) {
      const found = lines.findIndex((line) => line[0] === name);
      if (found < 0) put(sheet, nextRow++, 0, [name, toExcelValue(value), meaning]);
      else if (lines[found][1] !== (value ?? "")) put(sheet, found, 1, [toExcelValue(value)]);
    }
    await context.sync();
  });
}

function put(sheet: Excel.Worksheet, row: number, column: number, values: (string | number | boolean)[]) {
  sheet.getRange(formatAddress({ row, column, nRows: 1, nColumns: values.length })).values = [values];
}
