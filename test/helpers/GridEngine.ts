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
  type ICommandInfo,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/presets";
import { KeptFormulas } from "../../src/workbench/functions/KeptFormulas";
import { Recalculator } from "../../src/workbench/functions/Recalculator";
import type { UniverGrid } from "../../src/workbench/grid/UniverGrid";
import { nextTask } from "../../src/worker/nextTask";

export type Sheets = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, ICellData>>>>>>;

/** What names stand for; a name has itself as its id. */
export type Names = Readonly<Record<string, string>>;

/** A command of Univer; the workbook is put in. */
export type Edit = readonly [id: string, params?: Readonly<Record<string, unknown>>];

/** Every cell that is not empty, own or spilled, by name of sheet and then `row,column`. */
export type Cells = Record<string, Record<string, { f?: string; v?: unknown; spilled?: unknown }>>;

/** How large sheets are made: as large as the edits of the tests reach. */
const N_ROWS = 16;
const N_COLUMNS = 10;

/** The part of Univer's search tree that is looked at: by workbook, then by sheet; it is protected there. */
interface SearchTree {
  readonly _tree: ReadonlyMap<string, ReadonlyMap<string, { all(): readonly unknown[] }>>;
}

/** Stands for the time when Univer calculates, after it has worked out what. */
const CALCULATING = 3;

/** What Univer's commands throw when their place is not there. */
const REFUSALS = /not found|out of bounds/i;

const ROWS_AND_COLUMNS = /\.(insert|remove)-(row|col)-by-range$/;

let nWorkbooks = 0;

/**
 * Univer's grid without a page, calculated by our `Recalculator`, with `KeptFormulas` or without. Univer's files are modules for
 * bundlers, so that tests load this by way of `loadGridEngine`.
 */
export class GridEngine {
  readonly univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  private readonly commands: ICommandService;
  private readonly recalculator: Recalculator;
  private unitId = "";

  constructor(isKept: boolean) {
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: 2 });
    // Starts the plugins, which would otherwise wait for the first workbook.
    this.open({}, {});
    this.commands = this.injector.get(ICommandService);
    // As Univer's own parts do, which hear of every mutation first.
    const ask = ({ id }: ICommandInfo) => void (id.startsWith("sheet.mutation.") && this.readStart());
    this.commands.beforeCommandExecuted(ask);
    this.commands.onCommandExecuted(ask);
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
  async openSheets(sheets: Sheets, names: Names = {}): Promise<void> {
    const before = this.unitId;
    this.open(sheets, names);
    this.injector.get(IUniverInstanceService).disposeUnit(before);
    this.recalculator.recalculateAll();
    await this.whenQuiet();
  }

  private open(sheets: Sheets, names: Names): void {
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
      resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(toDefinedNames(names)) }],
    };
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    this.injector.get(IUniverInstanceService).focusUnit(this.unitId);
  }

  /** Commands in one task, then everything that follows from them; gives which of them did something. */
  async edit(...edits: readonly Edit[]): Promise<boolean[]> {
    const done = await Promise.all(edits.map((edit) => this.execute(edit)));
    await this.whenQuiet();
    return done;
  }

  /** A command, and others while what follows from it is being calculated; after it where nothing is. */
  async editDuring(first: Edit, ...others: readonly Edit[]): Promise<boolean[]> {
    let ends: Promise<boolean[]> | null = null;
    const interrupt = () => (ends ??= Promise.all(others.map((edit) => this.execute(edit))));
    const hearing = this.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { stageInfo } = params as ISetFormulaCalculationNotificationMutation;
      if (stageInfo?.stage === CALCULATING) void interrupt();
    });
    const isDone = await this.execute(first);
    await this.whenQuiet();
    hearing.dispose();
    const areDone = await interrupt();
    await this.whenQuiet();
    return [isDone, ...areDone];
  }

  /** False where Univer refuses, as a sheet that is not there cannot be removed. */
  private async execute([id, params]: Edit): Promise<boolean> {
    const { unitId } = this;
    const sheet = this.workbook.getSheetBySheetId(String(params?.subUnitId));
    // Univer takes it that rows and columns come and go on the sheet that is being looked at.
    if (sheet && ROWS_AND_COLUMNS.test(id)) this.workbook.setActiveSheet(sheet);
    const units = { unitId, fromUnitId: unitId, toUnitId: unitId };
    try {
      return await this.commands.executeCommand(id, { ...units, ...structuredClone(params) });
    } catch (refusal) {
      if (refusal instanceof Error && REFUSALS.test(refusal.message)) return false;
      throw refusal;
    }
  }

  async whenQuiet(): Promise<void> {
    do await nextTask();
    while (this.recalculator.isCalculating());
    // What was scheduled in the meantime.
    await nextTask();
    if (this.recalculator.isCalculating()) await this.whenQuiet();
  }

  readCells(): Cells {
    const formulas = this.injector.get(FormulaDataModel);
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

  /** What Univer starts every calculation from: where formulas are, by sheet, and which rows are hidden. */
  readStart(): { formulas: unknown; hiddenRows: unknown } {
    const formulas = this.injector.get(FormulaDataModel);
    return {
      formulas: formulas.getFormulaData()[this.unitId],
      hiddenRows: formulas.getHiddenRowsFiltered()[this.unitId],
    };
  }

  /** How many ranges Univer's search tree holds. */
  countInSearchTree(): number {
    const dependencies = this.injector.get(IDependencyManagerService);
    const { _dependencyRTreeCache } = dependencies as unknown as { _dependencyRTreeCache: SearchTree };
    const trees = [..._dependencyRTreeCache._tree.values()].flatMap((bySheet) => [...bySheet.values()]);
    return trees.reduce((n, tree) => n + tree.all().length, 0);
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId);
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  private get injector() {
    return this.univer.__getInjector();
  }

  dispose(): void {
    this.univer.dispose();
  }
}

function toDefinedNames(names: Names): object {
  return Object.fromEntries(
    Object.entries(names).map(([name, formulaOrRefString]) => [name, { id: name, name, formulaOrRefString }]),
  );
}
