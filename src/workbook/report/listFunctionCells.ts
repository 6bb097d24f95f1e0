import type { SheetContent } from "../SheetContent";
import type { CellPlace } from "./surveySheets";

/** The cells of sheets that call a function of ours, which take time; all other formulas follow them at once. */
export function listFunctionCells(sheets: readonly SheetContent[]): CellPlace[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        typeof cell === "object" && cell !== null && cell.formula.startsWith("=SEND.")
          ? [{ sheet: name, row, column }]
          : [],
      ),
    ),
  );
}
