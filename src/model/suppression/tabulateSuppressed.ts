import type { Cell } from "../tables/Reading";
import type { SuppressionRules } from "./CountTable";
import type { SuppressedTable } from "./suppressTable";

/** What stands for a hidden count. */
export const USUAL_SYMBOL = "c";

type Value = string | number | boolean;

/**
 * Lays out a table that can be shared: what is hidden as a symbol, everything else as it was, and a note below.
 *
 * @param cells - the table as it was given
 * @param suppressed - what is hidden; null where suppression is switched off
 * @param rules - for the note
 * @param layout - the symbol, and whether there is a note
 * @returns rows of cells of one length; what is blank is ""
 * @example tabulateSuppressed([["Plans"], [7]], null, USUAL_SUPPRESSION, { symbol: "c", hasNote: false }) // [["Plans"], [7]]
 */
export function tabulateSuppressed(
  cells: readonly (readonly Cell[])[],
  suppressed: SuppressedTable | null,
  rules: SuppressionRules,
  { symbol, hasNote }: { symbol: string; hasNote: boolean },
): Value[][] {
  const nColumns = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const shown = cells.map((row, i) =>
    Array.from({ length: nColumns }, (_, j) => (suppressed?.isHidden[i][j] ? symbol : showCell(row[j]))),
  );
  if (!hasNote) return shown;
  const note = suppressed
    ? wordSuppression(suppressed, rules, symbol, listHeadings(cells, suppressed))
    : "Suppression is switched off: small counts are shown. Do not share this table.";
  return [...shown, [note, ...new Array<Value>(nColumns - 1).fill("")]];
}

/** Says what is hidden and why, without telling small counts from the others. */
function wordSuppression(
  { nHidden, nTotals, isProtected }: SuppressedTable,
  { threshold, keepsZeros, isSecondary }: SuppressionRules,
  symbol: string,
  headings: string,
): string {
  const small = keepsZeros ? `from 1 to ${threshold - 1}` : `below ${threshold}, zeros among them`;
  const looked = `Counts were looked for in ${headings}.`;
  if (nHidden === 0) return `Nothing is hidden: no count is ${small}. ${looked}`;
  const cells = nHidden === 1 ? "1 count is" : `${nHidden.toLocaleString("en-GB")} counts are`;
  const totals = nTotals === 0 ? "" : nTotals === 1 ? ", 1 of them a total," : `, ${nTotals} of them totals,`;
  if (!isSecondary)
    return `${cells} hidden${totals} and shown as ${symbol}: counts ${small} and no others. Some may be worked out from totals: check them before you share this table. ${looked}`;
  return [
    `${cells} hidden${totals} and shown as ${symbol}: counts ${small}, and others from which those could be worked out.`,
    ...(isProtected
      ? []
      : ["Not every hidden count is safe: the totals are not the sums of their rows. Check them first."]),
    looked,
  ].join(" ");
}

function listHeadings(cells: readonly (readonly Cell[])[], { layout }: SuppressedTable): string {
  const headings = [...layout.columns]
    .sort((a, b) => a - b)
    .map((column) => String(showCell(cells[layout.headingRow][column])) || `column ${column + 1}`);
  const shown = headings.slice(0, 6).join(", ");
  return headings.length > 6 ? `${shown} and ${headings.length - 6} more columns` : shown;
}

function showCell(cell: Cell): Value {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.error : cell;
}
