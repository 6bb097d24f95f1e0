import { refuse, type CellValue } from "../answer";

/** Excel for the web takes 5 MB from a function; this many cells stay well below. */
const MOST_CELLS = 50_000;

/**
 * Gives a table back, or stops where it has more cells than can be handed to Excel safely.
 *
 * @param where - the function, for the message
 * @param table - with its heading row
 * @param fix - how to narrow it
 */
export function guardSize(where: string, table: CellValue[][], fix: string): CellValue[][] {
  const nCells = table.length * table[0].length;
  if (nCells <= MOST_CELLS) return table;
  const show = (number: number) => number.toLocaleString("en-GB");
  return refuse("E314", {
    where,
    found: `the result has ${show(table.length)} rows and ${show(table[0].length)} columns, ${show(nCells)} cells`,
    wanted: `At most ${show(MOST_CELLS)} cells can be shown`,
    fix,
  });
}
