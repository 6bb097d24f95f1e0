import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  SetRangeValuesMutation,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/presets";
import { formatArea, quoteSheetName, type Area } from "../grid/Area";
import { BUSY, isErrorText, type CellValue } from "../grid/Grid";
import type { UniverGrid } from "../grid/UniverGrid";
import { CellJobs, type CallingCell } from "./CellJobs";
import { convertArguments, type GridArgument } from "./convertArguments";
import type { CellResult } from "./convertResult";
import type { FunctionMetadata, FunctionsMetadata } from "./FunctionMetadata";
import { ArgumentReader } from "./readArgument";
import { KeptFormulas } from "./KeptFormulas";
import { Recalculator } from "./Recalculator";

/** Excel's namespace of the add-in, from the manifest. */
const NAMESPACE = "SEND";

/** What the add-in's page gives: the functions that its bundle has associated, and its own kind of error. */
export interface AddinFunctions {
  /** Undefined until the bundle has associated the id. */
  find(id: string): ((...args: unknown[]) => unknown) | undefined;
  createErrorValue(code: string): unknown;
}

/** Calls the add-in's functions from the grid's formulas as Excel does, by `functions.json`. */
export class FunctionsBridge {
  readonly jobs: CellJobs;
  private readonly reader = new ArgumentReader();
  private readonly recalculator: Recalculator;
  private addin: AddinFunctions | null = null;
  private readonly calculatedSheets = new Set<string>();

  constructor(
    private readonly univer: Univer,
    private readonly grid: UniverGrid,
  ) {
    // Univer does not know #BUSY!; told so, it passes it on to dependants like any other error.
    ERROR_TYPE_SET.add(BUSY as ErrorType);
    new KeptFormulas(univer);
    this.recalculator = new Recalculator(univer, grid, {
      onRound: () => this.jobs.beginRound(),
      onSettled: () => this.jobs.endRound(),
      onSheetChanged: (sheetId) => this.reader.noteChange(sheetId),
      onSheetCalculated: (sheetId) => {
        this.reader.noteChange(sheetId);
        this.calculatedSheets.add(sheetId);
      },
      onQuiet: () => {
        if (this.jobs.isBusy) return;
        const sheetIds = [...this.calculatedSheets];
        this.calculatedSheets.clear();
        grid.announceCalculated(sheetIds);
      },
    });
    this.jobs = new CellJobs({ onResult: (cell) => this.recalculator.recalculate(cell) });
    this.recalculator.onMutation(SetRangeValuesMutation.id, () => this.dropEditedCells());
    grid.setCalculation({
      calculateAll: (isFull) => this.calculateAll(isFull),
      isCalculating: () => this.isCalculating(),
    });
  }

  /** Makes the functions known to the grid. Has to come before the first formula: Univer remembers names it did not know. */
  register(metadata: FunctionsMetadata): void {
    const allowsErrors = metadata.allowErrorForDataTypeAny ?? false;
    const functions = metadata.functions.map((item) => new ExcelFunction(item, this, allowsErrors));
    this.univer
      .__getInjector()
      .get(IFunctionService)
      .registerExecutors(...functions);
  }

  /** Gives the grid's editor the names, arguments and help of the functions; only once it is on the screen. */
  describe(metadata: FunctionsMetadata): void {
    const descriptions = this.univer.__getInjector().get(IDescriptionService);
    descriptions.registerDescriptions(metadata.functions.map(describeFunction));
  }

  /** The add-in's bundle is there (or there again): everything is calculated. */
  connect(addin: AddinFunctions): void {
    this.addin = addin;
    this.calculateAll(true);
  }

  /** The add-in's page goes away, because another workbook is opened: what it was asked for is not wanted any more. */
  disconnect(): void {
    this.jobs.dropAll();
    this.reader.forgetAll();
    this.addin = null;
  }

  /** Every formula again; the functions too where `isFull`. */
  calculateAll(isFull: boolean): void {
    if (!this.addin) return;
    if (isFull) {
      this.jobs.dropAll();
      this.reader.forgetAll();
    }
    this.recalculator.recalculateAll();
  }

  isCalculating(): boolean {
    return this.addin === null || this.recalculator.isCalculating() || this.jobs.isBusy;
  }

