import type { CountGrid } from "./CountGrid";
import type { CountBlock } from "./listBlocks";
import type { TableLayout } from "./readLayout";

/**
 * Finds blocks that add up to another block row by row, as tables by need within each provision add up to the table by need:
 * those after it that have no label that it lacks, where every number of it is the sum of theirs.
 *
 * @param blocks - of the table
 * @param layout - labels of its rows
 * @param numbers - counts by row and column, NaN for what is no count
 * @returns for each such block and each column a grid of its rows by the blocks that add up to it
 */
export function listLayers(
  blocks: readonly CountBlock[],
  { rows, columns }: TableLayout,
  numbers: readonly (readonly number[])[],
): CountGrid[] {
  const nameRow = (row: number) => rows[row].labels.at(-1) ?? "";
  const index = ({ rows: own }: CountBlock) => new Map(own.map((row) => [nameRow(row), row]));
  return blocks.flatMap((whole, iWhole) => {
    const labels = index(whole);
    if (labels.size < 2 || labels.size < whole.rows.length) return [];
    const parts = blocks
      .slice(iWhole + 1)
      .map((block) => ({ block, rows: index(block) }))
      .filter((part) => part.rows.size > 1 && [...part.rows.keys()].every((label) => labels.has(label)));
    const addsUp = [...labels].every(([label, row]) =>
      columns.every((_, column) => {
        const sum = parts.reduce((all, part) => all + (numbers[part.rows.get(label) ?? -1]?.[column] ?? 0), 0);
        return Object.is(numbers[row][column], sum);
      }),
    );
    if (parts.length < 2 || !addsUp) return [];
    return columns.map((_, column): CountGrid => {
      const place = (row: number | null | undefined) =>
        row === null || row === undefined ? null : ([row, column] as const);
      return {
        cells: [...labels.keys()].map((label) => parts.map((part) => place(part.rows.get(label)))),
        rowTotals: [...labels.values()].map(place),
        columnTotals: parts.map((part) => place(part.block.total)),
        grandTotal: place(whole.total),
      };
    });
  });
}
