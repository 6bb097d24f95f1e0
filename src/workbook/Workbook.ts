import type { CellTable } from "../model/tables/Reading";
import type { Choices } from "./Choices";
import type { FoundTable } from "./FoundTable";
import type { LeversChange, LeversSheet } from "./levers/LeversSheet";
import type { LongTable, LongTableControls } from "./LongTable";
import type { fitRows } from "./report/fitRows";
import type { freezeSheets } from "./report/freezeSheets";
import type { countBusy, surveySheets } from "./report/surveySheets";
import type { writeReport } from "./report/writeReport";
import type { SheetContent } from "./SheetContent";
import type { TouchedSheet } from "./watchChanges";

/** What the pane and the ribbon can do with the workbook. Every failure is a `WorkbookError` with a sentence. */
export interface Workbook {
  detectTables(): Promise<FoundTable[]>;
  readSelection(): Promise<FoundTable>;
  readTable(table: FoundTable): Promise<CellTable>;
  readChoices(): Promise<Choices>;
  writeChoices(choices: Choices): Promise<void>;
  /** The sheet of scenarios and levers, looked for first where it was last; null where there is none. */
  readLevers(last?: LeversSheet | null): Promise<LeversSheet | null>;
  /** Changes that sheet, or adds it. */
  changeLevers(change: LeversChange): Promise<void>;
  /** Adds sheets, each given the names of those before it, and shows the first. Returns their names. */
  writeSheets(contents: readonly ((namesSoFar: readonly string[]) => SheetContent)[]): Promise<string[]>;
  /** Adds the sheets of a report, or none of them. */
  writeReport: typeof writeReport;
  /** How many functions have not answered yet, and how far all formulas of some sheets are. */
  countBusy: typeof countBusy;
  surveySheets: typeof surveySheets;
  /** Makes rows as high as their text needs. */
  fitRows: typeof fitRows;
  /** Replaces the formulas of some sheets by what they show. */
  freezeSheets: typeof freezeSheets;
  /** Writes a table on a new sheet, piece by piece; gives its reference. */
  writeLongTable(table: LongTable, controls: LongTableControls): Promise<string>;
  /** Row and column count from 0. */
  goToCell(sheet: string, row: number, column: number): Promise<void>;
  /** Tells of sheets whose cells were changed or calculated anew; the answer stops it. */
  watchChanges(onTouch: (touched: TouchedSheet) => void): Promise<() => void>;
}
