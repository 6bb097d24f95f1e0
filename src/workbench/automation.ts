import { parseAddress, type Area } from "./grid/Area";
import type { CellValue, GridSheet } from "./grid/Grid";
import type { UniverGrid } from "./grid/UniverGrid";
import { readTypedInput } from "./office/host/readTypedInput";

/** What tests and scripts drive the workbench by: `window.sendWorkbench`. Addresses are as in Excel, "B3" or "B3:D9". */
export interface SendWorkbench {
  /** Resolved when the page is up and the functions are known; the first calculation is under way. */
  readonly ready: Promise<void>;
  getSheetNames(): string[];
  getCell(sheet: string, address: string): CellValue;
  /** Typed values, spilled ones too; an error is its text. */
  getValues(sheet: string, address: string): CellValue[][];
  getFormula(sheet: string, address: string): string;
  /** Every formula that a sheet holds. */
  getFormulas(sheet: string): string[];
  /** As if typed: text that begins with "=" is a formula; null empties the cell. */
  setCell(sheet: string, address: string, input: CellValue): void;
  /** The whole of what a sheet uses, "A1:F9"; null where it is empty. */
  getUsedArea(sheet: string): Area | null;
  activateSheet(sheet: string): void;
  select(sheet: string, address: string): void;
  isCalculating(): boolean;
  /** Resolved when nothing is being calculated. */
  whenCalculated(): Promise<void>;
  recalculate(): void;
  /** The sentence of the function that failed in a cell; null where none did. */
  getErrorMessage(sheet: string, address: string): string | null;
  exportXlsx(): Promise<Uint8Array>;
  importXlsx(bytes: Uint8Array): Promise<void>;
}

declare global {
  interface Window {
    sendWorkbench?: SendWorkbench;
  }
}

/** What the facade needs beside the grid. */
export interface WorkbenchActions {
  readonly ready: Promise<void>;
  getMessage(sheetId: string, row: number, column: number): string | null;
  exportXlsx(): Promise<Uint8Array>;
  importXlsx(bytes: Uint8Array): Promise<void>;
}

const POLL_MS = 20;

export function createAutomation(grid: UniverGrid, actions: WorkbenchActions): SendWorkbench {
  const findSheet = (name: string): GridSheet => {
    const sheet = grid.getSheets().find((item) => item.name === name);
    if (!sheet)
      throw new Error(
        `There is no sheet ${name}; there are ${grid
          .getSheets()
          .map((item) => item.name)
          .join(", ")}.`,
      );
    return sheet;
  };
  const place = (name: string, address: string) => {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`"${address}" is not an address.`);
    return { sheetId: findSheet(name).id, area: parsed.area };
  };
  const getValues = (sheet: string, address: string) => {
    const { sheetId, area } = place(sheet, address);
    return grid.getValues(sheetId, area);
  };
  return {
    ready: actions.ready,
    getSheetNames: () => grid.getSheets().map(({ name }) => name),
    getValues,
    getCell: (sheet, address) => getValues(sheet, address)[0][0],
    getFormula: (sheet, address) => {
      const { sheetId, area } = place(sheet, address);
      return grid.getFormulas(sheetId, area)[0][0];
    },
    getFormulas: (sheet) => {
      const { id } = findSheet(sheet);
      const used = grid.getUsedArea(id);
      return used ? grid.getFormulas(id, used).flatMap((row) => row.filter((formula) => formula !== "")) : [];
    },
    setCell: (sheet, address, input) => {
      const { sheetId, area } = place(sheet, address);
      grid.write(sheetId, area, [[input === null ? { value: null } : readTypedInput(input)]]);
    },
    getUsedArea: (sheet) => grid.getUsedArea(findSheet(sheet).id),
    activateSheet: (sheet) => grid.activateSheet(findSheet(sheet).id),
    select: (sheet, address) => {
      const { sheetId, area } = place(sheet, address);
      grid.activateSheet(sheetId);
      grid.select(sheetId, area);
    },
    isCalculating: () => grid.isCalculating(),
    whenCalculated: async () => {
      await actions.ready;
      while (grid.isCalculating()) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    },
    recalculate: () => grid.calculate(true),
    getErrorMessage: (sheet, address) => {
      const { sheetId, area } = place(sheet, address);
      return actions.getMessage(sheetId, area.row, area.column);
    },
    exportXlsx: actions.exportXlsx,
    importXlsx: actions.importXlsx,
  };
}
