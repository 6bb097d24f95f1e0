import type { ReturnNote } from "./noteReturn";
import type { ReturnName, ReturnTables } from "./ReturnTable";

/**
 * Lays out a return as one table: its blocks one under the other, with the table and the block beside each row, and the notes
 * below.
 *
 * @param name - of the return
 * @param tables - whole numbers
 * @param notes - what a reader must know
 * @returns rows of cells, headings first; a cell that the return does not have is ""
 * @example tabulateReturn("DSG", { columns: [2027], blocks: [] }, []) // [["Table", "Block", "Row", 2027]]
 */
export function tabulateReturn(
  name: ReturnName,
  { columns, blocks }: ReturnTables,
  notes: readonly ReturnNote[],
): (string | number)[][] {
  const labels = name === "SCAP" ? ["Area", "Provision", "Scholastic year"] : ["Table", "Block", "Row"];
  return [
    [...labels, ...columns],
    ...blocks.flatMap(({ table, block, rows }) =>
      rows.map(({ label, values }) => [table, block, label, ...values.map((value) => value ?? "")]),
    ),
    ...notes.map(({ subject, text }) => ["Notes", subject, text, ...columns.map(() => "")]),
  ];
}
