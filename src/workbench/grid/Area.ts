/** A rectangle of cells on one sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly nRows: number;
  readonly nColumns: number;
}

/** The size of a sheet in Excel; addresses of whole rows and columns reach to here. */
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B3:D9", or "B3" for one cell. */
export function formatArea(area: Area): string {
  const first = columnName(area.column) + (area.row + 1);
  const last = columnName(area.column + area.nColumns - 1) + (area.row + area.nRows);
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as a formula writes it: quoted where it has to be, also where it reads as a cell ("Q1", "R1C1"). */
export function quoteSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name);
  const readsAsValue = /^([A-Z]{1,3}[0-9]+|R[0-9]*(C[0-9]*)?|C[0-9]*|TRUE|FALSE)$/i.test(name);
  return isPlain && !readsAsValue ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface ParsedAddress {
  readonly sheetName?: string;
  readonly area: Area;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return { column: columnIndex(cell[1]), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnIndex(column[1]) };
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]) - 1 };
  return null;
}

/** Reads "A1", "B2:D9", "A:C", "3:4", each with or without a sheet's name; null where it is none of these. */
export function parseAddress(address: string): ParsedAddress | null {
  const bang = address.lastIndexOf("!");
  const sheetName =
    bang < 0
      ? undefined
      : address
          .slice(0, bang)
          .replace(/^'(.*)'$/, "$1")
          .replaceAll("''", "'");
  const [from, to, more] = address.slice(bang + 1).split(":");
  const first = parseCorner(from);
  const last = to === undefined ? first : parseCorner(to);
  if (!first || !last || more !== undefined) return null;
  if ((first.row === undefined) !== (last.row === undefined)) return null;
  if ((first.column === undefined) !== (last.column === undefined)) return null;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return null;

  const top = Math.min(first.row ?? 0, last.row ?? 0);
  const bottom = Math.max(first.row ?? EXCEL_ROWS - 1, last.row ?? EXCEL_ROWS - 1);
  const left = Math.min(first.column ?? 0, last.column ?? 0);
  const right = Math.max(first.column ?? EXCEL_COLUMNS - 1, last.column ?? EXCEL_COLUMNS - 1);
  if (top < 0 || bottom >= EXCEL_ROWS || right >= EXCEL_COLUMNS) return null;
  return { sheetName, area: { row: top, column: left, nRows: bottom - top + 1, nColumns: right - left + 1 } };
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const nRows = Math.min(a.row + a.nRows, b.row + b.nRows) - row;
  const nColumns = Math.min(a.column + a.nColumns, b.column + b.nColumns) - column;
  return nRows > 0 && nColumns > 0 ? { row, column, nRows, nColumns } : null;
}

/** The smallest area that holds both. */
export function enclose(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const nRows = Math.max(a.row + a.nRows, b.row + b.nRows) - row;
  const nColumns = Math.max(a.column + a.nColumns, b.column + b.nColumns) - column;
  return { row, column, nRows, nColumns };
}
