import { roundToTotal } from "./roundToTotal";

/**
 * Rounds a table to whole numbers so that its rows and its columns both add up to whole totals: each column by largest
 * remainders first; then ones are moved between two rows of one column, where that costs least, until the rows add up too.
 *
 * @param values - rows of columns, 0 or more
 * @param rowTotals - whole numbers, by row
 * @param columnTotals - whole numbers, by column, with the same sum
 * @returns whole numbers of the same shape
 * @example roundTable([[0.5, 0.5], [0.5, 0.5]], [1, 1], [1, 1]) // [[0, 1], [1, 0]]
 */
export function roundTable(
  values: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): number[][] {
  const columns = columnTotals.map((total, j) =>
    roundToTotal(
      values.map((row) => row[j]),
      total,
    ),
  );
  const rounded = values.map((_, i) => columns.map((column) => column[i]));
  const getExcess = (i: number) => rounded[i].reduce((sum, value) => sum + value, 0) - rowTotals[i];
  for (;;) {
    const excess = values.map((_, i) => getExcess(i));
    const move = findMove(values, rounded, excess);
    if (move === null) return rounded;
    rounded[move.from][move.column]--;
    rounded[move.to][move.column]++;
  }
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** The move of one from a row with too much to a row with too little that strays least; an empty cell only as a last resort. */
function findMove(
  values: readonly (readonly number[])[],
  rounded: readonly (readonly number[])[],
  excess: readonly number[],
): Move | null {
  let best: Move | null = null;
  let least = Infinity;
  excess.forEach((over, from) => {
    if (over <= 0) return;
    excess.forEach((under, to) => {
      if (under >= 0) return;
      rounded[from].forEach((value, column) => {
        if (value < 1) return;
        const isEmpty = values[to][column] === 0 ? 1e6 : 0;
        const cost = values[from][column] - value + (rounded[to][column] - values[to][column]) + isEmpty;
        if (cost < least - 1e-12) [least, best] = [cost, { from, to, column }];
      });
    });
  });
  return best;
}
