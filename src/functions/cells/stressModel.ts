import { createLeverContext, type LeverContext } from "../../model/levers/LeverContext";
import type { Lever } from "../../model/levers/Lever";
import { InputProblems } from "../../model/Problem";
import { groupShocks } from "../../model/stress/groupShocks";
import { listStandardShocks } from "../../model/stress/listStandardShocks";
import { readLevers } from "../../model/tables/readLevers";
import type { Cell } from "../../model/tables/Reading";
import { runStress } from "../../worker/runStress";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import { Fingerprint } from "../Fingerprint";
import type { Model } from "../Model";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import { readChoice } from "../readChoice";
import { splitOptions } from "../splitOptions";
import { createStressTable } from "../tables/createStressTable";
import type { Desk } from "./Desk";
import { findModel } from "./findModel";

const WHERE = "SEND.STRESS";
const NOTHING: RangeArgument = { cells: [], firstRow: 1 };

export interface StressArguments {
  readonly model: RangeArgument;
  readonly measure: string | null;
  /** The January to look at; null for the last. */
  readonly censusYear: number | null;
  /** A table of levers; the standard shocks where it is empty. */
  readonly shocks: RangeArgument;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.STRESS. */
export async function stressModel(desk: Desk, given: StressArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projections" });
  const { own, others } = splitOptions(given.options, ["show", "answer"]);
  const shown = readChoice(WHERE, "show", own.show, ["tornado", "levers"]);
  const isExpected = readChoice(WHERE, "answer", own.answer, ["bands", "expected"]) === "expected";
  const options = given.measure === null ? others : { ...others, cells: [...others.cells, ["measure", given.measure]] };
  const ranges = { population: NOTHING, costs: NOTHING, settings: NOTHING };
  const { model, options: shownOptions } = await findModel(
    desk,
    WHERE,
    { ...ranges, source: given.model, options },
    signal,
  );
  const { measure } = shownOptions;
  if (measure === "cost" && model.input.costs.length === 0)
    refuse("E319", { where: WHERE, found: "measure is cost, and costs is empty" });

  const context = createLeverContext(model.input);
  const standard = isEmpty(given.shocks) ? composeStandard(model, context, measure === "cost") : null;
  if (shown === "levers" && standard) return standard as CellValue[][];
  const shocks = groupShocks(readShocks(given.shocks, standard, context));
  if (shocks.length === 0) refuse("E661", { where: WHERE, found: "no lever is switched on" });

  const key = new Fingerprint().addCells(given.shocks.cells).addText([measure, given.censusYear, isExpected].join());
  return desk.tables.get(
    [WHERE, model.fingerprint, key.toString()].join("|"),
    async (abandoned) => {
      const projector = createCellProjector(desk, [model], abandoned);
      const job = { input: model.input, shocks, measure, censusYear: given.censusYear, isExpected };
      return createStressTable(await runStress(projector, job), measure);
    },
    signal,
  );
}

function composeStandard({ input }: Model, { states, labels, startYear }: LeverContext, hasCosts: boolean): Cell[][] {
  const settings = states.space.settings.map((setting, i) => ({
    setting,
    group: labels.settingGroups[i],
    holdsPlaces: labels.holdsPlaces[i],
  }));
  const hasPipeline = input.levers?.some(({ kind }) => kind === "pipeline") ?? false;
  return listStandardShocks({ startYear, needs: states.space.needs, settings, hasCosts, hasPipeline });
}

function readShocks(range: RangeArgument, standard: Cell[][] | null, context: LeverContext): readonly Lever[] {
  const table = standard ? { name: "Standard shocks", cells: standard, firstRow: 1 } : nameTable("Shocks", range);
  const { value, problems } = readLevers(table, context);
  if (!value) throw new InputProblems(problems);
  return value;
}
