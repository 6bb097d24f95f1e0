import type { CountTable, HiddenCells, SuppressionRules } from "./CountTable";

/**
 * One number of a table as an arc of a network: a row total flows into its row, the row's cells flow from it into their
 * columns, columns flow into their totals, and the grand total closes the circle. What flows into a node flows out of it,
 * so the sums of the table hold; a change that keeps every shown number is a cycle of hidden arcs.
 */
export interface MarginArc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Lowest number that somebody who reads the table could think is hidden here. */
  readonly least: number;
  /** A total that the table does not have; it can be anything, and needs no protection. */
  readonly isFree: boolean;
  readonly isTotal: boolean;
  isHidden: boolean;
}

/** The network of one table. */
export interface Margins {
  readonly arcs: readonly MarginArc[];
  readonly nNodes: number;
  /** Indices of the arcs that touch each node. */
  readonly touching: readonly (readonly number[])[];
  /** Writes what is hidden back. */
  readonly write: (hidden: HiddenCells) => void;
}

/**
 * Makes the network of a table.
 *
 * @param table - counts and totals
 * @param hidden - what is hidden already
 * @param rules - where zeros are shown, whoever reads the table knows that nothing hidden is 0
 */
export function createMargins(table: CountTable, hidden: HiddenCells, { keepsZeros }: SuppressionRules): Margins {
  const nRows = table.cells.length;
  const nColumns = table.cells[0]?.length ?? 0;
  const [rowsNode, columnsNode] = [nRows + nColumns, nRows + nColumns + 1];
  const arcs: MarginArc[] = [];
  const writers: ((hidden: HiddenCells, isHidden: boolean) => void)[] = [];
  const add = (
    from: number,
    to: number,
    given: number | null | undefined,
    isTotal: boolean,
    isHidden: boolean,
    write: (hidden: HiddenCells, isHidden: boolean) => void,
  ) => {
    const value = given === undefined || Number.isNaN(given) ? null : given;
    const isFree = value === null;
    const least = isFree ? -Infinity : keepsZeros ? Math.min(1, value) : 0;
    arcs.push({ from, to, value: value ?? 0, least, isFree, isTotal, isHidden: isFree || isHidden });
    writers.push(write);
  };
  table.cells.forEach((row, i) =>
    row.forEach((value, j) => {
      if (Number.isNaN(value)) return;
      add(i, nRows + j, value, false, hidden.cells[i][j], (to, isHidden) => (to.cells[i][j] = isHidden));
    }),
  );
  for (let i = 0; i < nRows; i++)
    add(rowsNode, i, table.rowTotals?.[i], true, hidden.rowTotals[i], (to, isHidden) => {
      if (table.rowTotals) to.rowTotals[i] = isHidden;
    });
  for (let j = 0; j < nColumns; j++)
    add(nRows + j, columnsNode, table.columnTotals?.[j], true, hidden.columnTotals[j], (to, isHidden) => {
      if (table.columnTotals) to.columnTotals[j] = isHidden;
    });
  add(columnsNode, rowsNode, table.grandTotal, true, hidden.grandTotal, (to, isHidden) => {
    if (table.grandTotal !== null) to.grandTotal = isHidden;
  });
  const touching = Array.from({ length: nRows + nColumns + 2 }, (): number[] => []);
  arcs.forEach(({ from, to }, arc) => {
    touching[from].push(arc);
    touching[to].push(arc);
  });
  return {
    arcs,
    nNodes: touching.length,
    touching,
    write: (to) => arcs.forEach(({ isHidden, isFree }, arc) => !isFree && writers[arc](to, isHidden)),
  };
}
