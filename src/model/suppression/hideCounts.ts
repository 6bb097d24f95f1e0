import type { CountTable, HiddenCells, SuppressionRules } from "./CountTable";
import { findCover } from "./findCover";
import type { Steps } from "../tables/Steps";
import { createMargins } from "./Margins";

/** Searches between two pauses: a few milliseconds. */
const SEARCHES_A_STEP = 50;

/**
 * Tells whether a count is hidden for being small.
 *
 * @example isSmall(4, { threshold: 5, keepsZeros: true }) // true
 */
export function isSmall(value: number, { threshold, keepsZeros }: SuppressionRules): boolean {
  return value > 0 ? value < threshold : value === 0 && !keepsZeros;
}

/**
 * Marks every small count of a table, totals included.
 *
 * @param table - counts and totals
 * @param rules - which counts are small
 */
export function markSmall(table: CountTable, rules: SuppressionRules): HiddenCells {
  const mark = (values: readonly number[] | null, length: number) =>
    values ? values.map((value) => isSmall(value, rules)) : new Array<boolean>(length).fill(false);
  return {
    cells: table.cells.map((row) => row.map((value) => isSmall(value, rules))),
    rowTotals: mark(table.rowTotals, table.cells.length),
    columnTotals: mark(table.columnTotals, table.cells[0]?.length ?? 0),
    grandTotal: table.grandTotal !== null && isSmall(table.grandTotal, rules),
  };
}

/**
 * Hides more numbers of a table until none that is hidden can be worked out from its row, its column and their totals: for
 * every hidden number there is another that would give the same table. Where zeros are shown, nothing hidden is taken for 0.
 * The numbers hidden in addition are the smallest that do it for one number at a time; totals are the last to be hidden.
 *
 * @param table - counts, and totals that are the sums of them
 * @param hidden - what is hidden for being small or for other reasons; changed in place
 * @param rules - which counts are small
 * @returns false where a number cannot be protected, which only a table whose totals are not its sums can bring about
 */
export function* hideMore(table: CountTable, hidden: HiddenCells, rules: SuppressionRules): Steps<boolean> {
  const margins = createMargins(table, hidden, rules);
  const { arcs } = margins;
  const isSafe = new Uint8Array(arcs.length);
  let isProtected = true;
  let nSearches = 0;
  for (const [target, arc] of arcs.entries()) {
    if (!arc.isHidden || arc.isFree || isSafe[target]) continue;
    if (++nSearches % SEARCHES_A_STEP === 0) yield;
    const cover = findCover(margins, target);
    if (cover === null) isProtected = false;
    // Whatever lies on one cycle is protected by it, and what is hidden later takes nothing away from that.
    else for (const each of cover) isSafe[each] = Number((arcs[each].isHidden = true));
  }
  margins.write(hidden);
  return isProtected;
}
