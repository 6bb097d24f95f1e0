import { createProblem } from "../checks/codes";
import type { Problem } from "../Problem";
import { cleanText, isBlankOrZero, quote } from "./cells";
import type { Cell, CellTable } from "./Reading";
import type { Column, Vocabulary } from "./vocabulary";

/** How far down the heading row may stand below titles and blank rows. */
const ROWS_SEARCHED = 10;

/** Where the columns of a table are. */
export interface FoundColumns<Field extends string> {
  /** Index of the heading row in `cells`. */
  readonly headingRow: number;
  /** Index of each column; -1 where it is not there. */
  readonly columns: Readonly<Record<Field, number>>;
  /** The heading as the person wrote it, or our name where the column is not there. */
  readonly headings: Readonly<Record<Field, string>>;
  /** Empty where every required column is there, once. */
  readonly problems: readonly Problem[];
}

/**
 * Gives the form in which headings are compared: letters and digits only, in lower case, so that case, spaces, hyphens,
 * underscores and a unit in brackets do not matter.
 *
 * @param cell - the heading
 * @returns the key; "" for a cell that is no heading; "£" for a heading that is only a pound sign
 * @example createHeadingKey("Setting -> Setting") // "settingsetting"
 */
export function createHeadingKey(cell: Cell): string {
  if (typeof cell === "number" && cell !== 0) return String(cell);
  if (typeof cell !== "string") return "";
  const text = cell.normalize("NFKC").toLowerCase();
  const key = text.replace(/\((£|gbp|pounds|nominal)\)/g, "").replace(/[^\p{L}\p{N}]/gu, "");
  return key === "" && text.includes("£") ? "£" : key;
}

/**
 * Finds the columns of a table by their headings, in any order. The heading row is the first of the top ten rows that
 * has every required column, so titles above it do no harm; otherwise the first row that is not blank.
 *
 * @param table - the table
 * @param vocabulary - the columns to look for
 * @returns where they are, with a problem for each that is missing or there twice
 * @example findColumns({ name: "Costs", cells: [["Cost", "Setting"]], firstRow: 1 }, COST_COLUMNS).columns.setting // 1
 */
export function findColumns<Field extends string>(
  table: CellTable,
  vocabulary: Vocabulary<Field>,
): FoundColumns<Field> {
  let first: FoundColumns<Field> | null = null;
  const nRows = Math.min(table.cells.length, ROWS_SEARCHED);
  for (let iRow = 0; iRow < nRows; iRow++) {
    if (table.cells[iRow].every(isBlankOrZero)) continue;
    const found = matchRow(table, iRow, vocabulary);
    if (found.problems.every((problem) => problem.code !== "E101")) return found;
    first ??= found;
  }
  return first ?? matchRow(table, 0, vocabulary);
}

function matchRow<Field extends string>(
  table: CellTable,
  headingRow: number,
  vocabulary: Vocabulary<Field>,
): FoundColumns<Field> {
  const cells = table.cells[headingRow] ?? [];
  const keys = cells.map(createHeadingKey);
  const columns = {} as Record<Field, number>;
  const headings = {} as Record<Field, string>;
  const problems: Problem[] = [];
  for (const field of Object.keys(vocabulary) as Field[]) {
    const column = vocabulary[field];
    const matches = matchColumn(keys, column);
    columns[field] = matches.length > 0 ? matches[0] : -1;
    headings[field] = matches.length > 0 ? cleanText(String(cells[matches[0]])) : column.name;
    if (matches.length > 1) problems.push(wordTwice(table, headingRow, column, matches));
    if (matches.length === 0 && column.required) problems.push(wordMissing(table, headingRow, column));
  }
  return { headingRow, columns, headings, problems };
}

function matchColumn(keys: readonly string[], column: Column): number[] {
  for (const rank of column.headings) {
    const matches = keys.flatMap((key, index) => (rank.includes(key) ? [index] : []));
    if (matches.length > 0) return matches;
  }
  return [];
}

function wordTwice(table: CellTable, headingRow: number, column: Column, matches: readonly number[]): Problem {
  const headings = matches.map((index) => quote(cleanText(String(table.cells[headingRow][index]))));
  return createProblem("E102", {
    where: `${table.name}, row ${table.firstRow + headingRow}`,
    found: `the columns headed ${headings.join(" and ")} could both be the ${column.name}`,
  });
}

function wordMissing(table: CellTable, headingRow: number, column: Column): Problem {
  const headings = listHeadings(table, headingRow);
  return createProblem("E101", {
    where: `${table.name}, row ${table.firstRow + headingRow}`,
    found:
      headings === "" ? "there are no headings" : `no column is headed ${column.name}; the headings are ${headings}`,
    wanted: `A column headed ${column.name} is needed`,
  });
}

/**
 * Lists the headings of a table for a message.
 *
 * @param table - the table
 * @param headingRow - index of its heading row
 * @returns the first eight in quotation marks; "" where there are none
 * @example listHeadings({ name: "Costs", cells: [["Cost", ""]], firstRow: 1 }, 0) // "'Cost'"
 */
export function listHeadings(table: CellTable, headingRow: number): string {
  const headings = (table.cells[headingRow] ?? []).filter((cell) => !isBlankOrZero(cell)).map(wordHeading);
  return headings.slice(0, 8).join(", ") + (headings.length > 8 ? ` and ${headings.length - 8} more` : "");
}

function wordHeading(cell: Cell): string {
  return typeof cell === "object" && cell !== null ? cell.error : quote(cleanText(String(cell)));
}
