/**
 * Gives the row that a problem's place names.
 *
 * @param where - such as "Census, row 1,214"
 * @returns the row as the person sees it, or null where the place is a whole table
 * @example splitRow("Census, row 1,214") // 1214
 */
export function splitRow(where: string): number | null {
  const match = /^.*?, rows? ([\d,]+)/.exec(where);
  return match ? Number(match[1].replaceAll(",", "")) : null;
}
