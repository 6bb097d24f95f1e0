import type { ModelInput } from "../data/ModelInput";
import type { Lever } from "./Lever";

/**
 * Adds levers to those that an input has; none of them replaces another.
 *
 * @param input - is left as it is
 * @param levers - in the order of their rows
 * @returns the input itself where there is nothing to add
 */
export function addLevers(input: ModelInput, levers: readonly Lever[]): ModelInput {
  return levers.length === 0 ? input : { ...input, levers: [...(input.levers ?? []), ...levers] };
}
