import type { Cell } from "../../model/tables/Reading";
import { formatAddress } from "../addresses";
import { getBlock, PLACE_OF_RANGE } from "../rangePlace";
import { readBlock } from "../readBlock";
import { runExcel } from "../runExcel";

/** One cell of the workbook; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that shows an error. */
export interface ErrorCell extends CellPlace {
  readonly value: string;
}

/** How far the formulas of some sheets are. */
export interface SheetSurvey {
  /** Cells that are still being calculated. */
  readonly nBusy: number;
  readonly errors: readonly ErrorCell[];
}

/** What Excel shows in a cell while it is being calculated. */
const BUSY = new Set<unknown>(["#BUSY!", "#GETTING_DATA"]);

/**
 * Counts the functions that have not answered yet.
 *
 * @param places - of their cells
 */
export async function countBusy(places: readonly CellPlace[]): Promise<number> {
  return runExcel("Looking at the report", async (context) => {
    const ranges = places.map(({ sheet, row, column }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRange(formatAddress({ row, column, nRows: 1, nColumns: 1 }))
        .load("values"),
    );
    await context.sync();
    return ranges.filter(({ values: [[value]] }) => BUSY.has(value) || value === "").length;
  });
}

/** Looks at every cell of some sheets: what is still calculated, and what ended in an error. */
export async function surveySheets(names: readonly string[]): Promise<SheetSurvey> {
  return runExcel("Looking at the report", async (context) => {
    let nBusy = 0;
    const errors: ErrorCell[] = [];
    for (const sheet of names) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const used = worksheet.getUsedRange(true).load(PLACE_OF_RANGE);
      await context.sync();
      const block = getBlock(used);
      const cells = await readBlock(context, worksheet, block);
      cells.forEach((line, row) =>
        line.forEach((cell, column) => {
          const value = getError(cell);
          if (value === null) return;
          if (BUSY.has(value)) nBusy++;
          else errors.push({ sheet, row: block.row + row, column: block.column + column, value });
        }),
      );
    }
    return { nBusy, errors };
  });
}

/** The error that a cell holds, as Excel shows it; null for none. */
export const getError = (cell: Cell): string | null =>
  typeof cell === "object" && cell !== null && "error" in cell ? cell.error : null;
