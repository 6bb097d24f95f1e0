import { createProblem } from "../checks/codes";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import { finishSteps, type Steps } from "../tables/Steps";
import { createBlockGrid, hideInGrid } from "./CountGrid";
import type { SuppressionRules } from "./CountTable";
import { isSmall } from "./hideCounts";
import { listBlocks } from "./listBlocks";
import { listLayers } from "./listLayers";
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
  return finishSteps(suppressTableInSteps(table, rules, hints));
}

/** Does what `suppressTable` does, with pauses. */
export function* suppressTableInSteps(
  table: CellTable,
  rules: SuppressionRules,
  hints: LayoutHints,
): Steps<Reading<SuppressedTable>> {
  const layout = readLayout(table, hints);
  const fault = findFault(table, layout);
  if (fault) return { value: null, problems: [fault] };
  const body = table.cells.slice(layout.headingRow + 1);
  const numbers = body.map((row) => layout.columns.map((column) => readCount(row[column])));
  const hidden = numbers.map((row) => row.map((value) => isSmall(value, rules)));
  const nCounts = layout.columns.length - layout.nTotalColumns;
  const blocks = rules.isSecondary ? listBlocks(layout) : [];
  const grids = [
    ...blocks.map((block) => createBlockGrid(block, nCounts, layout.nTotalColumns > 0 ? nCounts : -1)),
    ...listLayers(blocks, layout, numbers),
  ];
  const links = rules.isSecondary ? linkTotals(layout, numbers) : [];
  let isProtected = true;
  // What is hidden in one grid is a hidden part or total of another, so grids are gone through until nothing changes.
  for (let before = -1, after = count(hidden); after !== before;) {
    isProtected = true;
    for (const grid of grids) isProtected = (yield* hideInGrid(grid, numbers, hidden, rules)) && isProtected;
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
  const nTotals = hidden.reduce(
    (sum, row, i) => sum + row.filter((each, j) => each && (layout.rows[i].totalLabel >= 0 || j >= nCounts)).length,
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

/**
 * Rows of totals that are one and the same: all that have equal counts in every column, and rows that are named as the first
 * label of such a total. Taking two for one that only happen to be equal hides more, never less.
 */
function linkTotals({ rows }: TableLayout, numbers: readonly (readonly number[])[]): [number, number][] {
  const links: [number, number][] = [];
  const isSame = (a: number, b: number) => numbers[a].every((value, j) => Object.is(value, numbers[b][j]));
  rows.forEach(({ labels: [first], totalLabel }, a) => {
    if (totalLabel < 0) return;
    rows.forEach((row, b) => {
      const isTwin = row.totalLabel >= 0 ? a < b : totalLabel > 0 && row.labels.at(-1) === first;
      if (isTwin && isSame(a, b)) links.push([a, b]);
    });
  });
  return links;
}
