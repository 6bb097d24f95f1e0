import { createRuler, type Ruler } from "../../src/workbench/grid/Anchor";
import { formatArea, parseAddress, type Area } from "../../src/workbench/grid/Area";
import { Drawings } from "../../src/workbench/grid/Drawings";
import type {
  CellInput,
  CellValue,
  Grid,
  GridEvent,
  GridName,
  GridSheet,
  GridTable,
  Side,
} from "../../src/workbench/grid/Grid";
import type { CellStyle, WorkbookData } from "../../src/workbench/xlsx/WorkbookData";

interface MemoryCell {
  value: CellValue;
  formula: string;
  spill?: Area;
  style?: CellStyle;
  sides?: Set<Side>;
}

interface MemorySheet {
  id: string;
  name: string;
  isVisible: boolean;
  tabColor: string;
  cells: Map<string, MemoryCell>;
  widths: Map<number, number>;
  frozen: { rows: number; columns: number };
  hasGridlines: boolean;
}

/** A grid without a screen or a formula engine, for tests of what stands on grids: formulas keep the value they are given. */
export class MemoryGrid implements Grid {
  readonly drawings = new Drawings();
  private sheets: MemorySheet[] = [];
  private tables: GridTable[] = [];
  private names: GridName[] = [];
  private activeId = "";
  private selected: Area = { row: 0, column: 0, nRows: 1, nColumns: 1 };
  private nMade = 0;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  /** What was asked of the calculation. */
  readonly calculations: boolean[] = [];

  constructor(workbook: WorkbookData) {
    for (const data of workbook.sheets) {
      const { id } = this.addSheet(data.name);
      const sheet = this.find(id);
      sheet.tabColor = data.tabColor ?? "";
      sheet.hasGridlines = !data.hidesGridlines;
      data.rows.forEach((row, iRow) =>
        row?.forEach((cell, iColumn) => {
          if (!cell) return;
          const spill = cell.spill === undefined ? undefined : parseAddress(cell.spill)?.area;
          sheet.cells.set(keyOf(iRow, iColumn), {
            value: cell.value ?? null,
            formula: cell.formula ?? "",
            spill,
            style: cell.style,
          });
        }),
      );
      for (const table of data.tables ?? []) this.addTable(id, parseAddress(table.range)!.area, table.name);
    }
    this.names = [...(workbook.names ?? [])];
    this.activeId = this.sheets[0].id;
    this.drawings.open(
      workbook.sheets.map((data, index) => {
        const { id } = this.sheets[index];
        return { id, data, ruler: this.getRuler(id) };
      }),
    );
  }

