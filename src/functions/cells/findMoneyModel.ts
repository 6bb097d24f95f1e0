import type { Options } from "../../model/tables/Options";
import { refuse } from "../answer";
import type { Model } from "../Model";
import { readArgument, type RangeArgument } from "../readArgument";
import type { Desk } from "./Desk";
import { findModel, readSourceModel } from "./findModel";

const NOTHING = readArgument(null);

/**
 * Finds the model that a function of money reads: the cell of a model that has costs.
 *
 * @param desk - where models are kept
 * @param where - the function, for messages
 * @param model - as the function was given it
 * @param options - without the function's own
 * @param signal - of the cell that asks
 */
export async function findMoneyModel(
  desk: Desk,
  where: string,
  model: RangeArgument,
  options: RangeArgument,
  signal: AbortSignal,
): Promise<{ model: Model; options: Options }> {
  if (readSourceModel(where, model) === null)
    refuse("E320", {
      where,
      found: "model is a table",
      wanted: "Give the cell of a SEND.MODEL or SEND.SCENARIO",
      fix: "Make a model of the tables first: =SEND.MODEL(census, population, costs)",
    });
  const ranges = { source: model, population: NOTHING, costs: NOTHING, settings: NOTHING, options };
  const found = await findModel(desk, where, ranges, signal);
  if (found.model.input.costs.length === 0)
    refuse("E319", { where, found: `model ${found.model.id} has no costs`, fix: "Give costs to SEND.MODEL" });
  return found;
}
