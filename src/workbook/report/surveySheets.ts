import { runExcel } from "../runExcel";

/** What Excel shows in a cell while it is being calculated. */
const BUSY = new Set(["#BUSY!", "#GETTING_DATA"]);
const ERRORS = new Set(["#VALUE!", "#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);

/** A cell that shows an error; row and column count from 0. */
export interface ErrorCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** How far the formulas of some sheets are. */
export interface SheetSurvey {
  /** Cells that are still being calculated. */
  readonly nBusy: number;
  readonly errors: readonly ErrorCell[];
}

/** Whether a value is an error that stays. */
export const isError = (value: unknown): value is string => typeof value === "string" && ERRORS.has(value);

/** Looks at every cell of some sheets: what is still calculated, and what ended in an error. */
export async function surveySheets(names: readonly string[]): Promise<SheetSurvey> {
  return runExcel("Looking at the report", async (context) => {
    let nBusy = 0;
    const errors: ErrorCell[] = [];
    for (const sheet of names) {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
      used.load(["values", "rowIndex", "columnIndex"]);
      await context.sync();
      used.values.forEach((line, iRow) =>
        line.forEach((value, iColumn) => {
          if (BUSY.has(value as string)) nBusy++;
          else if (isError(value))
            errors.push({ sheet, row: used.rowIndex + iRow, column: used.columnIndex + iColumn, value });
        }),
      );
      used.untrack();
    }
    return { nBusy, errors };
  });
}
