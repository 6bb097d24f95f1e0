import { columnName, parseAddress, quoteSheetName, type Area } from "./Area";

/** "Report!$B$4:$B$9", as charts and files write it. */
export function formatAbsoluteReference(sheetName: string, area: Area): string {
  const cell = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = cell(area.row, area.column);
  const last = cell(area.row + area.nRows - 1, area.column + area.nColumns - 1);
  return `${quoteSheetName(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

/** The reference with another sheet's name, where it is on the sheet that was renamed; with its equals sign, if any. */
export function renameSheetInReference(reference: string, from: string, to: string): string {
  const sign = reference.startsWith("=") ? "=" : "";
  const parsed = parseAddress(reference.slice(sign.length));
  if (parsed?.sheetName?.toLowerCase() !== from.toLowerCase()) return reference;
  return sign + formatAbsoluteReference(to, parsed.area);
}
