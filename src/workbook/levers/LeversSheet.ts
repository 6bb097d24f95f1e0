import type { Cell, CellTable } from "../../model/tables/Reading";

/** The columns of our sheet of scenarios and levers, in its order; headings are these names. */
export const LEVER_FIELDS = [
  "scenario",
  "on",
  "lever",
  "of",
  "need",
  "setting",
  "to",
  "ncy-from",
  "ncy-to",
  "year-from",
  "year-to",
  "change",
  "ramp-years",
  "note",
] as const;
export type LeverField = (typeof LEVER_FIELDS)[number];

/** The cells of one row by column; a column that is left out is blank. */
export type LeverCells = Partial<Readonly<Record<LeverField, Cell>>>;

/** One row of the sheet that is not blank. */
export interface LeverRow {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly cells: LeverCells;
}

/**
 * The sheet that keeps scenarios and their levers. A row with a scenario and no lever stands for the scenario itself:
 * its `on` says whether it is compared, its `note` what it is.
 */
export interface LeversSheet {
  readonly sheet: string;
  /** Excel's own name of the sheet, which no renaming changes. */
  readonly id: string;
  /** Headings and rows, as functions read them. */
  readonly table: CellTable;
  /** For formulas: the headings and the rows, with room for more of them. */
  readonly reference: string;
  /** Column of the sheet, from 0, by field; -1 where a person has taken it out. */
  readonly columns: Readonly<Record<LeverField, number>>;
  readonly rows: readonly LeverRow[];
  /** The first row, from 0, below everything that is there. */
  readonly nextRow: number;
}

/** What to do to the sheet; rows count from 0. Only the named cells are touched. */
export interface LeversChange {
  readonly set?: readonly LeverRow[];
  readonly add?: readonly LeverCells[];
  /** Rows whose cells under the headings are emptied. */
  readonly clear?: readonly number[];
}
