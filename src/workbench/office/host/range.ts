import {
  enclose,
  EXCEL_COLUMNS,
  EXCEL_ROWS,
  formatArea,
  intersect,
  parseAddress,
  quoteSheetName,
  type Area,
} from "../../grid/Area";
import { isErrorText, type CellInput, type CellValue } from "../../grid/Grid";
import { anchorTo, toPlace } from "../../grid/Anchor";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { PIXELS_PER_POINT, readArea } from "./places";
import { HostError, invalidArgument, itemNotFound } from "./protocol";
import { createRangeFormat } from "./rangeFormat";
import { readTypedInput } from "./readTypedInput";
import { checkArea, createWorksheet } from "./worksheets";

/** The most cells that Excel hands over in one `range.values`. */
const MOST_CELLS = 5_000_000;
/** Rows of a column that are looked at before the rest of it. */
const FIRST_ROWS = 100;

/** A range of one sheet. It stays where it is when rows are inserted above it, which Excel's would not (docs/differences.md). */
export function createRange(context: HostContext, sheetId: string, area: Area): HostObject {
  const { grid } = context;
  const sheetName = () => {
    const sheet = grid.getSheets().find(({ id }) => id === sheetId);
    if (!sheet) throw itemNotFound("Range");
    return sheet.name;
  };
  const range = (place: Area) => createRange(context, sheetId, checkArea(place));
  const other = (value: unknown): Area => readOtherRange(value, sheetName());
  /** Excel answers null for the values of whole columns and rows. */
  const read = <T>(cells: () => T): T | null => {
    sheetName();
    if (area.nRows === EXCEL_ROWS || area.nColumns === EXCEL_COLUMNS) return null;
    if (area.nRows * area.nColumns > MOST_CELLS) return null;
    return cells();
  };
  const readPlace = () => toPlace(anchorTo(limit(context, sheetId, area)), grid.getRuler(sheetId));
  const findUsed = (): Area | null => {
    const used = grid.getUsedArea(sheetId);
    const common = used && intersect(used, area);
    const isFilled = (part: Area) =>
      grid.getValues(sheetId, part).some((row) => row.some((value) => (value ?? "") !== ""));
    return common && trimToContents(common, isFilled);
  };

  return {
    typeName: "Range",
    isKept: true,
    get: {
      Address: () => `${quoteSheetName(sheetName())}!${formatWhole(area)}`,
      AddressLocal: () => `${quoteSheetName(sheetName())}!${formatWhole(area)}`,
      RowIndex: () => area.row,
      ColumnIndex: () => area.column,
      RowCount: () => area.nRows,
      ColumnCount: () => area.nColumns,
      CellCount: () => area.nRows * area.nColumns,
      Values: () => read(() => grid.getValues(sheetId, area).map((row) => row.map((value) => value ?? ""))),
      Formulas: () => read(() => readFormulas(context, sheetId, area)),
      Text: () => read(() => grid.getTexts(sheetId, area)),
      ValueTypes: () => read(() => grid.getValues(sheetId, area).map((row) => row.map(describeType))),
      NumberFormat: () =>
        read(() => grid.getStyles(sheetId, area).map((row) => row.map((style) => style?.numberFormat ?? "General"))),
      Left: () => readPlace().left / PIXELS_PER_POINT,
      Top: () => readPlace().top / PIXELS_PER_POINT,
      Width: () => readPlace().width / PIXELS_PER_POINT,
      Height: () => readPlace().height / PIXELS_PER_POINT,
      HasSpill: () => grid.getSpillOf(sheetId, area.row, area.column) !== null,
      IsEntireColumn: () => area.nRows === EXCEL_ROWS,
      IsEntireRow: () => area.nColumns === EXCEL_COLUMNS,
    },
    set: {
      Values: (values) => write(context, sheetId, area, values, "Range.values"),
      Formulas: (formulas) => write(context, sheetId, area, formulas, "Range.formulas"),
      NumberFormat: (formats) => {
        const cells = shape<string | null>(formats, area, "Range.numberFormat");
        grid.setNumberFormats(sheetId, area, cells);
      },
    },
    links: {
      Worksheet: () => createWorksheet(context, sheetId),
      Format: () => createRangeFormat(context, sheetId, area),
    },
    call: {
      GetCell: (row, column) =>
        range({ row: area.row + Number(row), column: area.column + Number(column), nRows: 1, nColumns: 1 }),
      GetRow: (row) => range({ ...area, row: area.row + Number(row), nRows: 1 }),
      GetColumn: (column) => range({ ...area, column: area.column + Number(column), nColumns: 1 }),
      GetLastRow: () => range({ ...area, row: area.row + area.nRows - 1, nRows: 1 }),
      GetLastColumn: () => range({ ...area, column: area.column + area.nColumns - 1, nColumns: 1 }),
      GetLastCell: () =>
        range({ row: area.row + area.nRows - 1, column: area.column + area.nColumns - 1, nRows: 1, nColumns: 1 }),
      GetResizedRange: (rows, columns) =>
        range({ ...area, nRows: area.nRows + Number(rows), nColumns: area.nColumns + Number(columns) }),
      GetAbsoluteResizedRange: (rows, columns) => range({ ...area, nRows: Number(rows), nColumns: Number(columns) }),
      GetOffsetRange: (rows, columns) =>
        range({ ...area, row: area.row + Number(rows), column: area.column + Number(columns) }),
      GetRowsBelow: (count) => range({ ...area, row: area.row + area.nRows, nRows: Number(count ?? 1) }),
      GetRowsAbove: (count) => range({ ...area, row: area.row - Number(count ?? 1), nRows: Number(count ?? 1) }),
      GetColumnsAfter: (count) => range({ ...area, column: area.column + area.nColumns, nColumns: Number(count ?? 1) }),
      GetColumnsBefore: (count) =>
        range({ ...area, column: area.column - Number(count ?? 1), nColumns: Number(count ?? 1) }),
      GetEntireColumn: () => range({ ...area, row: 0, nRows: EXCEL_ROWS }),
      GetEntireRow: () => range({ ...area, column: 0, nColumns: EXCEL_COLUMNS }),
      GetBoundingRect: (value) => range(enclose(area, other(value))),
      GetIntersection: (value) => {
        const common = intersect(area, other(value));
        if (!common) throw itemNotFound("Range.getIntersection");
        return range(common);
      },
      GetIntersectionOrNullObject: (value) => {
        const common = intersect(area, other(value));
        return common && range(common);
      },
      GetUsedRange: () => range(findUsed() ?? { ...area, nRows: 1, nColumns: 1 }),
      GetUsedRangeOrNullObject: () => {
        const used = findUsed();
        return used && range(used);
      },
      GetSpillingToRange: () => {
        const spill = grid.getSpillOf(sheetId, area.row, area.column);
        if (!spill) throw itemNotFound("Range.getSpillingToRange");
        return range(spill);
      },
      GetSpillingToRangeOrNullObject: () => {
        const spill = grid.getSpillOf(sheetId, area.row, area.column);
        return spill && range(spill);
      },
      GetSpillParentOrNullObject: () => {
        const parent = grid.getSpillParentOf(sheetId, area.row, area.column);
        return parent && range({ ...parent, nRows: 1, nColumns: 1 });
      },
      Clear: (what) => {
        grid.clear(sheetId, limit(context, sheetId, area), readClearKind(what));
        return null;
      },
      Select: () => {
        sheetName();
        grid.activateSheet(sheetId);
        grid.select(sheetId, limit(context, sheetId, area));
        return null;
      },
      Calculate: () => (grid.calculate(false), null),
      // office.js announces arrays of more than 1,500 cells, then sends them in pieces that are checked themselves.
      _ValidateArraySize: () => null,
    },
  };
}

