import { createProblem } from "../checks/codes";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import type { CountTable, HiddenCells, SuppressionRules } from "./CountTable";
import { hideMore, isSmall } from "./hideCounts";
import { listBlocks, type CountBlock } from "./listBlocks";
import { readLayout, type LayoutHints, type TableLayout } from "./readLayout";

/** A table that can be shared. */
export interface SuppressedTable {
  /** Whether each cell is hidden, in the shape of the table. */
  readonly isHidden: readonly (readonly boolean[])[];
  readonly layout: TableLayout;
  /** How many cells are hidden. Those that are small and the others are not told apart, which would give some away. */
  readonly nHidden: number;
  /** How many totals are hidden. */
  readonly nTotals: number;
  /** Whether every hidden number could be another one as far as the table says. */
  readonly isProtected: boolean;
}

/**
 * Finds what has to be hidden in a table before it is shared: small counts, and as many others as keep those from being
 * worked out from totals.
 *
 * @param table - headings first, labels on the left, with or without rows and a column of totals
 * @param rules - which counts are small, and whether zeros are shown
 * @param hints - what the table does not say itself
 */
export function suppressTable(table: CellTable, rules: SuppressionRules, hints: LayoutHints): Reading<SuppressedTable> {
  const layout = readLayout(table, hints);
  const fault = findFault(table, layout);
  if (fault) return { value: null, problems: [fault] };
  const body = table.cells.slice(layout.headingRow + 1);
  const numbers = body.map((row) => layout.columns.map((column) => readCount(row[column])));
  const hidden = numbers.map((row) => row.map((value) => isSmall(value, rules)));
  const blocks = listBlocks(layout);
  const links = linkTotals(layout, numbers);
  let isProtected = true;
  // A total that is hidden in one block is a hidden part or total of another, so blocks are gone through until nothing changes.
  for (let before = -1, after = count(hidden); after !== before;) {
    isProtected = true;
    for (const block of blocks) isProtected = hideBlock(block, layout, numbers, hidden, rules) && isProtected;
    for (const [a, b] of links)
      hidden[a].forEach((isHidden, j) => (hidden[a][j] = hidden[b][j] = isHidden || hidden[b][j]));
    [before, after] = [after, count(hidden)];
  }
  const isHidden = table.cells.map((row) => row.map(() => false));
  hidden.forEach((row, i) =>
    row.forEach((each, j) => {
      if (each) isHidden[layout.headingRow + 1 + i][layout.columns[j]] = true;
    }),
  );
  const iTotal = layout.columns.length - layout.nTotalColumns;
  const nTotals = hidden.reduce(
    (sum, row, i) => sum + row.filter((each, j) => each && (layout.rows[i].totalLabel >= 0 || j >= iTotal)).length,
    0,
  );
  return { value: { isHidden, layout, nHidden: count(hidden), nTotals, isProtected }, problems: [] };
}

const count = (hidden: readonly (readonly boolean[])[]): number =>
  hidden.reduce((sum, row) => sum + row.filter(Boolean).length, 0);

const readCount = (cell: Cell): number => (typeof cell === "number" ? cell : Number.NaN);

function findFault(table: CellTable, { headingRow, columns }: TableLayout) {
  if (columns.length === 0) return createProblem("E760", { where: table.name, found: "no column holds counts" });
  for (const [i, row] of table.cells.entries()) {
    const cell = i > headingRow ? columns.map((column) => row[column]).find(isError) : undefined;
    if (cell)
      return createProblem("E761", {
        where: `${table.name}, row ${table.firstRow + i}`,
        found: `a count is the Excel error ${cell.error}`,
      });
  }
  return null;
}

const isError = (cell: Cell): cell is { error: string } => typeof cell === "object" && cell !== null;

/** Hides what has to be hidden in one block; rows of text among its rows stay out of it. */
function hideBlock(
  { rows, total }: CountBlock,
  { columns, nTotalColumns }: TableLayout,
  numbers: readonly (readonly number[])[],
  hidden: readonly boolean[][],
  rules: SuppressionRules,
): boolean {
  const nCounts = columns.length - nTotalColumns;
  const last = nTotalColumns > 0 ? nCounts : -1;
  const table: CountTable = {
    cells: rows.map((i) => numbers[i].slice(0, nCounts)),
    rowTotals: last < 0 ? null : rows.map((i) => numbers[i][last]),
    columnTotals: total === null ? null : numbers[total].slice(0, nCounts),
    grandTotal: total === null || last < 0 ? null : numbers[total][last],
  };
  if (hasGap(table)) return true;
  const own: HiddenCells = {
    cells: rows.map((i) => hidden[i].slice(0, nCounts)),
    rowTotals: rows.map((i) => last >= 0 && hidden[i][last]),
    columnTotals: Array.from({ length: nCounts }, (_, j) => total !== null && hidden[total][j]),
    grandTotal: total !== null && last >= 0 && hidden[total][last],
  };
  const isProtected = hideMore(table, own, rules);
  rows.forEach((i, iRow) => {
    for (let j = 0; j < nCounts; j++) hidden[i][j] = own.cells[iRow][j];
    if (last >= 0) hidden[i][last] = own.rowTotals[iRow];
  });
  if (total !== null) {
    for (let j = 0; j < nCounts; j++) hidden[total][j] = own.columnTotals[j];
    if (last >= 0) hidden[total][last] = own.grandTotal;
  }
  return isProtected;
}

/** Rows of which nothing is a count, such as notes. */
const hasGap = ({ cells }: CountTable): boolean => cells.every((row) => row.every(Number.isNaN));

/** Rows of totals that are one and the same: equal counts under equal first labels, or one named as the other's first label. */
function linkTotals({ rows }: TableLayout, numbers: readonly (readonly number[])[]): [number, number][] {
  const links: [number, number][] = [];
  const totals = rows.flatMap((row, i) => (row.totalLabel >= 0 ? [i] : []));
  const isSame = (a: number, b: number) => numbers[a].every((value, j) => Object.is(value, numbers[b][j]));
  for (const a of totals)
    rows.forEach(({ labels, totalLabel }, b) => {
      if (a === b || (totalLabel >= 0 && a > b)) return;
      const first = rows[a].labels[0];
      const isNamed = totalLabel >= 0 ? labels[0] === first : labels.at(-1) === first;
      if (first !== undefined && rows[a].totalLabel > 0 && isNamed && isSame(a, b)) links.push([a, b]);
    });
  return links;
}
