import type { Cell, CellTable } from "../../model/tables/Reading";
import { nextTask } from "./nextTask";

/** Rows after which the page gets a breath. */
const ROWS_PER_TASK = 5_000;

/**
 * Gives a text that differs when any cell differs: two sums of 32 bits, as many as it takes for tables that only
 * have to be told from their own earlier states.
 */
export async function fingerprintTables(rules: string, tables: readonly CellTable[]): Promise<string> {
  const sums = new Uint32Array([0x811c9dc5, 0x9e3779b9]);
  addText(sums, rules);
  for (const { name, cells, firstRow } of tables) {
    addText(sums, `${name}/${firstRow}/${cells.length}`);
    for (let iRow = 0; iRow < cells.length; iRow++) {
      if (iRow % ROWS_PER_TASK === ROWS_PER_TASK - 1) await nextTask();
      for (const cell of cells[iRow]) addText(sums, wordCell(cell));
    }
  }
  return `${sums[0].toString(16)}-${sums[1].toString(16)}`;
}

const wordCell = (cell: Cell): string =>
  typeof cell === "object" && cell !== null ? `error ${cell.error}` : `${typeof cell} ${String(cell)}`;

/** Adds a text and its end, so that cells cannot run into one another. */
function addText(sums: Uint32Array, text: string): void {
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x10000;
    sums[0] = Math.imul(sums[0] ^ code, 0x01000193);
    sums[1] = Math.imul(sums[1] ^ (code + i), 0x85ebca6b) ^ (sums[1] >>> 13);
  }
}
