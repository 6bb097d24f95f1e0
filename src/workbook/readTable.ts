import type { CellTable } from "../model/tables/Reading";
import type { FoundTable } from "./FoundTable";
import { getBlock, PLACE_OF_RANGE } from "./rangePlace";
import { readBlock } from "./readBlock";
import { runExcel } from "./runExcel";

/** Reads a table's cells as they are now; an Excel table is followed to where it has moved and grown. */
export async function readTable(table: FoundTable): Promise<CellTable> {
  return runExcel(`Reading ${table.name}`, async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const block = table.tableName ? await locateTable(context, table.tableName) : table.block;
    return { name: table.name, cells: await readBlock(context, sheet, block), firstRow: block.row + 1 };
  });
}

async function locateTable(context: Excel.RequestContext, name: string) {
  const range = context.workbook.tables.getItem(name).getRange().load(PLACE_OF_RANGE);
  await context.sync();
  return getBlock(range);
}
