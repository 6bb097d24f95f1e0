import { joinHistory } from "../../model/history/joinHistory";
import { summariseHistory } from "../../model/history/summariseHistory";
import { InputProblems } from "../../model/Problem";
import type { Options } from "../../model/tables/Options";
import type { Measure } from "../../model/summary/SummaryRequest";
import { refuse, type CellValue } from "../answer";
import type { Model } from "../Model";
import { parseGrouping } from "../parseGrouping";
import type { ModelRanges } from "../readModel";
import { createProjectionTable } from "../tables/createProjectionTable";
import type { Desk } from "./Desk";
import { findModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.PROJECT";

export interface ProjectArguments extends ModelRanges {
  readonly by: string | null;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.PROJECT. */
export async function projectPlans(desk: Desk, given: ProjectArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projection" });
  const by = parseGrouping(given.by, WHERE);
  if ("code" in by) throw new InputProblems([by]);
  const { model, options } = await findModel(desk, WHERE, given, signal);
  const isExpected = options.answer === "expected";
  const project = (...asked: Parameters<Desk["projections"]["expect"]>) =>
    isExpected ? desk.projections.expect(...asked) : desk.projections.summarise(...asked);
  const summaries = await Promise.all(
    listMeasures(model, options).map(async (measure) => {
      const request = { by, measure };
      const projection = await project(model, request, signal);
      return options.history ? joinHistory(summariseHistory(model.input, request), projection) : projection;
    }),
  );
  const table = createProjectionTable(summaries, isExpected ? ["mean"] : options.statistics);
  return guardSize(WHERE, table, "Group by less, or ask for fewer statistics or years in options");
}

/** Plans have their cost beside them where costs are known. */
function listMeasures({ input }: Model, { measure }: Options): Measure[] {
  const hasCosts = input.costs.length > 0;
  if (measure === "cost" && !hasCosts) refuse("E319", { where: WHERE, found: "measure is cost, and costs is empty" });
  return measure === "plans" && hasCosts ? ["plans", "cost"] : [measure];
}
