import { createProblem, type ProblemCode } from "../model/checks/codes";
import type { Problem } from "../model/Problem";
import { isSen2Template } from "../model/sen2/findSen2Tables";
import type { Cell, CellTable } from "../model/tables/Reading";

/** A formula as typed, but not a negative number or a dash that stands alone. */
const FORMULA_LIKE = /^[=+@]|^-[^\d\s.]/;
const ERROR_TEXT = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
/** Rows of a sheet of Excel. */
const MOST_ROWS = 1_048_576;

const isBlank = (cell: Cell) => cell === "" || cell === null || cell === undefined;

/**
 * Makes a table fit for reading and for a sheet: blank rows at its end are dropped, headings are made whole and different from
 * one another, and what was done or is odd is told.
 *
 * @param name - what to call the table in messages
 * @param rows - as read; changed in place
 */
export function finishTable(name: string, rows: Cell[][]): { readonly table: CellTable; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  while (rows.length > 0 && rows[rows.length - 1].every(isBlank)) rows.pop();
  const iHeading = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 2);
  // The sheet of a return's template holds nine tables, each with headings of its own.
  const isOneTable = iHeading >= 0 && !isSen2Template(rows);
  const nHeaded = isOneTable ? lastFilled(rows[iHeading]) + 1 : Infinity;
  if (isOneTable) problems.push(...mendHeadings(name, rows, iHeading));
  problems.push(...judgeCells(name, rows, iHeading, nHeaded));
  if (rows.length > MOST_ROWS) {
    const found = `it has ${rows.length.toLocaleString("en-GB")} rows`;
    problems.push({ ...createProblem("E810", { where: name, found }), severity: "warns" });
  }
  return { table: { name, cells: rows, firstRow: 1 }, problems };
}

/** Gives columns without a heading one, and puts a number behind a heading that stands twice. */
function mendHeadings(name: string, rows: Cell[][], iHeading: number): Problem[] {
  const headings = rows[iHeading];
  const where = `${name}, row ${iHeading + 1}`;
  const problems: Problem[] = [];
  const nHeaded = lastFilled(headings) + 1;
  const filled = new Set<number>();
  for (const row of rows.slice(iHeading + 1)) row.forEach((cell, column) => void (isBlank(cell) || filled.add(column)));
  const unnamed = [...filled].filter((column) => isBlank(headings[column])).sort((a, b) => a - b);
  for (const column of unnamed) {
    while (headings.length < column) headings.push("");
    headings[column] = `Column ${column + 1}`;
  }
  const merged = unnamed.filter((column) => column < nHeaded);
  if (merged.length > 0) {
    const found = `the headings of column ${merged.map((column) => column + 1).join(", ")} are blank`;
    problems.push(createProblem("E814", { where, found, count: merged.length }));
  }
  const seen = new Map<string, number>();
  headings.forEach((cell, column) => {
    if (typeof cell !== "string" || cell === "") return;
    const count = (seen.get(cell.trim().toLowerCase()) ?? 0) + 1;
    seen.set(cell.trim().toLowerCase(), count);
    if (count === 1) return;
    headings[column] = `${cell} ${count}`;
    problems.push(createProblem("E813", { where, found: `two columns are headed '${cell}'` }));
  });
  return problems;
}

function lastFilled(row: readonly Cell[]): number {
  let last = row.length - 1;
  while (last >= 0 && isBlank(row[last])) last--;
  return last;
}

interface Tally {
  count: number;
  row: number;
  found: string;
}

/** Counts cells that are odd. */
function judgeCells(name: string, rows: readonly Cell[][], iHeading: number, nHeaded: number): Problem[] {
  const tallies = new Map<ProblemCode, Tally>();
  const note = (code: ProblemCode, row: number, found: () => string) => {
    const tally = tallies.get(code);
    if (tally) tally.count++;
    else tallies.set(code, { count: 1, row, found: found() });
  };
  rows.forEach((row, i) => {
    const nCells = row.length > nHeaded && i > iHeading ? lastFilled(row) + 1 : 0;
    if (nCells > nHeaded) note("E809", i, () => `it has ${nCells} cells under ${nHeaded} headings`);
    if (i > iHeading && row.every(isBlank) && nHeaded < Infinity) note("E819", i, () => "the row is blank");
    for (const cell of row) {
      if (typeof cell === "object" && cell !== null) note("E812", i, () => `a cell is ${cell.error}`);
      if (typeof cell !== "string") continue;
      if (FORMULA_LIKE.test(cell)) note("E811", i, () => `a cell is the text '${shorten(cell)}'`);
      else if (cell.startsWith("#") && ERROR_TEXT.test(cell)) note("E812", i, () => `a cell is ${cell}`);
    }
  });
  return [...tallies].map(([code, { count, row, found }]) =>
    createProblem(code, { where: `${name}, row ${row + 1}`, found, count }),
  );
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
