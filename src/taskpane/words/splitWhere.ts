/** Takes a problem's place apart: "Transitions, row 1,214" is the table and the row as the sheet numbers it. */
export function splitWhere(where: string): { readonly table: string; readonly row: number | null } {
  const match = /^(.*?), rows? ([\d,]+)/.exec(where);
  if (!match) return { table: where, row: null };
  return { table: match[1], row: Number(match[2].replaceAll(",", "")) };
}
