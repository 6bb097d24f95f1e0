import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** The list of labels lies beside the repository, never in it; the test that needs it is skipped where it is absent. */
const FILE = join(__dirname, "../../../shared/domain/data/dfe_output_tables.csv");

export const hasReturnLabels = existsSync(FILE);

export interface ListedRow {
  readonly return: string;
  readonly sheet_or_section: string;
  readonly block: string;
  readonly row_order: string;
  readonly row_label: string;
  readonly columns: string;
}

/** Reads every row that is listed for a return whose name begins so. */
export function readReturnLabels(start: string): ListedRow[] {
  const rows = Papa.parse<ListedRow>(readFileSync(FILE, "utf8"), { header: true, skipEmptyLines: true }).data;
  return rows.filter((row) => row.return.startsWith(start));
}
