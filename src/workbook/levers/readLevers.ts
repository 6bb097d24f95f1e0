import { createHeadingKey } from "../../model/tables/findColumns";
import type { Cell } from "../../model/tables/Reading";
import { formatAddress, formatReference } from "../addresses";
import { getBlock, PLACE_OF_RANGE } from "../rangePlace";
import { readBlock, readValues } from "../readBlock";
import { runExcel } from "../runExcel";
import { LEVERS_TITLE } from "./composeLeversSheet";
import { LEVER_FIELDS, type LeverCells, type LeverField, type LeverRow, type LeversSheet } from "./LeversSheet";

/** Headings stand within so many rows of the top. */
const ROWS_SEARCHED = 12;
/** Rows below the last one that formulas read too, so that levers can be added. */
const ROOM = 100;

/**
 * Reads the workbook's sheet of scenarios and levers; null where there is none.
 *
 * @param last - as it was read last: where it is still the sheet of levers, one question to Excel is enough
 */
export async function readLevers(last: LeversSheet | null = null): Promise<LeversSheet | null> {
  const known = last && (await readKnownSheet(last.id).catch(() => null));
  return known ?? runExcel("Reading the levers", searchLevers);
}

/** Null where the sheet does not hold the levers any more; fails where it is gone or too large to be read at once. */
async function readKnownSheet(id: string): Promise<LeversSheet | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name,id");
    const used = sheet.getUsedRange(true).load(`${PLACE_OF_RANGE},values`);
    await context.sync();
    const isWhole = used.rowIndex === 0 && used.columnIndex === 0;
    return isWhole && used.values[0][0] === LEVERS_TITLE ? readLeverRows(sheet, readValues(used)) : null;
  });
}

async function searchLevers(context: Excel.RequestContext): Promise<LeversSheet | null> {
  const sheet = await findLeversSheet(context);
  if (!sheet) return null;
  const used = sheet.getUsedRange(true).load(PLACE_OF_RANGE);
  sheet.load("name,id");
  await context.sync();
  const { row, column, nRows, nColumns } = getBlock(used);
  const block = { row: 0, column: 0, nRows: row + nRows, nColumns: column + nColumns };
  return readLeverRows(sheet, await readBlock(context, sheet, block));
}

/** The sheet whose first cell says that it holds levers. */
export async function findLeversSheet(context: Excel.RequestContext): Promise<Excel.Worksheet | null> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const titles = sheets.items.map((sheet) => sheet.getRange("A1").load("values"));
  await context.sync();
  const index = titles.findIndex((title) => title.values[0][0] === LEVERS_TITLE);
  return index < 0 ? null : sheets.items[index];
}

/**
 * Understands the cells of a sheet of levers.
 *
 * @param cells - from its first row and column on
 * @returns null where its headings are gone
 */
export function readLeverRows(
  { name: sheet, id }: { readonly name: string; readonly id: string },
  cells: readonly (readonly Cell[])[],
): LeversSheet | null {
  const headingRow = cells.slice(0, ROWS_SEARCHED).findIndex(isHeadingRow);
  if (headingRow < 0) return null;
  const keys = cells[headingRow].map(createHeadingKey);
  const columns = Object.fromEntries(
    LEVER_FIELDS.map((field) => [field, keys.indexOf(createHeadingKey(field))]),
  ) as Record<LeverField, number>;
  const first = keys.findIndex((key) => key !== "");
  const last = keys.findLastIndex((key) => key !== "");
  const rows = cells.slice(headingRow + 1).flatMap((line, i): LeverRow[] => {
    const isBlank = line.slice(first, last + 1).every((cell) => cell === null || cell === "" || cell === undefined);
    return isBlank ? [] : [{ row: headingRow + 1 + i, cells: readCells(line, columns) }];
  });
  const block = { row: headingRow, column: first, nRows: cells.length - headingRow + ROOM, nColumns: last - first + 1 };
  return {
    sheet,
    id,
    table: {
      name: sheet,
      cells: cells.slice(headingRow).map((line) => line.slice(first, last + 1)),
      firstRow: headingRow + 1,
    },
    reference: formatReference(sheet, block),
    columns,
    rows,
    nextRow: Math.max(cells.length, headingRow + 1),
  };
}

/** Address of one cell of the sheet. */
export function addressLever(sheet: LeversSheet, row: number, field: LeverField): string | null {
  const column = sheet.columns[field];
  return column < 0 ? null : formatAddress({ row, column, nRows: 1, nColumns: 1 });
}

function isHeadingRow(line: readonly Cell[]): boolean {
  const keys = line.map(createHeadingKey);
  return keys.includes("lever") && keys.includes("change");
}

function readCells(line: readonly Cell[], columns: LeversSheet["columns"]): LeverCells {
  const filled = LEVER_FIELDS.flatMap((field) => {
    const cell = line[columns[field]];
    return cell === undefined || cell === null || cell === "" ? [] : [[field, cell] as const];
  });
  return Object.fromEntries(filled);
}