  private find(sheetId: string): MemorySheet {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}.`);
    return sheet;
  }

  getSheets(): GridSheet[] {
    return this.sheets.map(({ id, name, isVisible, tabColor }) => ({ id, name, isVisible, tabColor }));
  }

  addSheet(name: string): GridSheet {
    const sheet: MemorySheet = {
      id: `sheet${++this.nMade}`,
      name,
      isVisible: true,
      tabColor: "",
      cells: new Map(),
      widths: new Map(),
      frozen: { rows: 0, columns: 0 },
      hasGridlines: true,
    };
    this.sheets.push(sheet);
    this.tell({ kind: "sheetAdded", sheetId: sheet.id });
    return sheet;
  }

  deleteSheet(sheetId: string): void {
    this.sheets = this.sheets.filter(({ id }) => id !== sheetId);
    this.tell({ kind: "sheetDeleted", sheetId });
  }

  renameSheet(sheetId: string, name: string): void {
    const sheet = this.find(sheetId);
    this.drawings.followRename(sheet.name, name);
    sheet.name = name;
  }

  setTabColor(sheetId: string, color: string): void {
    this.find(sheetId).tabColor = color;
  }

  setSheetVisible(sheetId: string, isVisible: boolean): void {
    this.find(sheetId).isVisible = isVisible;
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.find(sheetId);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  getActiveSheetId(): string {
    return this.activeId;
  }

  activateSheet(sheetId: string): void {
    this.activeId = sheetId;
    this.tell({ kind: "sheetActivated", sheetId });
  }

  getSelection() {
    return { sheetId: this.activeId, area: this.selected };
  }

  select(sheetId: string, area: Area): void {
    this.selected = area;
    this.tell({ kind: "selected", sheetId, area });
  }

  getUsedArea(sheetId: string): Area | null {
    const filled = [...this.find(sheetId).cells].filter(([, cell]) => cell.formula !== "" || cell.value !== null);
    if (filled.length === 0) return null;
    const rows = filled.map(([key]) => Number(key.split(",")[0]));
    const columns = filled.map(([key]) => Number(key.split(",")[1]));
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { row, column, nRows: Math.max(...rows) - row + 1, nColumns: Math.max(...columns) - column + 1 };
  }

  getValues(sheetId: string, area: Area): CellValue[][] {
    return this.map(sheetId, area, (cell) => cell?.value ?? null);
  }

  getFormulas(sheetId: string, area: Area): string[][] {
    return this.map(sheetId, area, (cell) => cell?.formula ?? "");
  }

  getTexts(sheetId: string, area: Area): string[][] {
    return this.map(sheetId, area, (cell) => String(cell?.value ?? ""));
  }

  write(sheetId: string, area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    inputs.forEach((row, iRow) =>
      row.forEach((input, iColumn) => {
        if (!input) return;
        this.change(sheetId, area.row + iRow, area.column + iColumn, (cell) => {
          cell.formula = "formula" in input ? input.formula : "";
          cell.value = "formula" in input ? null : input.value;
        });
      }),
    );
    this.tell({ kind: "changed", sheetId, area, source: "code" });
  }

  clear(sheetId: string, area: Area, what: "contents" | "formats" | "all"): void {
    this.eachCell(area, (row, column) =>
      this.change(sheetId, row, column, (cell) => {
        if (what !== "formats") Object.assign(cell, { value: null, formula: "" });
        if (what !== "contents") cell.style = undefined;
      }),
    );
    this.tell({ kind: "changed", sheetId, area, source: "code" });
  }

  getStyles(sheetId: string, area: Area): (CellStyle | undefined)[][] {
    return this.map(sheetId, area, (cell) => cell?.style);
  }

  setStyle(sheetId: string, area: Area, style: Partial<CellStyle>): void {
    this.eachCell(area, (row, column) =>
      this.change(sheetId, row, column, (cell) => (cell.style = { ...cell.style, ...style })),
    );
  }

  setBorders(sheetId: string, area: Area, side: Side, isDrawn: boolean): void {
    this.eachCell(area, (row, column) =>
      this.change(sheetId, row, column, (cell) => {
        const sides = (cell.sides ??= new Set());
        if (isDrawn) sides.add(side);
        else sides.delete(side);
        const border = sides.size === 4 ? "box" : sides.has("bottom") ? "bottom" : sides.has("top") ? "top" : undefined;
        cell.style = { ...cell.style, border };
      }),
    );
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.eachCell(area, (row, column) => {
      const numberFormat = formats[row - area.row][column - area.column];
      if (numberFormat === null) return;
      this.change(sheetId, row, column, (cell) => (cell.style = { ...cell.style, numberFormat }));
    });
  }

  getColumnWidth(sheetId: string, column: number): number {
    return this.find(sheetId).widths.get(column) ?? 64;
  }

  setColumnWidth(sheetId: string, column: number, nColumns: number, pixels: number): void {
    for (let i = 0; i < nColumns; i++) this.find(sheetId).widths.set(column + i, pixels);
  }

  autofitColumns(sheetId: string, area: Area): void {
    this.setColumnWidth(sheetId, area.column, area.nColumns, 100);
  }

  getRowHeight(): number {
    return 20;
  }

  getRuler(sheetId: string): Ruler {
    return createRuler(
      (column) => this.getColumnWidth(sheetId, column),
      () => this.getRowHeight(),
    );
  }

  getFrozen(sheetId: string) {
    return this.find(sheetId).frozen;
  }

  areGridlinesShown(sheetId: string): boolean {
    return this.find(sheetId).hasGridlines;
  }

  showGridlines(sheetId: string, isShown: boolean): void {
    this.find(sheetId).hasGridlines = isShown;
  }

  setFrozen(sheetId: string, rows: number, columns: number): void {
    this.find(sheetId).frozen = { rows, columns };
  }

  getSpillOf(sheetId: string, row: number, column: number): Area | null {
    return this.find(sheetId).cells.get(keyOf(row, column))?.spill ?? null;
  }

  getSpillParentOf(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    for (const { spill } of this.find(sheetId).cells.values()) {
      if (!spill) continue;
      const isInside =
        row >= spill.row &&
        row < spill.row + spill.nRows &&
        column >= spill.column &&
        column < spill.column + spill.nColumns;
      if (isInside) return { row: spill.row, column: spill.column };
    }
    return null;
  }

  getTables(): GridTable[] {
    return this.tables;
  }

  addTable(sheetId: string, area: Area, name: string): GridTable {
    const table = { id: `table${++this.nMade}`, name, sheetId, area };
    this.tables = [...this.tables, table];
    return table;
  }

  renameTable(tableId: string, name: string): void {
    this.tables = this.tables.map((table) => (table.id === tableId ? { ...table, name } : table));
  }

  deleteTable(tableId: string): void {
    this.tables = this.tables.filter(({ id }) => id !== tableId);
  }

  getNames(): GridName[] {
    return this.names;
  }

  addName(name: string, refersTo: string): void {
    this.names = [...this.names, { name, refersTo }];
  }

  deleteName(name: string): void {
    this.names = this.names.filter((item) => item.name !== name);
  }

  calculate(isFull: boolean): void {
    this.calculations.push(isFull);
  }

  isCalculating(): boolean {
    return false;
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Something that a person does. */
  tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The cell at an address, for tests to look at. */
  look(sheetName: string, address: string): MemoryCell | undefined {
    const sheet = this.sheets.find(({ name }) => name === sheetName);
    const area = parseAddress(address)?.area;
    return area && sheet?.cells.get(keyOf(area.row, area.column));
  }

  describeTables(): string[] {
    return this.tables.map(({ name, area }) => `${name} ${formatArea(area)}`);
  }

  private map<T>(sheetId: string, area: Area, read: (cell: MemoryCell | undefined) => T): T[][] {
    const { cells } = this.find(sheetId);
    return Array.from({ length: area.nRows }, (_, iRow) =>
      Array.from({ length: area.nColumns }, (_, iColumn) =>
        read(cells.get(keyOf(area.row + iRow, area.column + iColumn))),
      ),
    );
  }

  private eachCell(area: Area, act: (row: number, column: number) => void): void {
    for (let row = area.row; row < area.row + area.nRows; row++) {
      for (let column = area.column; column < area.column + area.nColumns; column++) act(row, column);
    }
  }

  private change(sheetId: string, row: number, column: number, act: (cell: MemoryCell) => void): void {
    const { cells } = this.find(sheetId);
    const cell = cells.get(keyOf(row, column)) ?? { value: null, formula: "" };
    act(cell);
    cells.set(keyOf(row, column), cell);
  }
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}
