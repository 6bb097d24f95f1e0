import type { Cell } from "../model/tables/Reading";
import { formatAddress, type CellBlock } from "./addresses";
import { cutIntoPieces } from "./pieces";
import { syncAndRest } from "./syncAndRest";

/** What Excel puts in `Range.values` for a cell that holds an error. */
const EXCEL_ERROR =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|GETTING_DATA)$/;

/** Reads a block of cells, in pieces where it is large. */
export async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: CellBlock,
): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  for (const piece of cutIntoPieces(block)) {
    const range = sheet.getRange(formatAddress(piece)).load("values");
    await syncAndRest(context);
    for (const row of readValues(range)) cells.push(row);
    range.untrack();
  }
  return cells;
}

/** The cells of a range whose `values` are loaded. */
export function readValues(range: Excel.Range): Cell[][] {
  return (range.values as unknown[][]).map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (typeof value === "string") return EXCEL_ERROR.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
