import type { Cell, CellTable } from "../../model/tables/Reading";
import { nextTask } from "./nextTask";

/** Rows after which the page gets a breath. */
const ROWS_PER_TASK = 10_000;

/**
 * Gives a text that differs when any cell differs: two sums of 32 bits, enough for tables that only have to be told
 * from their own earlier states.
 */
export async function fingerprintTables(rules: string, tables: readonly CellTable[]): Promise<string> {
  let sums: Sums = addText([0x811c9dc5, 0x9e3779b9], rules);
  for (const { name, cells, firstRow } of tables) {
    sums = addText(sums, `${name}/${firstRow}/${cells.length}`);
    for (let iRow = 0; iRow < cells.length; iRow++) {
      if (iRow % ROWS_PER_TASK === ROWS_PER_TASK - 1) await nextTask();
      sums = addText(sums, cells[iRow].map(wordCell).join(SEPARATOR));
    }
  }
  return sums.map((sum) => (sum >>> 0).toString(16)).join("-");
}

type Sums = readonly [number, number];

/** Stands in no cell that a person types, so cells cannot run into one another. */
const SEPARATOR = "\u001f";

/** Text in quotes, so that the number 1 and the text "1" differ. */
function wordCell(cell: Cell): string {
  if (typeof cell === "string") return `"${cell}`;
  return typeof cell === "object" && cell !== null ? `error ${cell.error}` : String(cell);
}

function addText([first, second]: Sums, text: string): Sums {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b) + 1;
    second ^= second >>> 15;
  }
  return [Math.imul(first ^ text.length, 0x01000193), second];
}
