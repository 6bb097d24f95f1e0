import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { CellTable } from "../../src/model/tables/Reading";

/** Published data lie beside the repository, never in it; tests that need them are skipped where they are absent. */
const SHARED = join(__dirname, "../../../shared");
/** Rows of England and 30 authorities of the release of 2025. */
export const EES_2025 = join(SHARED, "open-data/ees-2025");
/** A few rows of the releases of 2022 and 2026. */
export const EES_EXCERPTS = join(SHARED, "domain/data");

/** Calls `describe` where the published data are there; otherwise says why the tests are skipped, and skips them. */
export function describeWithOpenData(name: string, body: () => void): void {
  if (existsSync(join(EES_2025, "caseload.csv")) && existsSync(join(EES_EXCERPTS, "ees2022_excerpt")))
    describe(name, body);
  else describe.skip(`${name} (skipped: ../shared/open-data/ees-2025 is not beside this folder)`, body);
}

/** Reads one published file as text cells. */
export function readPublishedFile(folder: string, file: string): CellTable {
  const cells = Papa.parse<string[]>(readFileSync(join(folder, file), "utf8"), { skipEmptyLines: true }).data;
  return { name: file, cells, firstRow: 1 };
}
