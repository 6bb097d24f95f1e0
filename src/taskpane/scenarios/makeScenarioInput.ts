import type { ModelInput } from "../../model/data/ModelInput";
import type { Lever } from "../../model/levers/Lever";

/** Of one reading of the tables, as many sets of levers are remembered. */
const MOST_KEPT = 60;

const made = new WeakMap<ModelInput, Map<string, ModelInput>>();

/**
 * Puts levers on the tables of a workbook. Equal levers give the same object, so that whatever was worked out of it before is
 * found again when another scenario changes, or a lever is set back.
 */
export function makeScenarioInput(tables: ModelInput, levers: readonly Lever[]): ModelInput {
  const kept = made.get(tables) ?? new Map<string, ModelInput>();
  made.set(tables, kept);
  const name = JSON.stringify(levers);
  const input = kept.get(name) ?? { ...tables, levers };
  kept.delete(name);
  kept.set(name, input);
  if (kept.size > MOST_KEPT) kept.delete([...kept.keys()][0]);
  return input;
}
