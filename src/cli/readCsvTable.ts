import { readFileSync } from "node:fs";
import { basename } from "node:path";
import Papa from "papaparse";
import { createProblem } from "../model/checks/codes";
import type { CellTable, Reading } from "../model/tables/Reading";

/** Reads a CSV file as a table of text cells, called by the file's name in messages. */
export function readCsvTable(file: string): Reading<CellTable> {
  const name = basename(file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const found = `the file cannot be read (${(error as Error).message})`;
    return { value: null, problems: [createProblem("E405", { where: name, found })] };
  }
  const { data, errors } = Papa.parse<string[]>(decodeText(bytes));
  const problems = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row = 0 }) =>
      createProblem("E406", {
        where: `${name}, row ${row + 1}`,
        found: "a quotation mark is never closed or out of place",
      }),
    );
  return { value: problems.length > 0 ? null : { name, cells: data, firstRow: 1 }, problems };
}

/** UTF-8 or UTF-16 as marked; what is neither was saved by an older Excel in the Windows code page. */
function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
