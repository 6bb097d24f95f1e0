import { formatAddress } from "../addresses";
import type { CellContent } from "../CellContent";
import { calculate, quoteText } from "./formulas";
import { cellAt } from "./PageBuilder";

const NEWER =
  "Groups have come up since this was written, so the rows do not add up to the total: write the report again.";

/**
 * Says so where the rows of a table do not add up to its last one; otherwise it is empty.
 *
 * @param rows - of the groups, then that of the total
 * @param column - that is added up
 * @param most - difference that is only rounding
 */
export function checkSum(rows: readonly number[], column: number, most: number): CellContent {
  const groups = columnOf(rows.slice(0, -1), column);
  const total = cellAt(rows[rows.length - 1], column);
  return calculate(`IFERROR(IF(ABS(SUM(${groups})-${total})<${most},"",${quoteText(NEWER)}),"")`);
}

/** Formulas of the name and the value of the row whose number is furthest from 0. */
export function nameLargest(
  rows: readonly number[],
  column: number,
): { readonly name: string; readonly value: string } {
  const values = columnOf(rows, column);
  const value = `IF(MAX(${values})>=-MIN(${values}),MAX(${values}),MIN(${values}))`;
  return { name: `INDEX(${columnOf(rows, 0)},MATCH(${value},${values},0))`, value };
}

const columnOf = (rows: readonly number[], column: number) =>
  formatAddress({ row: rows[0], column, nRows: rows.length, nColumns: 1 });
