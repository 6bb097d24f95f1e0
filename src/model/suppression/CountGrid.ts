import type { Steps } from "../tables/Steps";
import type { CountTable, HiddenCells, SuppressionRules } from "./CountTable";
import { hideMore } from "./hideCounts";
import type { CountBlock } from "./listBlocks";

/** The place of a number of a table: its row and column among the rows and columns of counts; null for none. */
export type Place = readonly [row: number, column: number] | null;

/** Numbers of a table that add up: where its cells and their totals stand. */
export interface CountGrid {
  readonly cells: readonly (readonly Place[])[];
  readonly rowTotals: readonly Place[];
  readonly columnTotals: readonly Place[];
  readonly grandTotal: Place;
}

/**
 * Lays a block out as a grid: its rows add up to its row of totals, its columns to the column of totals.
 *
 * @param block - rows and their total
 * @param nColumns - of counts
 * @param totalColumn - of totals; -1 for none
 */
export function createBlockGrid({ rows, total }: CountBlock, nColumns: number, totalColumn: number): CountGrid {
  const columns = Array.from({ length: nColumns }, (_, column) => column);
  const place = (row: number | null, column: number): Place => (row === null || column < 0 ? null : [row, column]);
  return {
    cells: rows.map((row) => columns.map((column) => place(row, column))),
    rowTotals: rows.map((row) => place(row, totalColumn)),
    columnTotals: columns.map((column) => place(total, column)),
    grandTotal: place(total, totalColumn),
  };
}

/**
 * Hides what has to be hidden in one grid.
 *
 * @param grid - where its numbers stand
 * @param numbers - of the whole table, NaN for what is no count
 * @param hidden - of the whole table; changed in place
 * @param rules - which counts are small
 * @returns false where a number cannot be protected
 */
export function* hideInGrid(
  grid: CountGrid,
  numbers: readonly (readonly number[])[],
  hidden: readonly boolean[][],
  rules: SuppressionRules,
): Steps<boolean> {
  const read = (place: Place) => (place ? numbers[place[0]][place[1]] : Number.NaN);
  const isHidden = (place: Place) => place !== null && hidden[place[0]][place[1]];
  const table: CountTable = {
    cells: grid.cells.map((row) => row.map(read)),
    rowTotals: grid.rowTotals.map(read),
    columnTotals: grid.columnTotals.map(read),
    grandTotal: grid.grandTotal && read(grid.grandTotal),
  };
  const own: HiddenCells = {
    cells: grid.cells.map((row) => row.map(isHidden)),
    rowTotals: grid.rowTotals.map(isHidden),
    columnTotals: grid.columnTotals.map(isHidden),
    grandTotal: isHidden(grid.grandTotal),
  };
  const isProtected = yield* hideMore(table, own, rules);
  const write = (place: Place, value: boolean) => {
    if (place && value) hidden[place[0]][place[1]] = true;
  };
  grid.cells.forEach((row, i) => row.forEach((place, j) => write(place, own.cells[i][j])));
  grid.rowTotals.forEach((place, i) => write(place, own.rowTotals[i]));
  grid.columnTotals.forEach((place, j) => write(place, own.columnTotals[j]));
  write(grid.grandTotal, own.grandTotal);
  return isProtected;
}
