import type { CellContent } from "../CellContent";
import { composeModelFormula } from "../composeModelFormula";
import { composeModelOptions } from "../composeModelOptions";
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
  const { references, money, scenarios, inflation } = plan;
  const rows: CellContent[][] = [];
  const headings: number[] = [];
  const options: number[] = [];
  const percents: number[] = [];
  const at = () => firstRow + rows.length;
  const cell = (row: number, column = "B") => `$${column}$${row + 1}`;
  const range = (from: number, to: number) => `${cell(from, "A")}:${cell(to)}`;
  const add = (heading: readonly string[], lines: readonly CellContent[][]): number => {
    if (rows.length > 0) rows.push([]);
    headings.push(at());
    rows.push([...heading], ...lines);
    return at() - lines.length - 1;
  };
  const addOptions = (lines: readonly CellContent[][]) => {
    const from = add(["Option", "Value"], lines);
    return range(from, from + lines.length);
  };

  const modelOptions = composeModelOptions(references);
  const modelRow = firstRow + 1;
  const optionsRow = modelRow + 2;
  add(
    ["Model", ""],
    [["Model", { formula: composeModelFormula(references, range(optionsRow, optionsRow + modelOptions.length)) }]],
  );
  add(["Option", "Value"], modelOptions);
  modelOptions.forEach((_, i) => options.push(optionsRow + 1 + i));

  const hasCosts = references.costs !== null;
  const ratesRow = at() + 2;
  const rates: CellContent[][] = [["inflation", inflation]];
  if (money) rates.push(["carry rate", money.references.carryRate]);
  const all = hasCosts ? addOptions(rates) : "";
  const markRates = (from: number, nRates: number) => {
    for (let i = 0; i < nRates; i++) percents.push(from + i);
  };
  if (hasCosts) {
    rates.forEach((_, i) => options.push(ratesRow + i));
    markRates(ratesRow, rates.length);
  }
  /** The same rates again, because each function takes one range. */
  const show = (shown: string, nRates: number, isThere: boolean) => {
    if (!isThere) return "";
    markRates(at() + 2, Math.min(nRates, rates.length));
    return addOptions([
      ...rates.slice(0, nRates).map(([name], i): CellContent[] => [name, { formula: `=${cell(ratesRow + i)}` }]),
      ["show", shown],
    ]);
  };

  const effects = show("effects", 1, hasCosts);
  const workstreams = show("workstreams", 2, hasCosts && !!money?.references.workstreams);
  const verdict = show("verdict", 2, hasCosts && money !== null);
  const lines = show("lines", 2, hasCosts && money !== null);
  const withHistory = (...given: readonly CellContent[][]) => addOptions([["history", true], ...given]);
  const fan = withHistory(["statistics", "mean, p5, p25, p50, p75, p95"]);
  const edges = withHistory(["statistics", "mean, p5, p95"]);
  const joiners = withHistory(["measure", "joiners"], ["statistics", "mean"]);
  const leavers = withHistory(["measure", "leavers"], ["statistics", "mean"]);

  let scenarioCells = "";
  if (scenarios) {
    const from = at() + 2;
    const make = (name: string, i: number): CellContent[] => [
      name,
      { formula: `=SEND.SCENARIO(${cell(modelRow)},${scenarios.levers},${cell(from + i, "A")})` },
    ];
    add(["Scenario", "Model"], scenarios.names.map(make));
    scenarioCells = `${cell(from)}:${cell(from + scenarios.names.length - 1)}`;
  }
  const prices = hasCosts ? range(ratesRow - 1, ratesRow) : "";
  const cells = {
    model: cell(modelRow),
    scenarios: scenarioCells,
    fan,
    edges,
    joiners,
    leavers,
    prices,
    effects,
    money: all,
    workstreams,
    verdict,
    lines,
  };
  return { rows, cells, headings, options, percents };
}
