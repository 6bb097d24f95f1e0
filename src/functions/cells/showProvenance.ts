import type { CellValue } from "../answer";
import { refuse } from "../answer";
import type { RangeArgument } from "../readArgument";
import { createProvenanceTable } from "../tables/createProvenanceTable";
import { yieldToHost } from "../yieldToHost";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";

const WHERE = "SEND.PROVENANCE";

/** Gives the table of SEND.PROVENANCE. */
export async function showProvenance(desk: Desk, model: RangeArgument): Promise<CellValue[][]> {
  const id = readSourceModel(WHERE, model);
  if (id === null)
    refuse("E320", {
      where: WHERE,
      found: "model is a table",
      wanted: "Give the cell of a SEND.MODEL or SEND.SCENARIO",
      fix: "Make a model of the table first: =SEND.MODEL(table, population)",
    });
  const found = await getModel(desk, WHERE, id);
  await yieldToHost();
  return createProvenanceTable(found);
}
