import { InputProblems } from "../../model/Problem";
import { runCost } from "../../worker/runCost";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import { parseGrouping } from "../parseGrouping";
import type { RangeArgument } from "../readArgument";
import { readChoice } from "../readChoice";
import { PRICE_OPTIONS, readPriceOptions } from "../readMoneyOptions";
import { splitOptions } from "../splitOptions";
import { createCostEffectsTable, createCostTable, createLinesTable } from "../tables/createCostTables";
import { chooseStatistics } from "../tables/moneyColumns";
import type { Desk } from "./Desk";
import { findMoneyModel } from "./findMoneyModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.COST";
const SHOWN = ["cost", "effects", "lines"] as const;

export interface CostArguments {
  readonly model: RangeArgument;
  readonly by: string | null;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.COST. */
export async function showCost(desk: Desk, given: CostArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projection" });
  const by = parseGrouping(given.by, WHERE);
  if ("code" in by) throw new InputProblems([by]);
  if (by.length > 2)
    refuse("E310", { where: WHERE, found: `by is "${given.by}"`, wanted: "Cost is shown by one or two groupings" });
  const { own, others } = splitOptions(given.options, ["show", ...PRICE_OPTIONS]);
  const shown = readChoice(WHERE, "show", own.show, SHOWN);
  const rules = readPriceOptions(WHERE, own);
  const { model, options } = await findMoneyModel(desk, WHERE, given.model, others, signal);
  const projector = createCellProjector(desk, [model], signal);
  const run = (line: string | null, hasEffects: boolean) =>
    runCost(projector, model.input, { ...rules, by, line, hasEffects });
  const fix = "Group by less, or ask for fewer statistics or years in options";
  switch (shown) {
    case "cost":
      return guardSize(WHERE, createCostTable(await run(null, false), options.statistics), fix);
    case "effects":
      return guardSize(WHERE, createCostEffectsTable(await run(null, true), chooseStatistics(options)), fix);
    case "lines": {
      const lines = [...new Set(model.input.costs.map(({ line }) => line ?? ""))];
      const spreads = await Promise.all(lines.map((line) => run(line, false)));
      return guardSize(WHERE, createLinesTable(spreads, lines, chooseStatistics(options)), fix);
    }
  }
}
