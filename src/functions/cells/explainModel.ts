import { wordExplanation, type ExplanationLine } from "../../model/explain/wordExplanation";
import { refuse, type CellValue } from "../answer";
import type { ModelRanges } from "../readModel";
import type { Desk } from "./Desk";
import { findModel } from "./findModel";

const WHERE = "SEND.EXPLAIN";

export interface ExplainArguments extends ModelRanges {
  /** The January to explain; null for the last. */
  readonly censusYear: number | null;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.EXPLAIN. */
export async function explainModel(desk: Desk, given: ExplainArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projections" });
  const { model } = await findModel(desk, WHERE, given, signal);
  const { change, band } = wordExplanation(await desk.explanations.run(model, given.censusYear, signal));
  return [["Part", "Plans", "Share", "Cost", "Words"], ...[...change, ...band].map(createRow)];
}

/** What there is not is an empty cell. */
function createRow({ part, plans, share, cost, words }: ExplanationLine): CellValue[] {
  return [part, plans, share ?? "", cost ?? "", words];
}
