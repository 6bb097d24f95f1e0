import { Workbook, type Cell, type Worksheet } from "exceljs";
import JSZip from "jszip";
import { formatArea, parseAddress, type Area } from "../grid/Area";
import { fromDiskFormula } from "./formulaOnDisk";
import { fromFileStyle, readArgb } from "./styles";
import type { CellData, SheetData, TableData, WorkbookData } from "./WorkbookData";

const CHARACTER = 7;
const PADDING = 5;
/** Days from Excel's day 0 to the first of January 1970. */
const DAYS_TO_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

const DEFINED_NAMES = /<definedNames>[\s\S]*?<\/definedNames>/;

/** Reads an .xlsx file: values, formulas with their last results, styles, widths, frozen panes, tables and names. */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookData> {
  const zip = await JSZip.loadAsync(bytes);
  const workbookPart = zip.file("xl/workbook.xml");
  if (!workbookPart) throw new Error("This is not a workbook: it has no xl/workbook.xml.");
  const xml = await workbookPart.async("string");
  // The library would spread every name over its single cells, and stumbles over names that stand for formulas.
  zip.file("xl/workbook.xml", xml.replace(DEFINED_NAMES, ""));
  const file = new Workbook();
  await file.xlsx.load(await zip.generateAsync({ type: "arraybuffer", compression: "STORE" }));
  return { sheets: file.worksheets.map(readSheet), names: readNames(xml) };
}

function readSheet(sheet: Worksheet): SheetData {
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
  const widths = Array.from({ length: sheet.columnCount }, (_, i) => {
    const { width } = sheet.getColumn(i + 1);
    return width === undefined ? undefined : Math.round(width * CHARACTER + PADDING);
  });
  return {
    name: sheet.name,
    rows,
    columnWidths: widths,
    ...(isFrozen && { frozenRows: view.ySplit ?? 0, frozenColumns: view.xSplit ?? 0 }),
    tables: readTables(sheet),
    ...(tabColor && { tabColor }),
  };
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

/** Names of a single sheet, and those that Excel makes for itself (print areas), are left out. */
function readNames(workbookXml: string): NonNullable<WorkbookData["names"]> {
  const block = DEFINED_NAMES.exec(workbookXml)?.[0] ?? "";
  return [...block.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].flatMap(([, attributes, text]) => {
    const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (name === "" || name.startsWith("_xlnm.") || /localSheetId=|hidden="1"/.test(attributes)) return [];
    return [{ name: unescapeXml(name), refersTo: unescapeXml(text) }];
  });
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
