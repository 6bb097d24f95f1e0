import { refuse, type CellValue } from "../answer";
import type { ModelRanges } from "../readModel";
import type { Desk } from "./Desk";
import { findModel, readSourceModel } from "./findModel";

const WHERE = "SEND.MODEL";

/** Gives the one cell of SEND.MODEL. */
export async function makeModel(desk: Desk, given: ModelRanges, signal: AbortSignal): Promise<CellValue[][]> {
  if (readSourceModel(WHERE, given.source) !== null) {
    refuse("E320", {
      where: WHERE,
      found: "source is the cell of another model",
      wanted: "A model is made from census rows or transitions",
      fix: "Give the rows with their headings",
    });
  }
  const { model } = await findModel(desk, WHERE, given, signal);
  return [[model.text]];
}
