import Papa from "papaparse";

/**
 * Writes rows as the text of a CSV file. Numbers keep their full precision; text that a spreadsheet would take
 * for a formula is written with an apostrophe before it.
 */
export function formatCsv(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse([headings, ...rows] as (string | number)[][], { newline: "\n", escapeFormulae: true })}\n`;
}