/** Whole columns and rows are cut to what is in use, so that nobody writes a million cells. */
export function limit(context: HostContext, sheetId: string, area: Area): Area {
  if (area.nRows < EXCEL_ROWS && area.nColumns < EXCEL_COLUMNS) return area;
  const used = context.grid.getUsedArea(sheetId);
  const nRows = area.nRows === EXCEL_ROWS ? Math.max(1, (used?.row ?? 0) + (used?.nRows ?? 1)) : area.nRows;
  const nColumns =
    area.nColumns === EXCEL_COLUMNS ? Math.max(1, (used?.column ?? 0) + (used?.nColumns ?? 1)) : area.nColumns;
  return { ...area, nRows, nColumns };
}

function formatWhole(area: Area): string {
  if (area.nRows === EXCEL_ROWS && area.nColumns < EXCEL_COLUMNS) return formatArea(area).replace(/[0-9]+/g, "");
  if (area.nColumns === EXCEL_COLUMNS && area.nRows < EXCEL_ROWS) return formatArea(area).replace(/[A-Z]+/g, "");
  return formatArea(area);
}

function readFormulas(context: HostContext, sheetId: string, area: Area): CellValue[][] {
  const values = context.grid.getValues(sheetId, area);
  return context.grid
    .getFormulas(sheetId, area)
    .map((row, iRow) => row.map((formula, iColumn) => formula || (values[iRow][iColumn] ?? "")));
}

