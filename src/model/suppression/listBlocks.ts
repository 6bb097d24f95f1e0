import type { TableLayout } from "./readLayout";

/** Rows of a table whose counts add up to a row of totals; places among the rows of the table. */
export interface CountBlock {
  readonly rows: readonly number[];
  /** null where no row of totals belongs to them. */
  readonly total: number | null;
}

/**
 * Finds out which rows add up to which: a row of totals is the sum of the rows above it, back to the last row of totals or
 * blank row, as far as they have the same labels before the word total. A row of totals right below another adds up the
 * rows of totals above it.
 *
 * @param layout - of the table
 * @returns every row of counts in at least one block
 */
export function listBlocks({ rows }: TableLayout): CountBlock[] {
  const blocks: CountBlock[] = [];
  let open: number[] = [];
  let totals: number[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ rows: open, total: null });
    open = [];
  };
  rows.forEach((row, i) => {
    if (row.isBlank) {
      close();
      totals = [];
      return;
    }
    if (row.totalLabel < 0) {
      open.push(i);
      return;
    }
    const belongs = (other: number) =>
      row.labels.slice(0, row.totalLabel).every((label, at) => rows[other].labels[at] === label);
    const parts = open.filter(belongs);
    if (parts.length > 0) {
      open = open.filter((each) => !belongs(each));
      close();
      blocks.push({ rows: parts, total: i });
      totals.push(i);
      return;
    }
    close();
    const subtotals = totals.filter(belongs);
    if (subtotals.length > 1) {
      blocks.push({ rows: subtotals, total: i });
      totals = totals.filter((each) => !belongs(each));
    } else blocks.push({ rows: [i], total: null });
    totals.push(i);
  });
  close();
  return blocks;
}
