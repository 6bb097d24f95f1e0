import type { ModelInput } from "../data/ModelInput";
import { listPlaceSettings } from "../places/listPlaceSettings";
import { InputProblems, type Problem } from "../Problem";
import type { CellTable } from "../tables/Reading";
import { NO_MAPPING, readMapping, type ReturnMapping } from "./readMapping";
import type { ReturnName } from "./ReturnTable";

/** A mapping, with what gives cause to doubt it. */
export interface ModelMapping {
  readonly mapping: ReturnMapping;
  readonly problems: readonly Problem[];
}

/**
 * Reads the mapping of a return for a model; one that cannot be used is thrown as its problems.
 *
 * @param table - null for none
 * @param name - of the return
 * @param input - settings may be empty
 */
export function readModelMapping(table: CellTable | null, name: ReturnName, input: ModelInput): ModelMapping {
  if (!table) return { mapping: NO_MAPPING, problems: [] };
  const settings = listPlaceSettings(input).map(({ setting }) => setting);
  const { value, problems } = readMapping(table, name, { settings, needs: input.transitions.needs });
  if (value === null) throw new InputProblems(problems);
  return { mapping: value, problems };
}
