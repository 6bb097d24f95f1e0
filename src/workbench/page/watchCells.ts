import { CellAlertManagerService, HoverManagerService } from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/presets";
import { BUSY, isErrorText, type CellValue } from "../grid/Grid";
import type { UniverGrid } from "../grid/UniverGrid";
import type { ErrorCard } from "./ErrorCard";

/** Why cells show errors, and how far the calculation is. */
export interface CellTeller {
  getMessage(sheetId: string, row: number, column: number): string | null;
  isCalculating(): boolean;
  countRunning(): number;
}

const CODES: Readonly<Record<string, string>> = {
  "#SPILL!": "There is something in the cells that this formula needs for its result. Empty them, and it fills them.",
  [BUSY]: "This formula is being calculated.",
  "#NAME?": "The formula holds a name that the workbook does not know.",
};

/** Shows the sentence of a failed function in the card under the pointer and, for the selected cell, in the status line. */
export function watchCells(
  univer: Univer,
  grid: UniverGrid,
  card: ErrorCard,
  line: HTMLElement,
  teller: CellTeller,
): void {
  const explain = (sheetId: string, row: number, column: number): { code: string; message: string } | null => {
    const value: CellValue = grid.getValues(sheetId, { row, column, nRows: 1, nColumns: 1 })[0][0];
    if (!isErrorText(value)) return null;
    const message = teller.getMessage(sheetId, row, column) ?? CODES[value] ?? "";
    return message === "" ? null : { code: value, message };
  };

  const injector = univer.__getInjector();
  // Univer's own card says "Error" and the code; two cards would lie over one another.
  injector.get(CellAlertManagerService).showAlert = () => {};
  injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    const place = cell?.location;
    const found = place && explain(place.subUnitId, place.row, place.col);
    if (found) card.show(found.code, found.message);
    else card.hide();
  });

  const describeSelection = () => {
    const { sheetId, area } = grid.getSelection();
    const found = explain(sheetId, area.row, area.column);
    line.textContent = found ? `${found.code} ${found.message}` : "";
    line.classList.toggle("is-error", found !== null && found.code !== BUSY);
  };
  grid.listen(() => describeSelection());
}

/** Says in the status bar whether anything is being calculated. */
export function watchProgress(element: HTMLElement, teller: CellTeller): void {
  const update = () => {
    const nRunning = teller.countRunning();
    element.textContent = !teller.isCalculating()
      ? "Ready"
      : nRunning > 0
        ? `Calculating ${nRunning} ${nRunning === 1 ? "function" : "functions"}…`
        : "Calculating…";
  };
  setInterval(update, 150);
  update();
}
