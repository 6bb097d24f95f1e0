import { createLeverContext } from "../../model/levers/LeverContext";
import { planPipeline } from "../../model/pipeline/planPipeline";
import { refuse, type CellValue } from "../answer";
import { isEmpty, type RangeArgument } from "../readArgument";
import { createPipelineTable } from "../tables/createPipelineTable";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";

const WHERE = "SEND.PIPELINE";

export interface PipelineArguments {
  readonly model: RangeArgument;
  readonly levers: RangeArgument;
}

/** Gives the table of SEND.PIPELINE. */
export async function showPipeline(desk: Desk, { model: source, levers }: PipelineArguments): Promise<CellValue[][]> {
  const id = readSourceModel(WHERE, source);
  if (id === null) {
    refuse("E320", {
      where: WHERE,
      found: "model is a table",
      wanted: "Give the cell of a SEND.MODEL or of a SEND.SCENARIO",
      fix: "Make a model of the table first: =SEND.MODEL(table, population)",
    });
  }
  const found = await getModel(desk, WHERE, id);
  const { input } = isEmpty(levers) ? found : desk.models.makeScenario(found, levers, "");
  const { startYear, endYear } = createLeverContext(input);
  const plan = planPipeline(input.levers ?? [], startYear, endYear);
  if (plan) return createPipelineTable(plan);
  return refuse("E622", {
    where: WHERE,
    found: `nothing is known of the pipeline in ${startYear - 1}`,
    wanted:
      "Rows of the lever pipeline are wanted, of requests, assessed and issued, with the calendar year in year-from",
    fix: "Add them to the levers",
  });
}
