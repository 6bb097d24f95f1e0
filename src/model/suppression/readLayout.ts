import { cleanText, isBlankOrZero } from "../tables/cells";
import type { Cell, CellTable } from "../tables/Reading";
import { isHeadingOfCounts } from "./isHeadingOfCounts";

/** One row below the headings. */
export interface LayoutRow {
  readonly isBlank: boolean;
  /** Texts of the columns of labels. */
  readonly labels: readonly string[];
  /** Which label says that the row is one of totals; -1 for none. */
  readonly totalLabel: number;
}

/** Where the counts of a table are. */
export interface TableLayout {
  readonly headingRow: number;
  /** Columns that hold counts, those of totals last. */
  readonly columns: readonly number[];
  /** How many of them are columns of totals: none or one. */
  readonly nTotalColumns: number;
  readonly rows: readonly LayoutRow[];
}

/** What a person says of a table that it does not say itself. */
export interface LayoutHints {
  /** How many columns on the left are labels; null to find out. */
  readonly nLabels: number | null;
}

const TOTAL = /^((grand|sub)[ -]?)?totals?\b|^all (ages|plans|pupils|needs|settings|placements)$|^sum$/i;

/**
 * Finds the counts of a table: columns of numbers of 0 or more whose heading does not say that they are something else, such
 * as the year, NCY or age of the row, a share, a rate or money.
 *
 * @param table - headings first; titles may stand above them
 * @param hints - what is known beforehand
 */
export function readLayout({ cells }: Pick<CellTable, "cells">, { nLabels }: LayoutHints): TableLayout {
  const headingRow = Math.max(
    0,
    cells.findIndex((row) => row.filter((cell) => !isBlankOrZero(cell)).length >= 2),
  );
  const body = cells.slice(headingRow + 1);
  const nColumns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const all = Array.from({ length: nColumns }, (_, column) => column);
  const heading = (column: number) => writeCell(cells[headingRow]?.[column]);
  const isCounts = (column: number) => {
    if (nLabels !== null && column < nLabels) return false;
    if (nLabels === null && !isHeadingOfCounts(heading(column))) return false;
    const own = body.map((row) => row[column]).filter((cell) => cell !== "" && cell !== null && cell !== undefined);
    const numbers = own.filter((cell): cell is number => typeof cell === "number");
    return numbers.length > 0 && numbers.length * 2 >= own.length && numbers.every((number) => number >= 0);
  };
  const judged = all.filter(isCounts);
  const totals = judged.filter((column) => TOTAL.test(heading(column)));
  // Two columns of totals cannot both be the sum of the others, so neither is taken for it.
  const total = totals.length === 1 && judged.length > 1 ? totals[0] : -1;
  const counts = nLabels === null && total >= 0 ? addMissing(body, judged, total) : judged;
  const labels = all.filter((column) => !counts.includes(column) && column < (counts[0] ?? nColumns));
  return {
    headingRow,
    columns: [...counts.filter((column) => column !== total), ...(total >= 0 ? [total] : [])],
    nTotalColumns: total >= 0 ? 1 : 0,
    rows: body.map((row) => {
      const texts = labels.map((column) => writeCell(row[column]));
      return {
        isBlank: row.every((cell) => cell === "" || cell === null || cell === undefined),
        labels: texts,
        totalLabel: texts.findIndex((text) => TOTAL.test(text)),
      };
    }),
  };
}

/**
 * The sum of the counts is better evidence than a heading: where the rows lack just what another column holds to come to
 * their total, that column is one of counts, whatever its heading says.
 */
function addMissing(body: readonly (readonly Cell[])[], counts: readonly number[], total: number): readonly number[] {
  const read = (row: readonly Cell[], column: number) => (typeof row[column] === "number" ? row[column] : 0);
  const rows = body.filter((row) => typeof row[total] === "number");
  const lacks = rows.map((row) =>
    counts.reduce((left, column) => left - (column === total ? 0 : read(row, column)), read(row, total)),
  );
  const nColumns = body.reduce((most, row) => Math.max(most, row.length), 0);
  const others = Array.from({ length: nColumns }, (_, column) => column).filter((column) => !counts.includes(column));
  const missing = others.filter(
    (column) => lacks.some((lack) => lack > 0) && rows.every((row, i) => read(row, column) === lacks[i]),
  );
  return missing.length === 1 ? [...counts, ...missing].sort((a, b) => a - b) : counts;
}

/** A cell as text, so that labels can be compared. */
function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.error : cleanText(String(cell));
}
