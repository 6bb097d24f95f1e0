import Papa from "papaparse";
import { createProblem } from "../model/checks/codes";
import type { Problem } from "../model/Problem";
import type { Cell } from "../model/tables/Reading";
import { decodeText } from "./decodeText";
import { finishTable } from "./finishTable";
import type { FileBytes, OpenedFile, ReadingControls } from "./OpenedFile";
import { readTextCell } from "./readTextCell";

/** Characters between two pauses: some ten milliseconds of work. */
const CHUNK = 512 * 1024;
const SEPARATORS: Readonly<Record<string, string>> = { ";": "semicolons", "\t": "tabs", "|": "bars" };

/** Reads a text file with cells between commas, semicolons, tabs or bars, whichever its first rows show. */
export async function readCsvFile({ name, bytes }: FileBytes, controls: ReadingControls): Promise<OpenedFile> {
  const { text, encoding } = decodeText(bytes);
  await controls.pause();
  const parsed = await parseInPieces(text, controls);
  const problems: Problem[] = [];
  if (encoding === "windows-1252") problems.push(createProblem("E802", { where: name, found: "it is not in UTF-8" }));
  const separator = SEPARATORS[parsed.delimiter];
  if (separator) problems.push(createProblem("E815", { where: name, found: `its cells stand between ${separator}` }));
  if (parsed.fault) {
    const where = `${name}, row ${parsed.fault.row}`;
    problems.push(createProblem("E808", { where, found: parsed.fault.found }));
    return { name, tables: [], problems };
  }
  const { table, problems: odd } = finishTable(name, parsed.rows);
  problems.push(...odd);
  if (table.cells.length > 0) return { name, tables: [table], problems };
  return { name, tables: [], problems: [createProblem("E801", { where: name, found: "it is empty" })] };
}

interface Parsed {
  readonly rows: Cell[][];
  readonly delimiter: string;
  readonly fault: { readonly row: number; readonly found: string } | null;
}

function parseInPieces(text: string, { onProgress, pause }: ReadingControls): Promise<Parsed> {
  const rows: Cell[][] = [];
  let delimiter = ",";
  let fault: Parsed["fault"] = null;
  return new Promise((resolve, reject) => {
    const config: Papa.ParseLocalConfig<string[], Papa.LocalFile> = {
      chunkSize: CHUNK,
      delimitersToGuess: [",", ";", "\t", "|"],
      chunk: ({ data, errors, meta }, parser) => {
        delimiter = meta.delimiter;
        const quotes = errors.find((error) => error.type === "Quotes");
        if (quotes && !fault) fault = describeQuotes(quotes, rows.length);
        for (const line of data) rows.push(line.length === 1 && line[0] === "" ? [] : line.map(readTextCell));
        onProgress?.(Math.min(1, meta.cursor / text.length));
        parser.pause();
        pause().then(
          () => parser.resume(),
          (error: unknown) => {
            // Rejected first: what was read until here must never pass for the whole.
            reject(error);
            parser.abort();
          },
        );
      },
      complete: () => resolve({ rows, delimiter, fault }),
    };
    // A text is taken apart in pieces as a file is, only the library's types do not say so.
    Papa.parse<string[]>(text as unknown as Papa.LocalFile, config);
  });
}

function describeQuotes({ code, row }: Papa.ParseError, rowsBefore: number): NonNullable<Parsed["fault"]> {
  const found = code === "MissingQuotes" ? "a quotation mark is never closed" : "a quotation mark stands inside a cell";
  return { row: rowsBefore + (row ?? 0) + 1, found };
}
