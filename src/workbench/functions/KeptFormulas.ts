import {
  FormulaDataModel,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  initSheetFormulaData,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetFormulaDataMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  type BaseAstNode,
  type FormulaDependencyTree,
  type IFormulaData,
  type IFormulaDataItem,
  type ISetRangeValuesMutationParams,
  type IUnitRowData,
} from "@univerjs/preset-sheets-core";
import {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  Rectangle,
  UniverInstanceType,
  type ICommandInfo,
  type IUnitRange,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/presets";

type SheetFormulas = Record<number, Record<number, Nullable<IFormulaDataItem>>>;

/** Mutations that neither change which formulas there are nor what their references mean. */
const HARMLESS: readonly string[] = [
  SetArrayFormulaDataMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetFormulaCalculationResultMutation.id,
  SetFormulaCalculationStartMutation.id,
  SetFormulaCalculationStopMutation.id,
  SetFormulaDataMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
];

/** What takes references out of Univer's search tree. */
const REMOVALS = [
  "reset",
  "clearFormulaDependency",
  "clearOtherFormulaDependency",
  "clearFeatureFormulaDependency",
  "removeOtherFormulaDependency",
  "removeFeatureFormulaDependency",
  "removeFormulaDependencyByDefinedName",
] as const;

/** Kinds of nodes in the tree of a formula, by Univer's numbers: `A1`; what joins references; `@A1`; `A1#`. */
const REFERENCE = 1;
const UNION = 10;
const PREFIX = 11;
const SUFFIX = 12;

/** In a reference to a table: the row in which the formula stands. */
const THIS_ROW = /#\s*this\s+row/i;

/** The part of Univer's dependency generator that is replaced; it is protected there. */
interface DependencyGenerator {
  _getRangeListByNode(data: {
    node: BaseAstNode | null;
    refOffsetX: number;
    refOffsetY: number;
  }): Promise<IUnitRange[]>;
}

/**
 * Keeps what Univer works out anew at every calculation although an edit of a value changes none of it: where formulas are,
 * which rows are hidden, and which ranges each formula reads. It would walk every cell and every row of the workbook for that,
 * and put every range into its search tree once more, which grew with every edit. Whatever may change any of these makes it
 * work them out anew.
 */
export class KeptFormulas {
  private readonly formulas = new WeakMap<Worksheet, SheetFormulas>();
  private hiddenRows: IUnitRowData | null = null;
  /** By the tree of a formula, which formulas with the same text share, then by sheet. */
  private ranges = new WeakMap<BaseAstNode, Map<string, IUnitRange[]>>();
  /** The ranges that were put into the search tree, by the number of the formula that reads them. */
  private readonly inSearchTree = new Map<number, IUnitRange[]>();
  private isStructureNew = false;
  private readonly instances: IUniverInstanceService;

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    this.instances = injector.get(IUniverInstanceService);
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => this.hear(command));
    commands.onCommandExecuted((command) => this.hear(command));
    // Workbooks come and go without a command.
    this.instances.getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET).subscribe(() => this.forgetStructure());
    this.instances.getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET).subscribe(() => this.forgetStructure());
    this.keepFormulas(injector.get(FormulaDataModel));
    this.keepRanges(
      injector.get(IFormulaDependencyGenerator) as unknown as DependencyGenerator,
      injector.get(IFormulaRuntimeService),
    );
    this.keepSearchTree(injector.get(IDependencyManagerService));
  }

  /** Before a command and after it: Univer asks for the formulas in between. */
  private hear(command: Readonly<ICommandInfo>): void {
    if (command.id === SetFormulaCalculationStartMutation.id) return this.beginCalculation();
    if (command.id === SetWorksheetActiveOperation.id) this.hiddenRows = null;
    if (command.type !== CommandType.MUTATION || HARMLESS.includes(command.id)) return;
    if (command.id === SetRangeValuesMutation.id) {
      this.hearValues(command.params as ISetRangeValuesMutationParams);
      return;
    }
    this.forgetStructure();
  }

  private forgetStructure(): void {
    for (const sheet of this.listSheets()) this.formulas.delete(sheet);
    this.hiddenRows = null;
    this.isStructureNew = true;
  }

  /** Values leave formulas where they are, unless they take the place of one. */
  private hearValues({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId);
    const known = sheet && this.formulas.get(sheet);
    if (!known || !cellValue) return;
    new ObjectMatrix(cellValue).forValue((row, column, cell) => {
      const isFormula = Boolean(cell?.f) || Boolean(cell?.si);
      const endsFormula = !cell || cell.f === null || cell.si === null;
      if (!isFormula && !(endsFormula && known[row]?.[column])) return true;
      this.formulas.delete(sheet);
      return false;
    });
  }

  /** What a calculation under way had worked out from the old structure is forgotten too. */
  private beginCalculation(): void {
    if (!this.isStructureNew) return;
    this.isStructureNew = false;
    this.ranges = new WeakMap();
    this.inSearchTree.clear();
  }

  private keepFormulas(model: FormulaDataModel): void {
    model.getFormulaData = () => {
      const data: IFormulaData = {};
      for (const workbook of this.listWorkbooks()) {
        const sheets = workbook.getSheets().map((sheet) => [sheet.getSheetId(), this.getFormulas(sheet)]);
        data[workbook.getUnitId()] = Object.fromEntries(sheets);
      }
      return data;
    };
    const getHiddenRows = model.getHiddenRowsFiltered.bind(model);
    model.getHiddenRowsFiltered = () => (this.hiddenRows ??= getHiddenRows());
  }

  /** A copy, because Univer writes into what it is given. */
  private getFormulas(sheet: Worksheet): SheetFormulas {
    let known = this.formulas.get(sheet);
    if (!known) {
      const [unitId, sheetId] = [sheet.getUnitId(), sheet.getSheetId()];
      const data = initSheetFormulaData({}, unitId, sheetId, sheet.getCellMatrix());
      known = (data[unitId]?.[sheetId] ?? {}) as SheetFormulas;
      this.formulas.set(sheet, known);
    }
    return Object.fromEntries(Object.entries(known).map(([row, cells]) => [row, { ...cells }]));
  }

  private keepRanges(generator: DependencyGenerator, runtime: IFormulaRuntimeService): void {
    const findRanges = generator._getRangeListByNode.bind(generator);
    generator._getRangeListByNode = async (data) => {
      const { node, refOffsetX, refOffsetY } = data;
      if (node === null || refOffsetX !== 0 || refOffsetY !== 0 || !isOfReferencesOnly(node)) return findRanges(data);
      const sheetId = runtime.currentSubUnitId;
      const bySheet = this.ranges.get(node) ?? new Map<string, IUnitRange[]>();
      const ranges = bySheet.get(sheetId) ?? (await findRanges(data));
      this.ranges.set(node, bySheet.set(sheetId, ranges));
      return ranges;
    };
  }

  private keepSearchTree(dependencies: IDependencyManagerService): void {
    const insert = dependencies.addDependencyRTreeCache.bind(dependencies);
    dependencies.addDependencyRTreeCache = ({ treeId, rangeList }: FormulaDependencyTree) => {
      const known = this.inSearchTree.get(treeId) ?? [];
      if (known[0] === rangeList[0]) return;
      // Cells that share a formula, and formulas whose ranges depend on results, have theirs worked out anew.
      const added = rangeList.filter((range) => !known.some((other) => isSameRange(range, other)));
      this.inSearchTree.set(treeId, [...known, ...added]);
      if (added.length > 0) insert({ treeId, rangeList: added } as FormulaDependencyTree);
    };
    for (const name of REMOVALS) {
      const remove = dependencies[name].bind(dependencies) as (...args: unknown[]) => void;
      dependencies[name] = (...args: unknown[]) => {
        this.inSearchTree.clear();
        remove(...args);
      };
    }
  }

  private listWorkbooks(): Workbook[] {
    return this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  private listSheets(): Worksheet[] {
    return this.listWorkbooks().flatMap((workbook) => workbook.getSheets());
  }
}

function isSameRange(a: IUnitRange, b: IUnitRange): boolean {
  return a.unitId === b.unitId && a.sheetId === b.sheetId && Rectangle.equals(a.range, b.range);
}

/** Whether the ranges of a formula stand in its text, so that they are the same in every row and whatever others give. */
function isOfReferencesOnly(node: BaseAstNode): boolean {
  return node.getChildren().every((child) => {
    const { nodeType } = child;
    if (nodeType === REFERENCE && THIS_ROW.test(child.getToken())) return false;
    if (nodeType === PREFIX && child.getToken() === "@") return false;
    if (nodeType === SUFFIX && child.getToken() === "#") return false;
    if (nodeType === UNION) return child.getChildren().every((part) => part.nodeType === REFERENCE);
    return isOfReferencesOnly(child);
  });
}
