import type { CellContent } from "../CellContent";
import { composeModelFormula } from "../composeModelFormula";
import { composeModelOptions } from "../composeModelOptions";
import { holdCell, holdRange, OptionsColumn } from "./OptionsColumn";
import type { ReportPlan } from "./ReportPlan";

/** Where the model, the scenarios and the options stand on the sheet of figures, as formulas of that sheet refer to them. */
export interface FigureCells {
  readonly model: string;
  /** "" without scenarios. */
  readonly scenarios: string;
  /** Options of what projections show, with their headings: bands for a fan, their edges alone, and who joined and left. */
  readonly fan: string;
  readonly edges: string;
  readonly joiners: string;
  readonly leavers: string;
  /** Options of money with their headings, by what is shown; "" without costs or without a balance. */
  readonly prices: string;
  readonly effects: string;
  readonly money: string;
  readonly workstreams: string;
  readonly verdict: string;
  readonly lines: string;
}

export interface OptionsLayout {
  /** The first two columns of the sheet from the first row on. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly cells: FigureCells;
  /** Rows of the sheet, from 0, that are headings. */
  readonly headings: readonly number[];
  /** Rows that a report shows among its assumptions: names and values. */
  readonly options: readonly number[];
  /** Rows that hold rates. */
  readonly percents: readonly number[];
}

/**
 * Lays out the model, its options, the options of money and the scenarios in two columns: all that a person may change
 * stands in one place, and every formula of the report follows it.
 *
 * @param firstRow - of the sheet, from 0
 */
export function layOutOptions(plan: ReportPlan, firstRow: number): OptionsLayout {
  const column = new OptionsColumn(firstRow);
  const { references } = plan;
  const modelOptions = composeModelOptions(references);
  // Below the model a blank row and the headings of its options.
  const range = holdRange(firstRow + 3, modelOptions.length + 1);
  const modelRow = column.add(["Model", ""], [["Model", { formula: composeModelFormula(references, range) }]]);
  const optionsRow = column.add(["Option", "Value"], modelOptions);
  const model = holdCell(modelRow, 1);
  const { rateRows, ...money } = addMoney(column, plan);
  const cells = { model, ...money, ...addViews(column), scenarios: addScenarios(column, plan, model) };
  const { rows, headings, percents } = column;
  return { rows, cells, headings, percents, options: [...modelOptions.map((_, i) => optionsRow + i), ...rateRows] };
}

/** Options of what projections show. */
function addViews(column: OptionsColumn): Pick<FigureCells, "fan" | "edges" | "joiners" | "leavers"> {
  const add = (...options: readonly CellContent[][]) => column.addOptions([["history", true], ...options]);
  return {
    fan: add(["statistics", "mean, p5, p25, p50, p75, p95"]),
    edges: add(["statistics", "mean, p5, p95"]),
    joiners: add(["measure", "joiners"], ["statistics", "mean"]),
    leavers: add(["measure", "leavers"], ["statistics", "mean"]),
  };
}

type MoneyCells = Pick<FigureCells, "prices" | "effects" | "money" | "workstreams" | "verdict" | "lines">;

/** Options of money: the rates once, and again by reference beside each thing that is shown, because a function takes one range. */
function addMoney(
  column: OptionsColumn,
  { references, money, inflation }: ReportPlan,
): MoneyCells & { readonly rateRows: readonly number[] } {
  if (references.costs === null)
    return { prices: "", effects: "", money: "", workstreams: "", verdict: "", lines: "", rateRows: [] };
  const rates: CellContent[][] = [["inflation", inflation]];
  if (money) rates.push(["carry rate", money.references.carryRate]);
  const all = column.addOptions(rates, rates.length);
  const first = column.percents[0];
  const show = (shown: string, isThere: boolean, used = rates) => {
    const follow = ([name]: CellContent[], i: number): CellContent[] => [
      name,
      { formula: `=${holdCell(first + i, 1)}` },
    ];
    return isThere ? column.addOptions([...used.map(follow), ["show", shown]], used.length) : "";
  };
  return {
    prices: holdRange(first - 1, 2),
    // SEND.COST knows no interest.
    effects: show("effects", true, rates.slice(0, 1)),
    money: all,
    workstreams: show("workstreams", !!money?.references.workstreams),
    verdict: show("verdict", money !== null),
    lines: show("lines", money !== null),
    rateRows: rates.map((_, i) => first + i),
  };
}

/** Scenarios by name, each with its model; gives the models. */
function addScenarios(column: OptionsColumn, { scenarios }: ReportPlan, model: string): string {
  if (!scenarios) return "";
  const { names, levers } = scenarios;
  const first = column.add(
    ["Scenario", "Model"],
    names.map((name) => [name, null]),
  );
  const lines = column.rows.slice(-names.length);
  lines.forEach((line, i) => (line[1] = { formula: `=SEND.SCENARIO(${model},${levers},${holdCell(first + i, 0)})` }));
  return `${holdCell(first, 1)}:${holdCell(first + names.length - 1, 1)}`;
}