function describeType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (isErrorText(value)) return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number" | "string" | "boolean"];
}

function readOtherRange(value: unknown, sheetName: string): Area {
  const parsed = typeof value === "string" ? parseAddress(value) : null;
  if (parsed?.sheetName !== undefined && parsed.sheetName !== sheetName) {
    throw invalidArgument("A range of the same sheet was expected.", "Range");
  }
  return readArea(value, "Range");
}

/** Rows and columns without any content are cut off all round. The inside of a large table is not looked at. */
function trimToContents(area: Area, isFilled: (part: Area) => boolean): Area | null {
  const row = (i: number) => ({ ...area, row: area.row + i, nRows: 1 });
  const rows = Array.from({ length: area.nRows }, (_, i) => i);
  const top = rows.find((i) => isFilled(row(i)));
  if (top === undefined) return null;
  const nRows = rows.findLast((i) => isFilled(row(i)))! - top + 1;
  const column = (i: number) => {
    const whole = { row: area.row + top, column: area.column + i, nRows, nColumns: 1 };
    return isFilled({ ...whole, nRows: Math.min(nRows, FIRST_ROWS) }) || isFilled(whole);
  };
  const columns = Array.from({ length: area.nColumns }, (_, i) => i);
  const left = columns.find(column)!;
  const nColumns = columns.findLast(column)! - left + 1;
  return { row: area.row + top, column: area.column + left, nRows, nColumns };
}

/** One value stands for every cell; an array has to have the shape of the range. */
function shape<T>(value: unknown, area: Area, location: string): T[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: area.nRows }, () => Array<T>(area.nColumns).fill(value as T));
  }
  const fits = value.length === area.nRows && value.every((row) => Array.isArray(row) && row.length === area.nColumns);
  if (!fits) {
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      location,
    );
  }
  return value as T[][];
}

/** Null leaves a cell as it is; text goes in as if a person had typed it. */
function write(context: HostContext, sheetId: string, area: Area, values: unknown, location: string): void {
  const place = limit(context, sheetId, area);
  const cells: (CellInput | undefined)[][] = shape<CellValue>(values, place, location).map((row) =>
    row.map((value) => (value === null ? undefined : readTypedInput(value))),
  );
  context.grid.write(sheetId, place, cells);
}

function readClearKind(what: unknown): "contents" | "formats" | "all" {
  if (what === "Contents") return "contents";
  if (what === "Formats") return "formats";
  if (what === undefined || what === null || what === "All") return "all";
  throw invalidArgument(`The workbench cannot clear "${String(what)}".`, "Range.clear");
}
