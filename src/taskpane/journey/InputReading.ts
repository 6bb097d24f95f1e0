import type { ModelInput } from "../../model/data/ModelInput";
import type { Problem } from "../../model/Problem";
import type { FoundTable } from "../../workbook/FoundTable";
import type { TableRole } from "../../workbook/Choices";

/** How large a table was when it was read; rows without the headings. */
export interface TableSize {
  readonly nRows: number;
  readonly nColumns: number;
}

/** What the chosen tables hold, and every problem in them. */
export interface InputReading {
  /** null while a table is missing or a problem stops its use. */
  readonly input: ModelInput | null;
  /** Stops first. */
  readonly problems: readonly Problem[];
  readonly sizes: Readonly<Partial<Record<TableRole, TableSize>>>;
  /** The table behind each name that problems use in their `where`. */
  readonly tables: ReadonlyMap<string, FoundTable>;
}
