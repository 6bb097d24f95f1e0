import { readScenario } from "../model/levers/readScenario";
import { hasStop, sortProblems } from "../model/tables/ProblemList";
import type { CellTable } from "../model/tables/Reading";
import type { ModelReading } from "./readModel";

/**
 * Puts a table of levers on top of what was read from a model's other ranges.
 *
 * @param reading - of the other ranges
 * @param table - the levers, with their heading row
 * @param scenario - picks the rows of one scenario; "" for every row
 * @returns the same input where no lever is on
 */
export function addLevers(reading: ModelReading, table: CellTable, scenario = ""): ModelReading {
  const { input, options, problems } = reading;
  if (!input || hasStop(problems)) return reading;
  const { value, problems: found } = readScenario(input, table, scenario);
  return { input: value, options, problems: sortProblems([...problems, ...found]) };
}
