import type { Cell } from "../model/tables/Reading";
import type { CellBlock } from "./addresses";
import type { TableKind } from "../model/tables/recogniseTable";

/** A block of cells whose first row is a row of headings that tell what it holds. */
export interface HeadedBlock {
  readonly kind: TableKind;
  readonly block: CellBlock;
}

/**
 * Finds rows of headings in the upper left part of a sheet.
 *
 * @param cells - the part of the sheet that was read, its first cell at row `row`, column `column`
 * @param recognise - tells from headings what a table holds
 * @returns blocks of one row each, the headings, in reading order; how far they reach is measured later
 */
export function findHeadings(
  cells: readonly (readonly Cell[])[],
  row: number,
  column: number,
  recognise: (headings: readonly Cell[]) => TableKind | null,
): HeadedBlock[] {
  return cells.flatMap((line, iRow) =>
    findRuns(line).flatMap(({ from, to }) => {
      const kind = recognise(line.slice(from, to));
      if (!kind) return [];
      return [{ kind, block: { row: row + iRow, column: column + from, nRows: 1, nColumns: to - from } }];
    }),
  );
}

/** Stretches of two or more neighbouring cells in one row that could be headings: text, then text or years. */
function findRuns(line: readonly Cell[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let to = 0; to <= line.length; to++) {
    if (to < line.length && !isBlank(line[to]) && typeof line[to] !== "boolean") continue;
    if (to - from >= 2 && typeof line[from] === "string") runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}

/**
 * Counts the rows that belong to a table, from the rows below its headings. One blank row in the middle is
 * forgiven when the table plainly goes on: the row after it is filled and holds the same kinds of cells.
 *
 * @param rows - rows below the headings, only the table's columns
 * @returns how many of them belong to the table, blank ones at the end not counted
 */
export function countTableRows(rows: readonly (readonly Cell[])[]): number {
  let end = 0;
  while (end < rows.length) {
    if (!isBlankRow(rows[end])) end += 1;
    else if (end > 0 && end + 1 < rows.length && goesOn(rows[0], rows[end + 1])) end += 1;
    else break;
  }
  return end;
}

const isBlank = (cell: Cell) => cell === "" || cell === null || cell === undefined;
const isBlankRow = (row: readonly Cell[]) => row.every(isBlank);
const goesOn = (first: readonly Cell[], next: readonly Cell[]) =>
  next.every((cell, i) => !isBlank(cell) && typeof cell === typeof first[i]);
