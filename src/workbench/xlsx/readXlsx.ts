import { Workbook, type Cell, type Worksheet } from "exceljs";
import JSZip from "jszip";
import { formatArea, parseAddress, type Area } from "../grid/Area";
import { readDrawings } from "./drawings/readDrawings";
import { wordLeftOut } from "./drawings/LeftOut";
import { fromDiskFormula } from "./formulaOnDisk";
import { fromCharacters, fromPoints, getRowHeight, USUAL_WIDTH } from "./measures";
import { readNames } from "./names";
import { PackageParts } from "./package/PackageParts";
import { fromPageLayout, type SheetName } from "./pageLayout";
import { fromFileStyle, readArgb } from "./styles";
import type { CellData, SheetData, TableData, WorkbookData } from "./WorkbookData";

/** Days from Excel's day 0 to the first of January 1970. */
const DAYS_TO_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

const WORKBOOK = "xl/workbook.xml";
const DEFINED_NAMES = /<definedNames>[\s\S]*?<\/definedNames>/;
/** How a sheet says that something lies over its cells. */
const DRAWING = /<(?:\w+:)?drawing\s[^>]*?(?:\/>|><\/(?:\w+:)?drawing>)/;
/** Columns that a sheet is asked for beyond its cells; files may set a width for all 16,384. */
const SPARE_COLUMNS = 64;

export interface ReadWorkbook extends WorkbookData {
  /** A sentence, where the file held something over its cells that cannot be kept. */
  readonly leftOut?: string;
}

/**
 * Reads an .xlsx file: values, formulas with their last results, styles, widths and heights, frozen panes, tables, names,
 * charts, pictures and page layout.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadWorkbook> {
  const parts = new PackageParts(await JSZip.loadAsync(bytes));
  if (!parts.has(WORKBOOK)) throw new Error(`This is not a workbook: it has no ${WORKBOOK}.`);
  const names = readNames(await parts.read(WORKBOOK));
  const file = await readCells(await JSZip.loadAsync(bytes));
  const sheets = file.worksheets.map((sheet) => readSheet(sheet, names.ofSheets.get(sheet.name) ?? []));
  const drawings = await readDrawings(parts, sheets);
  const leftOut = wordLeftOut(drawings.leftOut);
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, ...drawings.bySheet.get(sheet.name) })),
    names: names.ofWorkbook,
    ...(leftOut !== undefined && { leftOut }),
  };
}

/**
 * What the library reads. It would spread every name over its single cells and stumbles over names that stand for
 * formulas, and over some drawings: both are read beside it.
 */
async function readCells(zip: JSZip): Promise<Workbook> {
  const parts = new PackageParts(zip);
  await parts.edit(WORKBOOK, (xml) => xml.replace(DEFINED_NAMES, ""));
  for (const path of Object.keys(zip.files)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
      const isDrawnOn = (await parts.readRelations(path)).some(({ type }) => type === "drawing");
      if (isDrawnOn) await parts.edit(path, (xml) => xml.replace(DRAWING, ""));
    } else if (/^xl\/(?:charts|media|drawings\/(?!vml))/.test(path)) zip.remove(path);
  }
  const file = new Workbook();
  await file.xlsx.load(await zip.generateAsync({ type: "arraybuffer", compression: "STORE" }));
  return file;
}

function readSheet(sheet: Worksheet, names: readonly SheetName[]): SheetData {
  const cellsOfRows: (CellData | undefined)[][] = [];
  const spills: Area[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: (CellData | undefined)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const data = readCell(cell);
      if (data?.spill) spills.push(...parseSpill(data.spill));
      cells[column - 1] = data;
    });
    cellsOfRows[number - 1] = cells;
  });
  for (const spill of spills) emptySpill(cellsOfRows, spill);
  const rows = trimEnd(cellsOfRows.map((cells) => (cells.some(Boolean) ? trimEnd(cells) : undefined)));

  // The library gives null where the file has no views, whatever its types say.
  const view = (sheet.views as Worksheet["views"] | null)?.[0];
  const isFrozen = view?.state === "frozen";
  const tabColor = readArgb(sheet.properties.tabColor);
  const print = fromPageLayout(sheet, names);
  return {
    name: sheet.name,
    rows,
    columnWidths: readWidths(sheet),
    ...readHeights(sheet, rows),
    ...(isFrozen && { frozenRows: view.ySplit ?? 0, frozenColumns: view.xSplit ?? 0 }),
    tables: readTables(sheet),
    ...(tabColor && { tabColor }),
    ...(view?.showGridLines === false && { hidesGridlines: true }),
    ...(print && { print }),
  };
}

