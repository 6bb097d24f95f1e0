import {
  FormulaDataModel,
  IDependencyManagerService,
  SetFormulaCalculationNotificationMutation,
  UniverFormulaEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";
import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type RTree,
  type Workbook,
} from "@univerjs/presets";
import { KeptFormulas } from "../../src/workbench/functions/KeptFormulas";
import { Recalculator } from "../../src/workbench/functions/Recalculator";
import type { UniverGrid } from "../../src/workbench/grid/UniverGrid";
import { nextTask } from "../../src/worker/nextTask";

export type Sheets = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, ICellData>>>>>>;

/** A command of Univer; the workbook is put in. */
export type Edit = readonly [id: string, params?: Readonly<Record<string, unknown>>];

/** Every cell that is not empty, own or spilled, by name of sheet and then `row,column`. */
export type Cells = Record<string, Record<string, { f?: string; v?: unknown; spilled?: unknown }>>;

/** How large sheets are made: as large as the edits of the tests reach. */
const N_ROWS = 16;
const N_COLUMNS = 10;

/** Stands for the time when Univer calculates, after it has worked out what. */
const CALCULATING = 3;

let nWorkbooks = 0;

/**
 * Univer's grid without a page, calculated by our `Recalculator`, with `KeptFormulas` or without. Univer's files are modules for
 * bundlers, so that tests load this by way of `loadGridEngine`.
 */
export class GridEngine {
  readonly univer = new Univer({ locale: LocaleType.EN_US });
  private readonly commands: ICommandService;
  private readonly recalculator: Recalculator;
  private unitId = "";

  constructor(isKept: boolean) {
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: 2 });
    // Starts the plugins, which would otherwise wait for the first workbook.
    this.open({});
    this.commands = this.get(ICommandService);
    if (isKept) new KeptFormulas(this.univer);
    const readUnitId = () => this.unitId;
    const grid = {
      get unitId() {
        return readUnitId();
      },
    };
    const ignore = () => undefined;
    this.recalculator = new Recalculator(this.univer, grid as UniverGrid, {
      onRound: ignore,
      onSettled: ignore,
      onSheetChanged: ignore,
      onSheetCalculated: ignore,
      onQuiet: ignore,
    });
  }

  /** Puts another workbook in the place of the one that is open, and calculates all of it. */
  async openSheets(sheets: Sheets): Promise<void> {
    const before = this.unitId;
    this.open(sheets);
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(before);
    this.recalculator.recalculateAll();
    await this.whenQuiet();
  }

  private open(sheets: Sheets): void {
    // Univer keeps some things by workbook for all of its instances.
    this.unitId = `workbook${++nWorkbooks}`;
    const data: Partial<IWorkbookData> = {
      id: this.unitId,
      name: "Workbook",
      sheetOrder: Object.keys(sheets),
      sheets: Object.fromEntries(
        Object.entries(sheets).map(([name, cellData]) => [
          name,
          { id: name, name, rowCount: N_ROWS, columnCount: N_COLUMNS, cellData: structuredClone(cellData) },
        ]),
      ),
    };
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    this.univer.__getInjector().get(IUniverInstanceService).focusUnit(this.unitId);
  }

  /** Commands in one task, then everything that follows from them. */
  async edit(...edits: readonly Edit[]): Promise<void> {
    const ends = edits.map((edit) => this.execute(edit));
    await Promise.all(ends);
    await this.whenQuiet();
  }

  /** A command, and others while what follows from it is being calculated; after it where nothing is. */
  async editDuring(first: Edit, ...others: readonly Edit[]): Promise<void> {
    let ends: Promise<unknown>[] | null = null;
    const interrupt = () => (ends ??= others.map((edit) => this.execute(edit)));
    const hearing = this.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { stageInfo } = params as ISetFormulaCalculationNotificationMutation;
      if (stageInfo?.stage === CALCULATING) interrupt();
    });
    await this.execute(first);
    await this.whenQuiet();
    hearing.dispose();
    await Promise.all(interrupt());
    await this.whenQuiet();
  }

  private execute([id, params]: Edit): Promise<boolean> {
    return this.commands.executeCommand(id, { unitId: this.unitId, ...structuredClone(params) });
  }

  async whenQuiet(): Promise<void> {
    do await nextTask();
    while (this.recalculator.isCalculating());
    // What was scheduled in the meantime.
    await nextTask();
    if (this.recalculator.isCalculating()) await this.whenQuiet();
  }

  readCells(): Cells {
    const formulas = this.get(FormulaDataModel);
    const spilled = formulas.getArrayFormulaCellData()[this.unitId] ?? {};
    const result: Cells = {};
    for (const sheet of this.workbook.getSheets()) {
      const cells: Cells[string] = (result[sheet.getName()] = {});
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const f = formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.unitId) ?? undefined;
        if (f !== undefined || (cell?.v ?? undefined) !== undefined) cells[`${row},${column}`] = { f, v: cell?.v };
      });
      new ObjectMatrix(spilled[sheet.getSheetId()] ?? {}).forValue((row, column, cell) => {
        const key = `${row},${column}`;
        if (cell) cells[key] = { ...cells[key], spilled: cell.v };
      });
    }
    return result;
  }

  /** How many ranges Univer's search tree holds. */
  countInSearchTree(): number {
    const { _dependencyRTreeCache } = this.get(IDependencyManagerService) as unknown as { _dependencyRTreeCache: Tree };
    let n = 0;
    for (const sheets of _dependencyRTreeCache._tree.values()) {
      for (const tree of sheets.values()) n += tree.all().length;
    }
    return n;
  }

  get workbook(): Workbook {
    const workbook = this.get(IUniverInstanceService).getUnit<Workbook>(this.unitId);
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  get<T>(service: Parameters<ReturnType<Univer["__getInjector"]>["get"]>[0]): T {
    return this.univer.__getInjector().get(service) as T;
  }

  dispose(): void {
    this.univer.dispose();
  }
}
