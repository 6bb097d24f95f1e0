import { recogniseTable } from "../model/tables/recogniseTable";
import type { Cell } from "../model/tables/Reading";
import { formatReference, type CellBlock } from "./addresses";
import { getBlock, PLACE_OF_RANGE } from "./rangePlace";
import { isChoicesSheet } from "./choicesSheet";
import { countTableRows, findHeadings } from "./findBlocks";
import type { FoundTable } from "./FoundTable";
import { readBlock } from "./readBlock";
import { runExcel } from "./runExcel";

/** How far from the corner of a sheet's used range headings are looked for. */
const ROWS_LOOKED_AT = 60;
const COLUMNS_LOOKED_AT = 60;
/** Columns that tell where a block of cells ends; reading all of a wide one would only take longer. */
const COLUMNS_MEASURED = 4;

/**
 * Finds every table that the add-in can use: Excel tables, and blocks of cells under headings that it knows.
 * Excel tables come first, then blocks in the order of the sheets.
 */
export async function detectTables(): Promise<FoundTable[]> {
  return runExcel("Looking for tables", async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const tables: FoundTable[] = [];
    const blocks: FoundTable[] = [];
    for (const sheet of sheets.items) {
      if (isChoicesSheet(sheet.name)) continue;
      const onSheet = await findExcelTables(context, sheet);
      tables.push(...onSheet);
      blocks.push(...(await findLooseBlocks(context, sheet, onSheet)));
    }
    return [...tables.filter((table) => table.kind !== null), ...blocks];
  });
}

/** The Excel tables of a sheet, those with unknown headings too. */
async function findExcelTables(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<FoundTable[]> {
  const tables = sheet.tables.load("items/name");
  await context.sync();
  if (tables.items.length === 0) return [];
  const headings = tables.items.map((table) => table.getHeaderRowRange().load("values"));
  const ranges = tables.items.map((table) => table.getRange().load(PLACE_OF_RANGE));
  await context.sync();
  return tables.items.map((table, i) => ({
    kind: recogniseTable(headings[i].values[0] as Cell[]),
    name: table.name,
    reference: `${table.name}[#All]`,
    sheet: sheet.name,
    block: getBlock(ranges[i]),
    tableName: table.name,
  }));
}

async function findLooseBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tables: readonly FoundTable[],
): Promise<FoundTable[]> {
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE_OF_RANGE);
  await context.sync();
  if (used.isNullObject) return [];
  const usedBlock = getBlock(used);
  const corner = {
    ...usedBlock,
    nRows: Math.min(usedBlock.nRows, ROWS_LOOKED_AT),
    nColumns: Math.min(usedBlock.nColumns, COLUMNS_LOOKED_AT),
  };
  const cells = await readBlock(context, sheet, corner);
  const found: FoundTable[] = [];
  for (const { kind, block } of findHeadings(cells, corner.row, corner.column, recogniseTable)) {
    if ([...tables, ...found].some((table) => contains(table.block, block))) continue;
    const whole = await measureBlock(context, sheet, block, usedBlock.row + usedBlock.nRows);
    if (whole.nRows < 2) continue;
    found.push({
      kind,
      name: sheet.name,
      reference: formatReference(sheet.name, whole),
      sheet: sheet.name,
      block: whole,
      tableName: null,
    });
  }
  return found;
}

/** Follows a block of cells down from its headings to its last row. */
async function measureBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headings: CellBlock,
  usedEnd: number,
): Promise<CellBlock> {
  const nRowsBelow = usedEnd - headings.row - 1;
  if (nRowsBelow < 1) return headings;
  const nColumns = Math.min(headings.nColumns, COLUMNS_MEASURED);
  const below = await readBlock(context, sheet, { ...headings, row: headings.row + 1, nRows: nRowsBelow, nColumns });
  return { ...headings, nRows: 1 + countTableRows(below) };
}

function contains(outer: CellBlock, inner: CellBlock): boolean {
  return (
    inner.row >= outer.row &&
    inner.row < outer.row + outer.nRows &&
    inner.column >= outer.column &&
    inner.column < outer.column + outer.nColumns
  );
}
