import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  FormulaDataModel,
  IActiveDirtyManagerService,
  IFormulaRuntimeService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";
import {
  ICommandService,
  IUniverInstanceService,
  type ICommandInfo,
  type IExecutionOptions,
  type ICellData,
  type IRange,
  type IUnitRange,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/presets";
import { nextTask } from "../../worker/nextTask";
import { BUSY } from "../grid/Grid";
import type { UniverGrid } from "../grid/UniverGrid";
import type { CallingCell } from "./CellJobs";
import { DirtyRules, mergeParts, type DirtyPart } from "./DirtyCells";

/** How often spills may set off further rounds before we stop: a spill that feeds itself would never end. */
const MOST_FOLLOW_UPS = 20;

export interface RecalculatorEvents {
  /** A round of evaluation begins; one calculation has two, the second for what depends on spilled cells. */
  onRound(): void;
  /** A calculation has ended and its results are in the cells. */
  onSettled(): void;
  onSheetChanged(sheetId: string): void;
  onSheetCalculated(sheetId: string): void;
  /** Nothing is left to calculate. */
  onQuiet(): void;
}

/**
 * Has Univer calculate what an edit or a result makes dirty, at once, as Excel does. Univer loses work when a calculation is
 * started while another runs, so what is dirty is kept until a calculation that held it has succeeded.
 */
export class Recalculator {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly rules: DirtyRules;
  private readonly runtime: IFormulaRuntimeService;
  private readonly instances: IUniverInstanceService;
  private readonly mutationListeners = new Map<string, (() => void)[]>();
  /** What is dirty, worked out when a calculation starts; the first of them are held by the one under way. */
  private wanted: (() => DirtyPart)[] = [];
  private nInFlight = 0;
  private isRunning = false;
  private isScheduled = false;
  private nFollowUps = 0;
  /** What the spills held after the last calculation, and what the first round of this one gave. */
  private spilledBefore: ReadonlyMap<string, Spill> = new Map();
  private spilledFirst: ReadonlyMap<string, Spill> = new Map();

  constructor(
    univer: Univer,
    private readonly grid: UniverGrid,
    private readonly events: RecalculatorEvents,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.rules = new DirtyRules(injector.get(IActiveDirtyManagerService));
    this.runtime = injector.get(IFormulaRuntimeService);
    this.instances = injector.get(IUniverInstanceService);
    this.commands.onCommandExecuted((command, options) => this.hear(command, options));
  }

  onMutation(id: string, listener: () => void): void {
    this.mutationListeners.set(id, [...(this.mutationListeners.get(id) ?? []), listener]);
  }

  recalculate({ sheetId, row, column }: CallingCell): void {
    this.want([toUnitRange(this.grid.unitId, sheetId, { row, column })]);
  }

  recalculateAll(): void {
    this.wanted.push(() => ({ forceCalculation: true }));
    this.schedule();
  }

  isCalculating(): boolean {
    return this.isRunning || this.wanted.length > 0;
  }

  private want(dirtyRanges: IUnitRange[]): void {
    this.wanted.push(() => ({ dirtyRanges }));
    this.schedule();
  }

  /** Whatever else this task changes is calculated with it. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    void nextTask().then(() => {
      this.isScheduled = false;
      this.start();
    });
  }

  private start(): void {
    // What is running would be disturbed: its end starts us again.
    if (this.isRunning) return;
    if (this.wanted.length === 0) {
      this.events.onQuiet();
      return;
    }
    this.nInFlight = this.wanted.length;
    const params = mergeParts(this.wanted.map((work) => work()));
    const { unitId } = this.grid;
    params.dirtyRanges = params.dirtyRanges.filter((range) => range.unitId === unitId);
    this.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private hear(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    switch (command.id) {
      case SetFormulaCalculationNotificationMutation.id:
        return this.hearNotification(command.params as ISetFormulaCalculationNotificationMutation);
      case SetFormulaCalculationResultMutation.id:
        for (const sheetId of findSheetIds(command.params)) this.events.onSheetCalculated(sheetId);
        return;
      case SetArrayFormulaDataMutation.id:
        return;
    }
    if (options?.onlyLocal && command.id === SetRangeValuesMutation.id) return;
    const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
    if (this.rules.has(command)) {
      this.nFollowUps = 0;
      if (subUnitId !== undefined) this.events.onSheetChanged(subUnitId);
      this.wanted.push(() => this.rules.convert(command));
      this.schedule();
    }
    for (const listener of this.mutationListeners.get(command.id) ?? []) listener();
  }

  private hearNotification({ stageInfo, functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (stageInfo?.stage === FormulaExecuteStageType.START) {
      this.isRunning = true;
      this.spilledFirst = new Map();
      this.events.onRound();
    } else if (stageInfo?.stage === FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA) {
      this.spilledFirst = this.describeFreshSpills();
      this.events.onRound();
    }
    if (functionsExecutedState === undefined) return;
    const isStopped = functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION;
    this.isRunning = false;
    if (!isStopped) {
      this.wanted = this.wanted.slice(this.nInFlight);
      // After the results have been put into the cells, which happens in this same task.
      queueMicrotask(() => {
        this.followSpills();
        this.events.onSettled();
      });
    }
    this.nInFlight = 0;
    this.schedule();
  }

  /**
   * Univer calculates what depends on the spills of a first round in a second one, but nothing that depends on the spills
   * of that, nor on cells that a formula does not spill into any more. Those are therefore calculated again as if somebody
   * had typed them, until nothing changes.
   */
  private followSpills(): void {
    const { unitId } = this.grid;
    const ranges = this.formulas.getArrayFormulaRange()[unitId] ?? {};
    const spilled = describeSpills(ranges, this.formulas.getArrayFormulaCellData()[unitId] ?? {});
    const before = this.spilledBefore;
    const changed = [...spilled].filter(([key, { text }]) => before.get(key)?.text !== text);
    const late = changed.filter(([key, { text }]) => this.spilledFirst.get(key)?.text !== text);
    // A busy formula spills nothing for now; what it leaves is seen when it has its result.
    const smaller = [...before].filter(([key, { range }]) => !covers(spilled.get(key)?.range, range));
    const busy = smaller.filter(([key]) => this.readCell(parseAnchor(key))?.v === BUSY);
    const left = smaller.filter((spill) => !busy.includes(spill) && this.findSheet(parseAnchor(spill[0]).sheetId));
    this.spilledBefore = new Map([...spilled, ...busy]);
    for (const [key] of [...changed, ...left]) this.events.onSheetCalculated(parseAnchor(key).sheetId);
    if (late.length + left.length === 0 || this.nFollowUps >= MOST_FOLLOW_UPS) return;
    this.nFollowUps += 1;
    for (const [key, { range }] of [...left, ...late]) this.want(aroundAnchor(unitId, parseAnchor(key).sheetId, range));
  }

  private readCell({ sheetId, row, column }: CallingCell): Nullable<ICellData> {
    return this.findSheet(sheetId)?.getCellRaw(row, column);
  }

  private findSheet(sheetId: string): Nullable<Worksheet> {
    return this.instances.getUnit<Workbook>(this.grid.unitId)?.getSheetBySheetId(sheetId);
  }

  private describeFreshSpills(): Map<string, Spill> {
    const { unitId } = this.grid;
    const cells = Object.entries(this.runtime.getRuntimeArrayFormulaCellData()[unitId] ?? {});
    return describeSpills(
      this.runtime.getUnitArrayFormula()[unitId] ?? {},
      Object.fromEntries(cells.map(([sheetId, matrix]) => [sheetId, matrix?.getMatrix()])),
    );
  }
}

type BySheet<T> = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, T>>>> | null | undefined>>;

/** Where a formula spills to, and the contents, short enough to compare. */
interface Spill {
  readonly range: IRange;
  readonly text: string;
}

/** Every spill, by its anchor. */
function describeSpills(ranges: BySheet<IRange>, cells: BySheet<Nullable<ICellData>>): Map<string, Spill> {
  const result = new Map<string, Spill>();
  for (const [sheetId, rows] of Object.entries(ranges)) {
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const [column, range] of Object.entries(columns)) {
        const parts: unknown[] = [range.endRow, range.endColumn];
        for (let r = range.startRow; r <= range.endRow; r++) {
          for (let c = range.startColumn; c <= range.endColumn; c++) parts.push(cells[sheetId]?.[r]?.[c]?.v);
        }
        result.set(`${sheetId}!${row}!${column}`, { range: { ...range }, text: parts.join("\u0001") });
      }
    }
  }
  return result;
}

