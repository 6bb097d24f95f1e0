import type { ModelInput } from "../data/ModelInput";
import { hasStop, sortProblems } from "../tables/ProblemList";
import { readLevers } from "../tables/readLevers";
import type { CellTable, Reading } from "../tables/Reading";
import { checkLevers } from "./checkLevers";
import { createLeverContext } from "./LeverContext";

/**
 * Reads a table of levers and puts them on top of those that an input has already.
 *
 * @param input - checked; left as it is
 * @param table - with its heading row
 * @param scenario - picks the rows of one scenario and those of none; "" for every row
 * @returns the input with the levers; the same input where none is switched on
 */
export function readScenario(input: ModelInput, table: CellTable, scenario = ""): Reading<ModelInput> {
  const context = createLeverContext(input);
  const { value, problems } = readLevers(table, context, scenario);
  if (!value) return { value: null, problems };
  const levers = [...(input.levers ?? []), ...value];
  const every = sortProblems([...problems, ...checkLevers(levers, context, table.name)]);
  if (hasStop(every)) return { value: null, problems: every };
  return { value: value.length > 0 ? { ...input, levers } : input, problems: every };
}
