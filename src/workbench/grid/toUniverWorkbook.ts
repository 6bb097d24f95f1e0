import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  WrapStrategy,
  BorderStyleTypes,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/presets";
import { getRowHeight, USUAL_HEIGHT } from "../xlsx/measures";
import type { CellData, CellStyle, SheetData, WorkbookData } from "../xlsx/WorkbookData";
import { parseAddress } from "./Area";

/** Empty rows and columns that a sheet shows beyond its contents. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 26;
const FEWEST_ROWS = 1000;

/** The one kind of border that the workbench draws. */
export const BORDER_LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#808080" } };

/** Turns a workbook at rest into the one that the grid is made from. Tables come later, by command: they check names. */
export function toUniverWorkbook(workbook: WorkbookData, unitId: string): Partial<IWorkbookData> {
  const styles = new StyleBook();
  const sheets = workbook.sheets.map((sheet, index) => toUniverSheet(sheet, `sheet${index + 1}`, styles));
  return {
    id: unitId,
    name: "Workbook",
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: styles.entries,
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(toDefinedNames(workbook)) }],
  };
}

/** Equal styles are stored once: a census of 8,800 rows would otherwise carry 50,000 of them. */
class StyleBook {
  readonly entries: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  getId(style: CellStyle): string {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `style${this.ids.size + 1}`;
      this.ids.set(key, id);
      this.entries[id] = toUniverStyle(style);
    }
    return id;
  }
}

function toUniverSheet(sheet: SheetData, id: string, styles: StyleBook): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let nColumns = 0;
  sheet.rows.forEach((row, iRow) => {
    if (!row) return;
    const cells: Record<number, ICellData> = {};
    row.forEach((cell, iColumn) => {
      if (cell) cells[iColumn] = toUniverCell(cell, styles);
    });
    cellData[iRow] = cells;
    nColumns = Math.max(nColumns, row.length);
  });
  const frozenRows = sheet.frozenRows ?? 0;
  const frozenColumns = sheet.frozenColumns ?? 0;
  return {
    id,
    name: sheet.name,
    cellData,
    rowCount: Math.max(FEWEST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: nColumns + SPARE_COLUMNS,
    tabColor: sheet.tabColor ?? "",
    showGridlines: sheet.hidesGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowData: toRowHeights(sheet),
    columnData: Object.fromEntries((sheet.columnWidths ?? []).flatMap((w, i) => (w === undefined ? [] : [[i, { w }]]))),
    freeze: { startRow: frozenRows || -1, startColumn: frozenColumns || -1, ySplit: frozenRows, xSplit: frozenColumns },
  };
}

/** Rows of other heights, and those with large letters: the grid makes room for these only when somebody types. */
function toRowHeights(sheet: SheetData): Record<number, { h: number }> {
  const heights: Record<number, { h: number }> = {};
  for (let row = 0; row < Math.max(sheet.rows.length, sheet.rowHeights?.length ?? 0); row++) {
    const height = getRowHeight(sheet, row);
    if (height !== USUAL_HEIGHT) heights[row] = { h: height };
  }
  return heights;
}

function toUniverCell(cell: CellData, styles: StyleBook): ICellData {
  return {
    ...toUniverValue(cell.value ?? null),
    ...(cell.formula !== undefined && { f: cell.formula }),
    ...(cell.style && { s: styles.getId(cell.style) }),
  };
}

/** Text is marked as text, so that "007" and "2024-01-05" stay what they are. */
export function toUniverValue(value: string | number | boolean | null): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

const ALIGNMENTS = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

export function toUniverStyle(style: Partial<CellStyle>): IStyleData {
  const line = BORDER_LINE;
  const border = {
    bottom: { b: line },
    top: { t: line },
    box: { b: line, t: line, l: line, r: line },
  };
  return {
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.bold !== undefined && { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.italic !== undefined && { it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.align !== undefined && { ht: ALIGNMENTS[style.align] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.border !== undefined && { bd: border[style.border] }),
  };
}

/** The opposite of `toUniverStyle`, for what we know; what a person set beyond it (underlines, fonts) is left out. */
export function fromUniverStyle(style: IStyleData | null | undefined): CellStyle | undefined {
  if (!style) return undefined;
  const align = Object.entries(ALIGNMENTS).find(([, value]) => value === style.ht)?.[0] as CellStyle["align"];
  const { b, t, l } = style.bd ?? {};
  const border = b && t && l ? "box" : b ? "bottom" : t ? "top" : undefined;
  const result: CellStyle = {
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.fs && { size: style.fs }),
    ...(style.cl?.rgb && { color: toHex(style.cl.rgb) }),
    ...(style.bg?.rgb && { fill: toHex(style.bg.rgb) }),
    ...(align && { align }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(border && { border }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}

/** Univer's colour picker writes "rgb(1, 2, 3)"; files want "#rrggbb". */
function toHex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return color.toLowerCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`;
}

function toDefinedNames(workbook: WorkbookData): Record<string, object> {
  return Object.fromEntries(
    (workbook.names ?? []).map(({ name, refersTo }, index) => {
      const id = `name${index + 1}`;
      return [id, { id, name, formulaOrRefString: toNameText(refersTo) }];
    }),
  );
}

/** Univer takes a reference without an equals sign, a formula with one. */
export function toNameText(refersTo: string): string {
  const text = refersTo.replace(/^=/, "");
  return parseAddress(text) ? text : `=${text}`;
}
