import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  type ITableInfoWithUnitId,
} from "@univerjs/preset-sheets-table";
import {
  FormulaDataModel,
  InsertSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import {
  CellValueType,
  ICommandService,
  WrapStrategy,
  type FUniver,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type Nullable,
  type Worksheet,
} from "@univerjs/presets";
import type { CellStyle, WorkbookData } from "../xlsx/WorkbookData";
import { createRuler, type Ruler } from "./Anchor";
import { parseAddress, type Area } from "./Area";
import { BulkWrites, OF_LOOKS } from "./BulkWrites";
import type { UniverApp } from "./createUniver";
import { Drawings } from "./Drawings";
import type { CellInput, CellValue, Grid, GridEvent, GridName, GridSheet, GridTable, Side } from "./Grid";
import {
  BORDER_LINE,
  fromUniverStyle,
  toNameText,
  toUniverStyle,
  toUniverValue,
  toUniverWorkbook,
} from "./toUniverWorkbook";

type FWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;

/** How calculation is asked for; the functions bridge knows. */
export interface Calculation {
  calculateAll(isFull: boolean): void;
  isCalculating(): boolean;
}

const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** From this many cells on, plain values are written in bulk. */
const BULK_CELLS = 100;

/** Univer as a `Grid`. */
export class UniverGrid implements Grid {
  readonly drawings = new Drawings();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly api: FUniver;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly bulk: BulkWrites;
  private nWorkbooks = 0;
  /** By sheet, as they were before the latest renaming: Univer tells only the new one. */
  private names: ReadonlyMap<string, string> = new Map();
  private isWriting = false;
  private calculation: Calculation = { calculateAll: () => {}, isCalculating: () => false };

  constructor(app: UniverApp) {
    this.api = app.api;
    const injector = app.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.bulk = new BulkWrites(this.commands);
    this.commands.onCommandExecuted((command, options) => this.hearCommand(command, options));
    this.hearSheetEvents();
  }

  setCalculation(calculation: Calculation): void {
    this.calculation = calculation;
  }

  /** Puts another workbook in the place of the one that is open. */
  open(workbook: WorkbookData): void {
    const before = this.api.getActiveWorkbook()?.getId();
    const unitId = `workbook${++this.nWorkbooks}`;
    this.api.createWorkbook(toUniverWorkbook(workbook, unitId));
    if (before !== undefined) this.api.disposeUnit(before);
    for (const [index, sheet] of workbook.sheets.entries()) {
      for (const table of sheet.tables ?? []) {
        const area = parseAddress(table.range)?.area;
        if (area) this.addTable(`sheet${index + 1}`, area, table.name);
      }
    }
    this.rememberNames();
    this.drawings.open(
      workbook.sheets.map((data, index) => {
        const id = `sheet${index + 1}`;
        return { id, data, ruler: this.getRuler(id) };
      }),
    );
  }

  get unitId(): string {
    return this.workbook.getId();
  }

  private get workbook() {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open in the grid.");
    return workbook;
  }

  private sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet ${sheetId}.`);
    return sheet;
  }

  private cells(sheetId: string): Worksheet {
    return this.sheet(sheetId).getSheet();
  }

  getSheets(): GridSheet[] {
    return this.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      isVisible: !sheet.isSheetHidden(),
      tabColor: sheet.getTabColor() ?? "",
    }));
  }

  addSheet(name: string): GridSheet {
    const active = this.getActiveSheetId();
    const added = this.workbook.insertSheet(name);
    this.activateSheet(active);
    return { id: added.getSheetId(), name: added.getSheetName(), isVisible: true, tabColor: "" };
  }

  deleteSheet(sheetId: string): void {
    this.workbook.deleteSheet(sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheet(sheetId).setName(name);
  }

  setTabColor(sheetId: string, color: string): void {
    this.sheet(sheetId).setTabColor(color);
  }

  setSheetVisible(sheetId: string, isVisible: boolean): void {
    if (isVisible) this.sheet(sheetId).showSheet();
    else this.sheet(sheetId).hideSheet();
  }

  moveSheet(sheetId: string, position: number): void {
    this.workbook.moveSheet(this.sheet(sheetId), position);
  }

  getActiveSheetId(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  /** Null while one workbook takes the place of another. */
  findActiveSheetId(): string | null {
    return this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? null;
  }

  activateSheet(sheetId: string): void {
    if (sheetId !== this.getActiveSheetId()) this.workbook.setActiveSheet(sheetId);
  }

  getSelection(): { sheetId: string; area: Area } {
    const range = this.workbook.getActiveRange()?.getRange();
    return {
      sheetId: this.getActiveSheetId(),
      area: range ? toArea(range) : { row: 0, column: 0, nRows: 1, nColumns: 1 },
    };
  }

  select(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    sheet.setActiveRange(this.range(sheetId, area));
    const seen = sheet.getVisibleRange();
    const isSeen =
      seen &&
      area.row >= seen.startRow &&
      area.row < seen.endRow &&
      area.column >= seen.startColumn &&
      area.column < seen.endColumn;
    if (!isSeen) sheet.scrollToCell(area.row, area.column);
  }

  private range(sheetId: string, area: Area) {
    this.ensureSize(sheetId, area);
    return this.sheet(sheetId).getRange(area.row, area.column, area.nRows, area.nColumns);
  }

  /** Univer's sheets end; ours grow when somebody writes beyond, as if they had always been there. */
  private ensureSize(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    const missingRows = area.row + area.nRows - sheet.getMaxRows();
    const missingColumns = area.column + area.nColumns - sheet.getMaxColumns();
    if (missingRows > 0) sheet.setRowCount(sheet.getMaxRows() + missingRows + 100);
    if (missingColumns > 0) sheet.setColumnCount(sheet.getMaxColumns() + missingColumns + 10);
  }

  getUsedArea(sheetId: string): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.cells(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== ""))) {
          include(row, column);
        }
      });
    for (const spill of this.getSpills(sheetId)) {
      include(spill.startRow, spill.startColumn);
      include(spill.endRow, spill.endColumn);
    }
    return bottom < 0 ? null : { row: top, column: left, nRows: bottom - top + 1, nColumns: right - left + 1 };
  }

  private getSpills(sheetId: string): IRange[] {
    const rows = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId] ?? {};
    return Object.values(rows).flatMap((row) => Object.values(row ?? {}) as IRange[]);
  }

  private getSpilledCells(sheetId: string) {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId] ?? {};
  }

  getValues(sheetId: string, area: Area): CellValue[][] {
    const own = this.cells(sheetId).getCellMatrix();
    const spilled = this.getSpilledCells(sheetId);
    return mapArea(area, (row, column) => {
      const value = readCellValue(own.getValue(row, column));
      return value ?? readCellValue(spilled[row]?.[column]);
    });
  }

  getFormulas(sheetId: string, area: Area): string[][] {
    const own = this.cells(sheetId).getCellMatrix();
    return mapArea(area, (row, column) => {
      const cell = own.getValue(row, column);
      if (!cell?.f && !cell?.si) return "";
      return this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? "";
    });
  }

  getTexts(sheetId: string, area: Area): string[][] {
    const sheet = this.cells(sheetId);
    const values = this.getValues(sheetId, area);
    return mapArea(area, (row, column) => {
      const value = values[row - area.row][column - area.column];
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      if (value === null) return "";
      return String(sheet.getCell(row, column)?.v ?? value);
    });
  }

  write(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.ensureSize(sheetId, area);
    const value: Record<number, Record<number, ICellData>> = {};
    inputs.forEach((row, iRow) => {
      const cells: Record<number, ICellData> = {};
      row.forEach((input, iColumn) => {
        if (input) cells[area.column + iColumn] = toCellChange(input);
      });
      value[area.row + iRow] = cells;
    });
    const isBulk = inputs.length * area.nColumns >= BULK_CELLS && this.isPlain(sheetId, area, inputs);
    const range = toRange(area);
    this.writing(() => {
      if (isBulk) this.bulk.write(this.unitId, sheetId, range, value);
      else
        this.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
          unitId: this.unitId,
          subUnitId: sheetId,
          range,
          value,
        });
    });
  }

  /** Whether neither what is written nor what stands there is a formula, no row has to grow, and nothing spills on the sheet. */
  private isPlain(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): boolean {
    const isFormula = (input: CellInput | undefined) => input !== undefined && "formula" in input;
    if (inputs.some((row) => row.some(isFormula)) || this.getSpills(sheetId).length > 0) return false;
    const own = this.cells(sheetId).getCellMatrix();
    const styles = this.workbook.getWorkbook().getStyles();
    const isPlainCell = (row: number, column: number) => {
      const cell = own.getValue(row, column);
      return !cell || !(cell.f || cell.si || (cell.s && styles.getStyleByCell(cell)?.tb === WrapStrategy.WRAP));
    };
    return mapArea(area, isPlainCell).every((row) => row.every(Boolean));
  }

  clear(sheetId: string, area: Area, what: "contents" | "formats" | "all"): void {
    const range = this.range(sheetId, area);
    this.writing(() => {
      if (what === "contents") range.clearContent();
      else if (what === "formats") range.clearFormat();
      else range.clear();
    });
  }

  getStyles(sheetId: string, area: Area): (CellStyle | undefined)[][] {
    const sheet = this.cells(sheetId);
    const styles = this.workbook.getWorkbook().getStyles();
    const own = sheet.getCellMatrix();
    return mapArea(area, (row, column) => {
      const cell = own.getValue(row, column);
      return cell?.s ? fromUniverStyle(styles.getStyleByCell(cell) ?? null) : undefined;
    });
  }

  setStyle(sheetId: string, area: Area, style: Partial<CellStyle>): void {
    const change = { ...toUniverStyle(style), ...removals(style) };
    this.applyStyles(sheetId, area, () => change);
  }

  setBorders(sheetId: string, area: Area, side: Side, isDrawn: boolean): void {
    const change = { bd: { [SIDES[side]]: isDrawn ? BORDER_LINE : null } };
    this.applyStyles(sheetId, area, () => change);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.applyStyles(sheetId, area, (row, column) => {
      const pattern = formats[row - area.row][column - area.column];
      return pattern === null ? null : { n: pattern === "General" ? null : { pattern } };
    });
  }

  private applyStyles(sheetId: string, area: Area, style: (row: number, column: number) => object | null): void {
    this.ensureSize(sheetId, area);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row < area.row + area.nRows; row++) {
      cellValue[row] = {};
      for (let column = area.column; column < area.column + area.nColumns; column++) {
        const change = style(row, column);
        if (change) cellValue[row][column] = { s: change };
      }
    }
    this.writing(() =>
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: this.unitId,
        subUnitId: sheetId,
        cellValue,
        ...OF_LOOKS,
      }),
    );
  }

  getColumnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).getColumnWidth(column);
  }

  setColumnWidth(sheetId: string, column: number, nColumns: number, pixels: number): void {
    this.ensureSize(sheetId, { row: 0, column, nRows: 1, nColumns });
    const ranges = [toRange({ row: 0, column, nRows: this.sheet(sheetId).getMaxRows(), nColumns })];
    // Univer's own command measures every row of the sheet again; Excel leaves rows as high as they are.
    this.commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      ranges,
      colWidth: pixels,
    });
  }

  autofitColumns(sheetId: string, area: Area): void {
    const texts = this.getTexts(sheetId, area);
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return;
    pen.font = "15px Arial";
    for (let iColumn = 0; iColumn < area.nColumns; iColumn++) {
      const width = texts.reduce((widest, row) => Math.max(widest, pen.measureText(row[iColumn]).width), 0);
      if (width > 0) this.setColumnWidth(sheetId, area.column + iColumn, 1, Math.min(400, Math.ceil(width) + 14));
    }
  }

  getRowHeight(sheetId: string, row: number): number {
    return this.cells(sheetId).getRowHeight(row);
  }

  getRuler(sheetId: string): Ruler {
    const sheet = this.cells(sheetId);
    return createRuler(
      (column) => (sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0),
      (row) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0),
    );
  }

  getFrozen(sheetId: string): { rows: number; columns: number } {
    const sheet = this.sheet(sheetId);
    return { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
  }

  setFrozen(sheetId: string, rows: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
  }

  areGridlinesShown(sheetId: string): boolean {
    return !this.sheet(sheetId).hasHiddenGridLines();
  }

  showGridlines(sheetId: string, isShown: boolean): void {
    this.sheet(sheetId).setHiddenGridlines(!isShown);
  }

  getSpillOf(sheetId: string, row: number, column: number): Area | null {
    const spill = this.getSpills(sheetId).find(
      ({ startRow, startColumn }) => startRow === row && startColumn === column,
    );
    const isBlocked = readCellValue(this.cells(sheetId).getCellMatrix().getValue(row, column)) === "#SPILL!";
    return spill && !isBlocked ? toArea(spill) : null;
  }

  getSpillParentOf(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    const holds = (spill: IRange) =>
      row >= spill.startRow && row <= spill.endRow && column >= spill.startColumn && column <= spill.endColumn;
    const spill = this.getSpills(sheetId).find(holds);
    return spill ? { row: spill.startRow, column: spill.startColumn } : null;
  }

  getTables(): GridTable[] {
    return (this.workbook.getTableList() as ITableInfoWithUnitId[]).map((table) => ({
      id: table.id,
      name: table.name,
      sheetId: table.subUnitId,
      area: toArea(table.range),
    }));
  }

  addTable(sheetId: string, area: Area, name: string): GridTable {
    const id = `table${Date.now().toString(36)}${this.getTables().length + 1}`;
    const isDone = this.commands.syncExecuteCommand(AddSheetTableCommand.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      id,
      name,
      range: toRange(area),
      options: { tableStyleId: "table-default-2" },
    });
    const table = this.getTables().find((item) => item.id === id);
    if (!isDone || !table) throw new Error(`The grid did not take ${name} as a table.`);
    return table;
  }

  renameTable(tableId: string, name: string): void {
    this.commands.syncExecuteCommand(SetSheetTableCommand.id, { unitId: this.unitId, tableId, name });
  }

  deleteTable(tableId: string): void {
    const table = this.getTables().find(({ id }) => id === tableId);
    this.commands.syncExecuteCommand(DeleteSheetTableCommand.id, {
      unitId: this.unitId,
      subUnitId: table?.sheetId,
      tableId,
    });
  }

  getNames(): GridName[] {
    return this.workbook
      .getDefinedNames()
      .map((item) => ({ name: item.getName(), refersTo: item.getFormulaOrRefString() }));
  }

  addName(name: string, refersTo: string): void {
    this.workbook.insertDefinedName(name, toNameText(refersTo));
  }

  deleteName(name: string): void {
    this.workbook.deleteDefinedName(name);
  }

  calculate(isFull: boolean): void {
    this.calculation.calculateAll(isFull);
  }

  isCalculating(): boolean {
    return this.bulk.isPending || this.calculation.isCalculating();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private rememberNames(): void {
    this.names = new Map(this.getSheets().map(({ id, name }) => [id, name]));
  }

  /** Told by whoever calculates, when everything has settled. */
  announceCalculated(sheetIds: Iterable<string>): void {
    for (const sheetId of sheetIds) this.tell({ kind: "calculated", sheetId });
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private writing(write: () => void): void {
    this.isWriting = true;
    try {
      write();
    } finally {
      this.isWriting = false;
    }
  }

  private hearCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === InsertSheetMutation.id) this.rememberNames();
    if (command.id === SetWorksheetNameMutation.id)
      this.followRename((command.params as { subUnitId: string }).subUnitId);
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
    const { subUnitId, cellValue } = command.params as {
      subUnitId: string;
      cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
    };
    const area = findChangedArea(cellValue ?? {});
    if (area) this.tell({ kind: "changed", sheetId: subUnitId, area, source: this.isWriting ? "code" : "person" });
  }

  /** Heard where names change and not as Univer's event, which undoing does not set off. */
  private followRename(sheetId: string): void {
    const before = this.names.get(sheetId);
    this.rememberNames();
    const after = this.names.get(sheetId);
    if (before !== undefined && after !== undefined) this.drawings.followRename(before, after);
    this.tell({ kind: "sheetRenamed", sheetId });
  }

  private hearSheetEvents(): void {
    const { Event } = this.api;
    this.api.addEvent(Event.SelectionChanged, ({ worksheet, selections }) => {
      if (selections[0]) this.tell({ kind: "selected", sheetId: worksheet.getSheetId(), area: toArea(selections[0]) });
    });
    this.api.addEvent(Event.SheetCreated, ({ worksheet }) => {
      this.tell({ kind: "sheetAdded", sheetId: worksheet.getSheetId() });
    });
    this.api.addEvent(Event.SheetDeleted, ({ sheetId }) => this.tell({ kind: "sheetDeleted", sheetId }));
    this.api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      this.tell({ kind: "sheetActivated", sheetId: activeSheet.getSheetId() });
    });
  }
}

/** Only what changes a value counts; a style alone leaves `v`, `f` and `p` out. */
function findChangedArea(cellValue: Record<number, Record<number, Nullable<ICellData>>>): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [rowText, cells] of Object.entries(cellValue)) {
    for (const [columnText, cell] of Object.entries(cells ?? {})) {
      if (cell && !("v" in cell) && !("f" in cell) && !("p" in cell)) continue;
      top = Math.min(top, Number(rowText));
      bottom = Math.max(bottom, Number(rowText));
      left = Math.min(left, Number(columnText));
      right = Math.max(right, Number(columnText));
    }
  }
  return bottom < 0 ? null : { row: top, column: left, nRows: bottom - top + 1, nColumns: right - left + 1 };
}

/** A change that empties the parts of a cell that it does not fill. */
function toCellChange(input: CellInput): ICellData {
  const emptied = { f: null, si: null, p: null, v: null, t: null };
  if ("formula" in input) return { ...emptied, f: input.formula };
  return { ...emptied, ...toUniverValue(input.value) };
}

/** Properties that are given but undefined are taken away. */
function removals(style: Partial<CellStyle>): Record<string, null> {
  const keys = { fill: "bg", border: "bd", align: "ht", numberFormat: "n", color: "cl" } as const;
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, univerKey]) =>
      key in style && style[key as keyof CellStyle] === undefined ? [[univerKey, null]] : [],
    ),
  );
}

/** The value behind a cell of Univer, as it was meant and not as it is shown. */
export function readCellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") ?? null;
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER) return typeof v === "number" ? v : Number(v);
  if (v === "" && !cell.f && !cell.si) return null;
  return v;
}

function toArea(range: Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    nRows: range.endRow - range.startRow + 1,
    nColumns: range.endColumn - range.startColumn + 1,
  };
}

function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.nRows - 1,
    endColumn: area.column + area.nColumns - 1,
  };
}

function mapArea<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.nRows }, (_, iRow) =>
    Array.from({ length: area.nColumns }, (_, iColumn) => read(area.row + iRow, area.column + iColumn)),
  );
}
