import { splitRow } from "../../model/tables/splitRow";

/** Takes a problem's place apart: "Transitions, row 1,214" is the table and the row as the sheet numbers it. */
export function splitWhere(where: string): { readonly table: string; readonly row: number | null } {
  const row = splitRow(where);
  return { table: row === null ? where : where.slice(0, where.search(/, rows? \d/)), row };
}