  /** One call of a function from a formula: its result, or `#BUSY!` for now. */
  evaluate(
    metadata: FunctionMetadata,
    allowsErrors: boolean,
    cell: CallingCell,
    variants: readonly FunctionVariantType[],
  ): BaseValueObject {
    const given: GridArgument[] = [];
    for (const variant of variants) {
      const argument = this.reader.read(variant);
      if (argument === null) return ErrorValueObject.create(BUSY as ErrorType);
      given.push(argument);
    }
    const result = this.jobs.ask(cell, metadata.id, given, (setCancel) => {
      const addin = this.addin;
      const run = addin?.find(metadata.id);
      if (!addin || !run) {
        throw {
          code: "#VALUE!",
          message: `The add-in has not loaded ${NAMESPACE}.${metadata.name} yet. Press Recalculate.`,
        };
      }
      const converted = convertArguments(metadata, given, allowsErrors, (code) => addin.createErrorValue(code));
      if (converted.kind === "error") throw { code: converted.code, message: converted.message };
      return run(...converted.args, this.createInvocation(metadata, cell, given, setCancel));
    });
    return result === null ? ErrorValueObject.create(BUSY as ErrorType) : toValueObject(result);
  }

  private createInvocation(
    metadata: FunctionMetadata,
    cell: CallingCell,
    given: readonly GridArgument[],
    setCancel: (cancel: () => void) => void,
  ): object {
    let onCanceled: (() => void) | undefined;
    return {
      functionName: `${NAMESPACE}.${metadata.name}`,
      address: metadata.options?.requiresAddress ? this.describeCell(cell) : undefined,
      parameterAddresses: metadata.options?.requiresParameterAddresses
        ? given.map((argument) => this.describePlace(argument))
        : undefined,
      get onCanceled() {
        return onCanceled;
      },
      set onCanceled(cancel) {
        onCanceled = cancel;
        if (cancel && metadata.options?.cancelable) setCancel(() => cancel());
      },
    };
  }

  private describeCell({ sheetId, row, column }: CallingCell): string {
    return this.describeArea(sheetId, { row, column, nRows: 1, nColumns: 1 });
  }

  /** Empty for what is no range. */
  private describePlace(argument: GridArgument): string {
    if (argument.kind !== "matrix" || !argument.place) return "";
    return this.describeArea(argument.place.sheetId, argument.place);
  }

  private describeArea(sheetId: string, area: Area): string {
    const sheet = this.grid.getSheets().find(({ id }) => id === sheetId);
    return `${quoteSheetName(sheet?.name ?? "")}!${formatArea(area)}`;
  }

  /** Cells that hold no formula any more end the calls that their formula made. */
  private dropEditedCells(): void {
    const sheetIds = new Set(this.grid.getSheets().map(({ id }) => id));
    for (const cell of this.jobs.callingCells) {
      const area = { row: cell.row, column: cell.column, nRows: 1, nColumns: 1 };
      const formula = sheetIds.has(cell.sheetId) ? this.grid.getFormulas(cell.sheetId, area)[0][0] : "";
      if (!formula.toUpperCase().includes(`${NAMESPACE}.`)) this.jobs.drop(cell);
    }
  }
}

class ExcelFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly bridge: FunctionsBridge,
    private readonly allowsErrors: boolean,
  ) {
    super(`${NAMESPACE}.${metadata.name}`.toUpperCase());
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    try {
      return this.bridge.evaluate(this.metadata, this.allowsErrors, cell, variants);
    } catch (fault) {
      // A fault here would end the calculation of the whole workbook.
      console.error(`${this.name} could not be evaluated.`, fault);
      return ErrorValueObject.create("#VALUE!" as ErrorType);
    }
  }
}

function toValueObject(result: CellResult): BaseValueObject {
  if (result.kind === "error") return ErrorValueObject.create(result.code as ErrorType);
  if (result.kind === "value") return toCellObject(result.value);
  return ArrayValueObject.create({
    calculateValueList: result.values.map((row) => row.map(toCellObject)),
    rowCount: result.values.length,
    columnCount: result.values[0].length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toCellObject(value: CellValue): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (isErrorText(value)) return ErrorValueObject.create(value as ErrorType);
  return StringValueObject.create(value ?? "");
}

/** What the grid's editor shows while a person types the function. */
function describeFunction(metadata: FunctionMetadata) {
  const functionName = `${NAMESPACE}.${metadata.name}`.toUpperCase();
  return {
    functionName,
    aliasFunctionName: "",
    functionType: FunctionType.User,
    description: metadata.description ?? "",
    abstract: metadata.description ?? "",
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A1:D9" : "1",
      require: parameter.optional ? (0 as const) : (1 as const),
      repeat: parameter.repeating ? (1 as const) : (0 as const),
    })),
  };
}