function covers(spill: IRange | undefined, range: IRange): boolean {
  return spill !== undefined && spill.endRow >= range.endRow && spill.endColumn >= range.endColumn;
}

function parseAnchor(key: string): CallingCell {
  const [sheetId, row, column] = key.split("!");
  return { sheetId, row: Number(row), column: Number(column) };
}

function toUnitRange(unitId: string, sheetId: string, { row, column }: { row: number; column: number }): IUnitRange {
  return { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

/** A spill without its first cell, whose own formula need not be calculated again. */
function aroundAnchor(unitId: string, sheetId: string, range: IRange): IUnitRange[] {
  const { startRow, endRow, startColumn, endColumn } = range;
  const beside = { ...range, startColumn: startColumn + 1, endRow: startRow };
  const below = { ...range, startRow: startRow + 1 };
  return [
    ...(startColumn < endColumn ? [{ unitId, sheetId, range: beside }] : []),
    ...(startRow < endRow ? [{ unitId, sheetId, range: below }] : []),
  ];
}

function findSheetIds(params: unknown): string[] {
  const { unitData } = (params ?? {}) as { unitData?: Record<string, Record<string, unknown> | null> };
  return Object.values(unitData ?? {}).flatMap((sheets) => Object.keys(sheets ?? {}));
}
