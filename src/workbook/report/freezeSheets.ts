import { formatAddress } from "../addresses";
import { toExcelValue } from "../CellContent";
import { cutIntoPieces } from "../pieces";
import { getBlock, PLACE_OF_RANGE } from "../rangePlace";
import { readBlock } from "../readBlock";
import { runExcel } from "../runExcel";
import { syncAndRest } from "../syncAndRest";
import { getError } from "./surveySheets";
import type { ReportControls } from "./writeReport";

/**
 * Replaces every formula of some sheets by what it shows, spilled cells too. A cell that shows an error keeps its formula,
 * because the reason is told with the formula and would be lost with it.
 *
 * Everything is read before anything is written, so that no sheet sees another half done.
 */
export async function freezeSheets(names: readonly string[], { signal, onProgress }: ReportControls): Promise<void> {
  await runExcel("Turning formulas into values", async (context) => {
    const read: {
      readonly sheet: Excel.Worksheet;
      readonly row: number;
      readonly column: number;
      readonly cells: Frozen[][];
    }[] = [];
    for (const name of names) {
      signal?.throwIfAborted();
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getUsedRange(true).load(PLACE_OF_RANGE);
      await syncAndRest(context);
      const { row, column } = getBlock(used);
      read.push({ sheet, row, column, cells: await readFrozen(context, sheet, getBlock(used)) });
    }
    for (const [i, { sheet, row, column, cells }] of read.entries()) {
      signal?.throwIfAborted();
      for (const piece of cutIntoPieces({ row: 0, column: 0, nRows: cells.length, nColumns: cells[0].length })) {
        const place = formatAddress({ ...piece, row: row + piece.row, column });
        sheet.getRange(place).formulas = cells.slice(piece.row, piece.row + piece.nRows);
        await syncAndRest(context);
      }
      onProgress?.((i + 1) / names.length);
    }
  });
}

/** What a cell is given: a value, or the formula that it keeps. */
type Frozen = string | number | boolean;

async function readFrozen(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: ReturnType<typeof getBlock>,
): Promise<Frozen[][]> {
  const cells = await readBlock(context, sheet, block);
  const kept = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (getError(cell) === null ? [] : [{ row, column }])),
  );
  const formulas = kept.map(({ row, column }) => {
    const place = { row: block.row + row, column: block.column + column, nRows: 1, nColumns: 1 };
    return sheet.getRange(formatAddress(place)).load("formulas");
  });
  if (kept.length > 0) await syncAndRest(context);
  const frozen = cells.map((line) => line.map((cell) => toExcelValue(cell as Frozen)));
  kept.forEach(({ row, column }, i) => (frozen[row][column] = formulas[i].formulas[0][0] as string));
  return frozen;
}
