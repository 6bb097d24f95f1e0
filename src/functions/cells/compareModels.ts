import { InputProblems } from "../../model/Problem";
import type { SummaryRequest } from "../../model/summary/SummaryRequest";
import { isBlankOrZero } from "../../model/tables/cells";
import { DEFAULT_OPTIONS, type Options } from "../../model/tables/Options";
import { runComparison } from "../../worker/runComparison";
import { runEffects } from "../../worker/runEffects";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import { readModelId, type Model } from "../Model";
import { parseGrouping } from "../parseGrouping";
import type { RangeArgument } from "../readArgument";
import { readChoice, readNumberOption } from "../readChoice";
import { splitOptions } from "../splitOptions";
import { createComparisonTable, createEffectsTable } from "../tables/createComparisonTables";
import type { Desk } from "./Desk";
import { findModel, getModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.COMPARE";
const NOTHING: RangeArgument = { cells: [], firstRow: 1 };
const SHOWN = ["difference", "effects"] as const;
const USUAL_STATISTICS = ["mean", "p5", "p95"] as const;

/** What must be the same for the simulations of two models to pair up. */
const RUN_OPTIONS = ["seed", "simulations", "rules", "uncertainty"] as const satisfies (keyof Options)[];

export interface CompareArguments {
  readonly baseline: RangeArgument;
  /** One model cell or several. */
  readonly scenario: RangeArgument;
  readonly by: string | null;
  readonly measure: string | null;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.COMPARE. */
export async function compareModels(desk: Desk, given: CompareArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projections" });
  const by = parseGrouping(given.by, WHERE);
  if ("code" in by) throw new InputProblems([by]);
  if (by.length > 2) refuse("E643", { where: WHERE, found: `by is "${given.by}"` });
  const { own, others } = splitOptions(given.options, ["show", "at least"]);
  const shown = readChoice(WHERE, "show", own.show, SHOWN);
  const wanted = "Give the amount to save, a number above 0";
  const atLeast = readNumberOption(WHERE, "at least", own["at least"], wanted, (number) => number > 0);

  const ranges = { population: NOTHING, costs: NOTHING, settings: NOTHING };
  const options = withMeasure(others, given.measure);
  const { model, options: shownOptions } = await findModel(
    desk,
    WHERE,
    { ...ranges, source: given.baseline, options },
    signal,
  );
  const scenarios = await findScenarios(desk, model, given.scenario);
  const { measure } = shownOptions;
  for (const each of [model, ...scenarios]) {
    if (measure === "cost" && each.input.costs.length === 0)
      refuse("E319", { where: WHERE, found: `measure is cost, and model ${each.id} has no costs` });
  }

  const request: SummaryRequest = { by, measure };
  const projector = createCellProjector(desk, [model, ...scenarios], signal);
  const inputs = scenarios.map(({ input }) => input);
  const names = nameScenarios(scenarios);
  const statistics =
    shownOptions.statistics === DEFAULT_OPTIONS.statistics ? USUAL_STATISTICS : shownOptions.statistics;
  const layout = { by, measure, statistics, atLeast };
  const table =
    shown === "difference"
      ? createComparisonTable(
          await runComparison(projector, { baseline: model.input, scenarios: inputs, request, atLeast }),
          names,
          layout,
        )
      : createEffectsTable(
          await runEffects(projector, [model.input, ...inputs], request),
          ["Baseline", ...names],
          layout,
        );
  return guardSize(WHERE, table, "Group by less, or compare fewer scenarios");
}

/** By their names; a model without one, or with another's, also by its own. */
function nameScenarios(scenarios: readonly Model[]): string[] {
  return scenarios.map(({ scenario, id }) => {
    const isOnly = scenarios.filter((other) => other.scenario === scenario).length === 1;
    return scenario === "" ? id : isOnly ? scenario : `${scenario} (${id})`;
  });
}

/** The measure has an argument of its own; a reader for options knows its words. */
function withMeasure(options: RangeArgument, measure: string | null): RangeArgument {
  return measure === null ? options : { ...options, cells: [...options.cells, ["measure", measure]] };
}

async function findScenarios(desk: Desk, baseline: Model, range: RangeArgument): Promise<Model[]> {
  const cells = range.cells.flat().filter((cell) => !isBlankOrZero(cell));
  if (cells.length === 0) refuse("E642", { where: WHERE, found: "scenario is empty" });
  const scenarios: Model[] = [];
  for (const cell of cells) {
    if (typeof cell === "object" && cell !== null)
      refuse("E318", { where: WHERE, found: `a cell given as scenario shows ${cell.error}` });
    const id = readModelId(String(cell));
    if (id === null)
      refuse("E642", { where: WHERE, found: `a cell given as scenario says "${String(cell).slice(0, 40)}"` });
    const scenario = await getModel(desk, WHERE, id);
    refuseOtherRun(baseline, scenario);
    scenarios.push(scenario);
  }
  return scenarios;
}

function refuseOtherRun(baseline: Model, scenario: Model): void {
  const refuseRun = (name: string, here: unknown, there: unknown) =>
    refuse("E640", {
      where: WHERE,
      found: `${name} is ${there} in the baseline and ${here} in the scenario ${scenario.id}`,
    });
  for (const name of RUN_OPTIONS) {
    const [there, here] = [baseline.options[name], scenario.options[name]];
    if (here !== there) refuseRun(name, here, there);
  }
  if (baseline.options.uncertainty !== "calibrated") return;
  const [there, here] = [baseline.options.constants, scenario.options.constants] as unknown as Record<string, number>[];
  for (const name of Object.keys(there)) if (there[name] !== here[name]) refuseRun(name, here[name], there[name]);
}
