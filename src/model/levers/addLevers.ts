import type { ModelInput } from "../data/ModelInput";
import { InputProblems } from "../Problem";
import { hasStop } from "../tables/ProblemList";
import { checkLevers } from "./checkLevers";
import type { Lever } from "./Lever";
import { createLeverContext, type LeverContext } from "./LeverContext";

/**
 * Adds levers to those that an input has; none of them replaces another.
 *
 * @param input - is left as it is
 * @param levers - in the order of their rows
 * @param context - of the input; worked out where it is left out
 * @param where - the table of the added levers, for messages
 * @returns the input itself where there is nothing to add
 * @throws InputProblems where they contradict each other or the data
 */
export function addLevers(
  input: ModelInput,
  levers: readonly Lever[],
  context: LeverContext = createLeverContext(input),
  where = "Levers",
): ModelInput {
  if (levers.length === 0) return input;
  const all = [...(input.levers ?? []), ...levers];
  const problems = checkLevers(all, context, where);
  if (hasStop(problems)) throw new InputProblems(problems.filter(({ severity }) => severity === "stops"));
  return { ...input, levers: all };
}
