import { refuse, type CellValue } from "../answer";
import { isEmpty, type RangeArgument } from "../readArgument";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";

const WHERE = "SEND.SCENARIO";

export interface ScenarioArguments {
  readonly model: RangeArgument;
  readonly levers: RangeArgument;
  readonly name: string | null;
}

/** Gives the one cell of SEND.SCENARIO. */
export async function makeScenario(desk: Desk, { model, levers, name }: ScenarioArguments): Promise<CellValue[][]> {
  const id = readSourceModel(WHERE, model);
  if (id === null) {
    refuse("E320", {
      where: WHERE,
      found: "model is a table",
      wanted: "Give the cell of a SEND.MODEL or of another SEND.SCENARIO",
      fix: "Make a model of the table first: =SEND.MODEL(table, population)",
    });
  }
  if (isEmpty(levers)) {
    refuse("E315", { where: WHERE, found: "levers is empty", wanted: "Give a table of levers with its heading row" });
  }
  const baseline = await getModel(desk, WHERE, id);
  return [[desk.models.makeScenario(baseline, levers, name ?? "").text]];
}
