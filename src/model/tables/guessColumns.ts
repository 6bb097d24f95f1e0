import { NEEDS } from "../data/codes";
import { describeSetting } from "../data/codes";
import { isFault, readCensusYear, readNcy } from "./cells";
import { readDay, splitDay } from "./days";
import { createHeadingKey, findColumns } from "./findColumns";
import type { Cell, CellTable } from "./Reading";
import { COST_COLUMNS, CENSUS_COLUMNS, POPULATION_COLUMNS, type Vocabulary } from "./vocabulary";

/** Kinds of table whose columns a person can map. */
export const MAPPED_KINDS = ["census", "population", "costs"] as const;
export type MappedKind = (typeof MAPPED_KINDS)[number];

/** The columns of each kind that a person can map. */
export const MAPPED_COLUMNS: Readonly<Record<MappedKind, Vocabulary<string>>> = {
  census: CENSUS_COLUMNS,
  population: POPULATION_COLUMNS,
  costs: COST_COLUMNS,
};

/** For each of our columns the heading of theirs that holds it; a column that is left out is not mapped. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** Share of the filled cells that have to fit before values alone tell a column. */
const ENOUGH = 0.7;
const NEED_CODES: ReadonlySet<string> = new Set(NEEDS.map(({ code }) => code));
const UPN = /^[A-Z]\d{11}[A-Z\d]$/;

/** What a cell of a column looks like where its heading does not say what it is; one test for each field. */
const LOOKS: readonly (readonly [field: string, fits: (cell: Cell) => boolean])[] = [
  ["need", (cell) => typeof cell === "string" && NEED_CODES.has(cell.trim().toUpperCase())],
  ["setting", (cell) => typeof cell === "string" && describeSetting(cell.trim()).isStandard],
  ["pupil", (cell) => typeof cell === "string" && UPN.test(cell.trim().toUpperCase())],
  ["censusYear", (cell) => isBetween(readCensusYear(cell), 2010, 2040)],
  ["birthDate", (cell) => isBetween(getYear(cell), 1995, 2030) && !isJanuary(cell)],
  ["censusDate", (cell) => isBetween(getYear(cell), 2010, 2040) && isJanuary(cell)],
  ["ncy", (cell) => isBetween(readNcy(cell, -4, 20), -4, 20)],
];

/**
 * Guesses which column of a table holds what, for a person to confirm: by a mapping that was used before, then by heading,
 * then by what the cells look like. A column is used once.
 *
 * @param table - the heading row and some rows
 * @param kind - what the table is to be read as
 * @param remembered - headings that were mapped before
 * @returns our field to their heading; fields that nothing fits are left out
 * @example guessColumns({ name: "", cells: [["Child", "SEN"], ["A", "ASD"]], firstRow: 1 }, "census", {}).need // "SEN"
 */
export function guessColumns(table: CellTable, kind: MappedKind, remembered: ColumnMapping): ColumnMapping {
  const vocabulary = MAPPED_COLUMNS[kind];
  const { columns, headingRow } = findColumns(table, vocabulary);
  const headings = (table.cells[headingRow] ?? []).map((cell) => String(cell ?? ""));
  const mapping: Record<string, string> = {};
  const take = (field: string, heading: string | undefined) => {
    const isFree = heading !== undefined && heading !== "" && !Object.values(mapping).includes(heading);
    if (isFree && field in vocabulary && mapping[field] === undefined) mapping[field] = heading;
  };
  for (const [field, heading] of Object.entries(remembered)) {
    take(
      field,
      headings.find((each) => createHeadingKey(each) === createHeadingKey(heading)),
    );
  }
  for (const field of Object.keys(vocabulary)) if (columns[field] >= 0) take(field, headings[columns[field]]);
  const rows = table.cells.slice(headingRow + 1);
  for (const [field, fits] of LOOKS) {
    if (mapping[field] !== undefined) continue;
    const column = headings.findIndex((heading, i) => {
      if (Object.values(mapping).includes(heading)) return false;
      const filled = rows.map((row) => row[i]).filter((cell) => cell !== "" && cell !== null && cell !== undefined);
      return filled.length > 0 && filled.filter(fits).length >= filled.length * ENOUGH;
    });
    if (column >= 0) take(field, headings[column]);
  }
  return mapping;
}

/**
 * Says which columns a mapping still lacks.
 *
 * @param kind - what the table is to be read as
 * @param mapping - as chosen
 * @returns our names of the columns that are needed and not mapped; dates stand in for the census year and the NCY
 * @example listUnmapped("population", { censusYear: "Year", ncy: "NCY" }) // ["population"]
 */
export function listUnmapped(kind: MappedKind, mapping: ColumnMapping): string[] {
  const stands: Readonly<Record<string, string>> = { censusYear: "censusDate", ncy: "birthDate" };
  return Object.entries(MAPPED_COLUMNS[kind])
    .filter(([field, { required }]) => required && !mapping[field] && !(kind === "census" && mapping[stands[field]]))
    .map(([, { name }]) => name);
}

function isBetween(value: unknown, from: number, to: number): boolean {
  return typeof value === "number" && value >= from && value <= to;
}

function getYear(cell: Cell): number | null {
  const day = readDay(cell);
  return day === null || isFault(day) ? null : splitDay(day).year;
}

function isJanuary(cell: Cell): boolean {
  const day = readDay(cell);
  return day !== null && !isFault(day) && splitDay(day).month === 1;
}
