import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join, relative } from "node:path";
import Papa from "papaparse";
import { createProblem } from "../model/checks/codes";
import { recognisePublished } from "../model/light/publishedColumns";
import type { Problem } from "../model/Problem";
import type { CellTable, Reading } from "../model/tables/Reading";
import { readCsvTable } from "./readCsvTable";

/** More than any heading row takes. */
const HEAD_BYTES = 16_384;

/**
 * Reads the published tables in a folder and the folders inside it. Tables are known by their headings, whatever the files
 * are called; files of other kinds are passed over.
 */
export function readPublishedFolder(folder: string): Reading<CellTable[]> {
  const problems: Problem[] = [];
  const files = listCsvFiles(folder, problems);
  if (files === null) return { value: null, problems };
  const tables = files.flatMap((file) => {
    if (!isPublished(file)) return [];
    const table = readCsvTable(file);
    problems.push(...table.problems);
    return table.value === null ? [] : [{ ...table.value, name: relative(folder, file) }];
  });
  if (tables.length === 0 && problems.length === 0) {
    const found =
      files.length === 0
        ? "there are no CSV files in it; unpack the downloaded zip file first"
        : `none of its ${files.length} CSV files has the headings of a published table`;
    problems.push(createProblem("E160", { where: folder, found }));
  }
  const stops = problems.some(({ severity }) => severity === "stops");
  return { value: stops ? null : tables, problems };
}

/** Every CSV file by path, in one order on every machine; null where there is no such folder. */
function listCsvFiles(folder: string, problems: Problem[]): string[] | null {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.toLowerCase().endsWith(".csv"))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const found = isMissing ? "there is no such folder" : "it is not a folder that can be read";
    problems.push(createProblem("E403", { where: folder, found, wanted: "Give a folder of published files" }));
    return null;
  }
}

/** Looks at the first rows only; a file that cannot be opened is left to the reader, which says so. */
function isPublished(file: string): boolean {
  const bytes = Buffer.alloc(HEAD_BYTES);
  let length: number;
  try {
    const handle = openSync(file, "r");
    length = readSync(handle, bytes, 0, HEAD_BYTES, 0);
    closeSync(handle);
  } catch {
    return true;
  }
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes.subarray(0, length));
  const { data } = Papa.parse<string[]>(text, { preview: 10 });
  return data.some((row) => recognisePublished(row) !== null);
}
