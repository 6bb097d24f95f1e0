import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/preset-sheets-core";
import type { ICellData, Nullable } from "@univerjs/presets";
import { BUSY, isErrorText, type CellValue } from "../grid/Grid";
import { readCellValue } from "../grid/UniverGrid";
import { areEqualBlocks } from "./CellJobs";
import type { GridArgument } from "./convertArguments";

type MatrixArgument = Extract<GridArgument, { kind: "matrix" }>;

interface CachedRange {
  readonly version: number;
  readonly argument: MatrixArgument;
}

/** Ranges with fewer cells are read anew each time. */
const FEWEST_CELLS_TO_KEEP = 500;

/**
 * Reads the arguments that the formula engine hands over. A range that has not changed since it was last read gives the
 * very same block again, so that a census of 50,000 cells is converted once and not at every calculation.
 */
export class ArgumentReader {
  private readonly ranges = new Map<string, CachedRange>();
  private readonly versions = new Map<string, number>();

  /** Something on the sheet changed: what was read of it is out of date. */
  noteChange(sheetId: string): void {
    this.versions.set(sheetId, this.versionOf(sheetId) + 1);
  }

  forgetAll(): void {
    this.ranges.clear();
    this.versions.clear();
  }

  /** Null where the argument waits for a function that is still busy. */
  read(variant: FunctionVariantType): GridArgument | null {
    if (variant.isReferenceObject()) return this.readReference(variant as BaseReferenceObject);
    const value = variant as BaseValueObject;
    if (value.isArray()) return readArray(value);
    if (value.isNull()) return { kind: "omitted" };
    const single = readValue(value);
    return single === BUSY ? null : { kind: "scalar", value: single };
  }

  private versionOf(sheetId: string): number {
    return this.versions.get(sheetId) ?? 0;
  }

  private readReference(reference: BaseReferenceObject): GridArgument | null {
    if (reference.isMultiArea()) return { kind: "scalar", value: "#VALUE!" };
    const source = openReference(reference);
    if (source === null) return { kind: "scalar", value: "#REF!" };
    const { startRow, endRow, startColumn, endColumn } = source;
    const isLarge = (endRow - startRow + 1) * (endColumn - startColumn + 1) >= FEWEST_CELLS_TO_KEEP;
    if (!isLarge || source.hasFreshCells) return readBlock(source);

    const key = `${source.sheetId}!${startRow}:${startColumn}:${endRow}:${endColumn}`;
    const version = this.versionOf(source.sheetId);
    const known = this.ranges.get(key);
    if (known?.version === version) return known.argument;
    const argument = readBlock(source);
    if (argument === null) return null;
    const isSame = known !== undefined && areEqualBlocks(known.argument.values, argument.values);
    const kept = isSame ? known.argument : argument;
    this.ranges.set(key, { version, argument: kept });
    return kept;
  }
}

interface OpenReference {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** Whether cells of the range were calculated in this very round. */
  readonly hasFreshCells: boolean;
  readCell(row: number, column: number): CellValue;
}

/** The layers of cells behind a reference, found once instead of for every cell. */
function openReference(reference: BaseReferenceObject): OpenReference | null {
  const own = reference.getCurrentActiveSheetData()?.cellData;
  if (!own) return null;
  const range = reference.getRangePosition();
  // A whole column is cut to the rows that hold something.
  const endRow = Math.min(range.endRow, Math.max(range.startRow, own.getLength() - 1, lastRow(reference)));
  const fresh = reference.getCurrentRuntimeSheetData();
  const freshSpill = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const spilled = reference.getCurrentActiveArrayFormulaCellData();
  const isInside = (row: number) => row >= range.startRow && row <= endRow;
  const hasRows = (rows: object | undefined) => Object.keys(rows ?? {}).some((row) => isInside(Number(row)));
  const hasFreshCells = hasRows(fresh?.getMatrix()) || hasRows(freshSpill?.getMatrix());

  const readCell = (row: number, column: number): CellValue => {
    if (hasFreshCells) return readCellValue(reference.getCellData(row, column));
    const value = readCellValue(own.getValue(row, column));
    return value ?? readCellValue(spilled?.getValue(row, column) as Nullable<ICellData>);
  };
  return { ...range, endRow, sheetId: reference.getSheetId(), hasFreshCells, readCell };
}

function lastRow(reference: BaseReferenceObject): number {
  const spilled = reference.getCurrentActiveArrayFormulaCellData()?.getLength() ?? 0;
  const fresh = reference.getCurrentRuntimeActiveArrayFormulaCellData()?.getLength() ?? 0;
  return Math.max(spilled, fresh) - 1;
}

/** Null where a cell of the block is still busy. */
function readBlock(source: OpenReference): MatrixArgument | null {
  const values: CellValue[][] = [];
  let hasErrors = false;
  for (let row = source.startRow; row <= source.endRow; row++) {
    const line: CellValue[] = [];
    for (let column = source.startColumn; column <= source.endColumn; column++) {
      const value = source.readCell(row, column);
      if (isErrorText(value)) {
        if (value === BUSY) return null;
        hasErrors = true;
      }
      line.push(value);
    }
    values.push(line);
  }
  const { sheetId, startRow: row, startColumn: column } = source;
  const nColumns = source.endColumn - column + 1;
  return { kind: "matrix", values, hasErrors, place: { sheetId, row, column, nRows: values.length, nColumns } };
}

function readArray(array: BaseValueObject): GridArgument | null {
  const rows = (array as unknown as { getArrayValue(): Nullable<BaseValueObject>[][] }).getArrayValue();
  const values = rows.map((row) => row.map((cell) => (cell ? readValue(cell) : null)));
  const errors = values.flat().filter(isErrorText);
  if (errors.includes(BUSY)) return null;
  return { kind: "matrix", values, hasErrors: errors.length > 0 };
}

function readValue(value: BaseValueObject): CellValue {
  if (value.isNull()) return null;
  if (value.isError()) return String((value as unknown as { getErrorType(): string }).getErrorType());
  const plain: unknown = value.getValue();
  return typeof plain === "number" || typeof plain === "boolean" || typeof plain === "string" ? plain : null;
}
