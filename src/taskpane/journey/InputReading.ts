import type { ModelInput } from "../../model/data/ModelInput";
import type { Cell } from "../../model/tables/Reading";
import type { Problem } from "../../model/Problem";
import type { CensusReport, Source } from "../../model/tables/readSource";
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
  /** Stops first, then by how much they matter. */
  readonly problems: readonly Problem[];
  readonly sizes: Readonly<Partial<Record<TableRole, TableSize>>>;
  /** The table behind each name that problems use in their `where`. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  /** How census rows became transitions; null where there was no census. */
  readonly report: CensusReport | null;
  /** The pupils and how they moved; null where the table of them cannot be read. */
  readonly source: Pick<Source, "transitions" | "census"> | null;
  /** Differs when a cell of the tables, or the rules, differ. */
  readonly fingerprint: string;
}
