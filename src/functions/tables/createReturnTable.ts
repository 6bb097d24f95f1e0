import type { ReturnNote } from "../../model/returns/noteReturn";
import type { ReturnName, ReturnTables } from "../../model/returns/ReturnTable";
import type { CellValue } from "../answer";

/**
 * Lays out a return: its blocks one under the other, with the table and the block beside each row, and the notes below.
 *
 * @param name - of the return
 * @param tables - whole numbers
 * @param notes - what a reader must know
 */
export function createReturnTable(
  name: ReturnName,
  { columns, blocks }: ReturnTables,
  notes: readonly ReturnNote[],
): CellValue[][] {
  const labels = name === "SCAP" ? ["Area", "Provision", "Scholastic year"] : ["Table", "Block", "Row"];
  return [
    [...labels, ...columns],
    ...blocks.flatMap(({ table, block, rows }) =>
      rows.map(({ label, values }): CellValue[] => [table, block, label, ...values.map((value) => value ?? "")]),
    ),
    ...notes.map(({ subject, text }): CellValue[] => ["Notes", subject, text, ...columns.map(() => "")]),
  ];
}