/** As many as there are columns in use, and those beyond that have a width of their own. */
function readWidths(sheet: Worksheet): (number | undefined)[] {
  const nUsed = sheet.columnCount;
  const nGiven = Math.min((sheet.columns as Worksheet["columns"] | null)?.length ?? 0, nUsed + SPARE_COLUMNS);
  const widths = Array.from({ length: Math.max(nUsed, nGiven) }, (_, i) => {
    const { width } = sheet.getColumn(i + 1);
    const pixels = width === undefined ? USUAL_WIDTH : fromCharacters(width);
    return pixels === USUAL_WIDTH ? undefined : pixels;
  });
  return widths.slice(0, Math.max(nUsed, trimEnd(widths).length));
}

/** Only those that the grid would not give the row by itself. */
function readHeights(sheet: Worksheet, rows: SheetData["rows"]): Pick<SheetData, "rowHeights"> {
  const heights: (number | undefined)[] = [];
  sheet.eachRow({ includeEmpty: true }, ({ height }, number) => {
    const pixels = (height as number | undefined) === undefined ? undefined : fromPoints(height);
    heights[number - 1] = pixels === getRowHeight({ rows }, number - 1) ? undefined : pixels;
  });
  const rowHeights = trimEnd(heights);
  return rowHeights.length > 0 ? { rowHeights } : {};
}

function trimEnd<T>(items: readonly (T | undefined)[]): (T | undefined)[] {
  return items.slice(0, items.findLastIndex((item) => item !== undefined) + 1);
}

function readCell(cell: Cell): CellData | undefined {
  const style = fromFileStyle(cell.style);
  const withStyle = style ? { style } : {};
  const raw = cell.value as unknown;
  if (isRecord(raw) && ("formula" in raw || "sharedFormula" in raw)) {
    const value = readValue(raw.result);
    const isArray = raw.shareType === "array" && typeof raw.ref === "string" && raw.ref.includes(":");
    return {
      formula: fromDiskFormula(cell.formula),
      ...(value !== null && { value }),
      ...(isArray && { spill: String(raw.ref) }),
      ...withStyle,
    };
  }
  const value = readValue(raw);
  return value === null && !style ? undefined : { ...(value !== null && { value }), ...withStyle };
}

function readValue(raw: unknown): string | number | boolean | null {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Date) return raw.getTime() / MS_PER_DAY + DAYS_TO_1970;
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
  if (!isRecord(raw)) return null;
  if (typeof raw.error === "string") return raw.error;
  if (Array.isArray(raw.richText)) return raw.richText.map((part: { text?: string }) => part.text ?? "").join("");
  if ("text" in raw) return readValue(raw.text);
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parseSpill(address: string): Area[] {
  const area = parseAddress(address)?.area;
  return area ? [area] : [];
}

/** What a formula spilled is its result, not contents: left in the cells it would block the formula. */
function emptySpill(rows: (CellData | undefined)[][], spill: Area): void {
  for (let row = spill.row; row < spill.row + spill.nRows; row++) {
    for (let column = spill.column; column < spill.column + spill.nColumns; column++) {
      const cell = rows[row]?.[column];
      if (!cell || (row === spill.row && column === spill.column)) continue;
      rows[row][column] = cell.style ? { style: cell.style } : undefined;
    }
  }
}

/** The library's types leave out what it keeps of a table. */
interface ReadTable {
  readonly table?: { readonly name: string; readonly tableRef?: string; readonly ref?: string };
  readonly model?: { readonly name: string; readonly tableRef?: string };
}

function readTables(sheet: Worksheet): TableData[] {
  return (sheet.getTables() as unknown as (ReadTable | [ReadTable])[]).flatMap((entry) => {
    const item = Array.isArray(entry) ? entry[0] : entry;
    const model = item.table ?? item.model;
    const area = model && parseAddress(model.tableRef ?? "")?.area;
    return model && area ? [{ name: model.name, range: formatArea(area) }] : [];
  });
}
