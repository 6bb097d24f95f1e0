import { listPlaceSettings } from "../../model/places/listPlaceSettings";
import { readCapacity } from "../../model/places/readCapacity";
import { InputProblems } from "../../model/Problem";
import { hasLimits, runPlaces } from "../../worker/runPlaces";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import { readChoice, readNumberOption } from "../readChoice";
import { splitOptions } from "../splitOptions";
import { createPlacesSummary, createPlacesTable } from "../tables/createPlacesTables";
import type { Desk } from "./Desk";
import { findModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.PLACES";
const NOTHING: RangeArgument = { cells: [], firstRow: 1 };
const USUAL_RISK = 0.2;

export interface PlacesArguments {
  readonly model: RangeArgument;
  readonly capacity: RangeArgument;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.PLACES. */
export async function showPlaces(desk: Desk, given: PlacesArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projection" });
  if (isEmpty(given.capacity)) refuse("E670", { where: WHERE, found: "capacity is empty" });
  const { own, others } = splitOptions(given.options, ["show", "risk"]);
  const shown = readChoice(WHERE, "show", own.show, ["years", "summary"]);
  const wanted = "Give the chance of running short that is accepted, above 0% and below 100%; 20% is usual";
  const risk = readNumberOption(WHERE, "risk", own.risk, wanted, (share) => share > 0 && share < 1) ?? USUAL_RISK;
  const ranges = { population: NOTHING, costs: NOTHING, settings: NOTHING };
  const { model } = await findModel(desk, WHERE, { ...ranges, source: given.model, options: others }, signal);

  const { value: pools, problems } = readCapacity(
    nameTable("Capacity", given.capacity),
    listPlaceSettings(model.input),
  );
  if (!pools) throw new InputProblems(problems);
  const projector = createCellProjector(desk, [model], signal);
  const rows = await runPlaces(projector, { input: model.input, pools, risk });
  const layout = { risk, isLimited: hasLimits(model.input) };
  const table = shown === "years" ? createPlacesTable(rows, layout) : createPlacesSummary(rows, layout);
  return guardSize(WHERE, table, "Give fewer settings at a time");
}
