import { formatAddress } from "../addresses";
import { toExcelValue } from "../CellContent";
import { cutIntoPieces } from "../pieces";
import { getBlock, PLACE_OF_RANGE } from "../rangePlace";
import { runExcel } from "../runExcel";
import { syncAndRest } from "../syncAndRest";
import { isError } from "./surveySheets";
import type { ReportControls } from "./writeReport";

/**
 * Replaces every formula of some sheets by what it shows, spilled cells too. A cell that shows an error keeps its formula,
 * because the reason is told with the formula and would be lost with it.
 *
 * Everything is read before anything is written, so that no sheet sees another half done.
 */
export async function freezeSheets(names: readonly string[], { signal, onProgress }: ReportControls): Promise<void> {
  await runExcel("Turning formulas into values", async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
    const ranges = sheets.map((sheet) => sheet.getUsedRange(true).load(`${PLACE_OF_RANGE},values,formulas`));
    await syncAndRest(context);
    for (const [i, range] of ranges.entries()) {
      signal?.throwIfAborted();
      const block = getBlock(range);
      const cells = range.values.map((line, row) =>
        line.map((value, column) =>
          isError(value) ? (range.formulas[row][column] as string) : toExcelValue(value as string | number | boolean),
        ),
      );
      for (const piece of cutIntoPieces({ ...block, row: 0, column: 0 })) {
        const place = { ...piece, row: block.row + piece.row, column: block.column };
        sheets[i].getRange(formatAddress(place)).formulas = cells.slice(piece.row, piece.row + piece.nRows);
        await syncAndRest(context);
      }
      range.untrack();
      onProgress?.((i + 1) / names.length);
    }
  });
}
