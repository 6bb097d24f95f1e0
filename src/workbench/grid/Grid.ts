import type { CellStyle } from "../xlsx/WorkbookData";
import type { Ruler } from "./Anchor";
import type { Area } from "./Area";
import type { Drawings } from "./Drawings";

/** What a cell holds: an Excel error is its text ("#N/A"), an empty cell null. */
export type CellValue = string | number | boolean | null;

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** "#rrggbb", or "" for none. */
  readonly tabColor: string;
}

export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** With the heading row. */
  readonly area: Area;
}

export interface GridName {
  readonly name: string;
  readonly refersTo: string;
}

export type Side = "top" | "bottom" | "left" | "right";

/** What is put into a cell: a formula as a person types it, or a value; null empties the cell, its style stays. */
export type CellInput = { readonly formula: string } | { readonly value: CellValue };

export type GridEvent =
  | { readonly kind: "changed"; readonly sheetId: string; readonly area: Area; readonly source: "person" | "code" }
  | { readonly kind: "selected"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetRenamed"; readonly sheetId: string }
  /** Formulas of the sheet have been calculated, and nothing is left to calculate anywhere. */
  | { readonly kind: "calculated"; readonly sheetId: string };

/**
 * The spreadsheet under the Excel object model: what the host needs from a grid, and nothing of any particular one.
 * Sheets are known by id; areas always lie inside the sheet.
 */
export interface Grid {
  getSheets(): readonly GridSheet[];
  addSheet(name: string): GridSheet;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  setTabColor(sheetId: string, color: string): void;
  setSheetVisible(sheetId: string, isVisible: boolean): void;
  moveSheet(sheetId: string, position: number): void;
  getActiveSheetId(): string;
  activateSheet(sheetId: string): void;
  getSelection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  /** The smallest area with every cell that holds something; null on an empty sheet. */
  getUsedArea(sheetId: string): Area | null;
  getValues(sheetId: string, area: Area): CellValue[][];
  /** "" where a cell holds no formula of its own. */
  getFormulas(sheetId: string, area: Area): string[][];
  /** As shown. */
  getTexts(sheetId: string, area: Area): string[][];
  /** Undefined entries leave their cell as it is. */
  write(sheetId: string, area: Area, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(sheetId: string, area: Area, what: "contents" | "formats" | "all"): void;

  getStyles(sheetId: string, area: Area): (CellStyle | undefined)[][];
  /** Changes the given properties of every cell and leaves the others. */
  setStyle(sheetId: string, area: Area, style: Partial<CellStyle>): void;
  /** Draws or takes away one side of every cell; `getStyles` tells the lower one, the upper one or all. */
  setBorders(sheetId: string, area: Area, side: Side, isDrawn: boolean): void;
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** In pixels. */
  getColumnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, nColumns: number, pixels: number): void;
  autofitColumns(sheetId: string, area: Area): void;
  /** In pixels. */
  getRowHeight(sheetId: string, row: number): number;
  /** Where columns and rows begin at this moment; hidden ones take no room. */
  getRuler(sheetId: string): Ruler;
  getFrozen(sheetId: string): { readonly rows: number; readonly columns: number };
  setFrozen(sheetId: string, rows: number, columns: number): void;
  areGridlinesShown(sheetId: string): boolean;
  showGridlines(sheetId: string, isShown: boolean): void;

  /** The area that the formula in a cell spills into; null where it does not spill. */
  getSpillOf(sheetId: string, row: number, column: number): Area | null;
  /** The cell whose formula fills this one; null where none does. */
  getSpillParentOf(sheetId: string, row: number, column: number): { row: number; column: number } | null;

  getTables(): readonly GridTable[];
  addTable(sheetId: string, area: Area, name: string): GridTable;
  renameTable(tableId: string, name: string): void;
  deleteTable(tableId: string): void;

  getNames(): readonly GridName[];
  addName(name: string, refersTo: string): void;
  deleteName(name: string): void;

  /** Charts, pictures and page layouts. */
  readonly drawings: Drawings;

  /** Everything again, whatever changed; custom functions only where `isFull`. */
  calculate(isFull: boolean): void;
  isCalculating(): boolean;
  listen(listener: (event: GridEvent) => void): () => void;
}

/** What a cell shows while its function is being worked on. */
export const BUSY = "#BUSY!";

const ERRORS = new Set([
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  BUSY,
  "#CYCLE!",
  "#ERROR!",
  "#GETTING_DATA",
]);

export function isErrorText(value: unknown): value is string {
  return typeof value === "string" && ERRORS.has(value);
}
