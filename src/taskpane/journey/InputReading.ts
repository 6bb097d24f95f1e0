import type { ModelInput } from "../../model/data/ModelInput";
import type { Cell } from "../../model/tables/Reading";
import type { Problem } from "../../model/Problem";
import type { FoundTable } from "../../workbook/FoundTable";
import type { TableRole } from "../../workbook/Choices";

/** How large a table was when it was read; rows without the headings. */
export interface TableSize {
  readonly nRows: number;
  readonly nColumns: number;
}

/** A table that was read, and where its rows and columns are. */
export interface ReadTable {
  readonly table: FoundTable;
  readonly headings: readonly Cell[];
}

/** What the chosen tables hold, and every problem in them. */
export interface InputReading {
  /** null while a table is missing or a problem stops its use. */
  readonly input: ModelInput | null;
  /** Stops first. */
  readonly problems: readonly Problem[];
  readonly sizes: Readonly<Partial<Record<TableRole, TableSize>>>;
  /** The table behind each name that problems use in their `where`. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  /** Differs when a cell of the tables, or the rules, differ. */
  readonly fingerprint: string;
}
