import { createProblem } from "../checks/codes";
import type { ModelInput } from "../data/ModelInput";
import { InputProblems } from "../Problem";
import { N_NCY } from "../states/StateSpace";
import { countStart } from "./countStart";
import { countTransitions } from "./countTransitions";
import { estimateJoinerRate } from "./estimateJoinerRate";
import { estimateJoinerTargets } from "./estimateJoinerTargets";
import { estimateLeaverRate } from "./estimateLeaverRate";
import { estimateMoverRate } from "./estimateMoverRate";
import { estimateMoverTargets } from "./estimateMoverTargets";
import type { Rates } from "./Rates";
import { readValidStates } from "./readValidStates";
import { getRuleSet } from "./rules";

/**
 * Estimates every rate of an authority from its history: who joins, leaves and moves, and where to (DESIGN 4.1).
 *
 * @param input - transitions of at least one year, the population of those years, and the settings
 * @returns the distributions of the rates under the input's rules
 * @throws InputProblems where the input cannot be used
 */
export function estimateRates(input: ModelInput): Rates {
  if (input.transitions.length === 0) {
    throw new InputProblems([createProblem("E280", { where: "Transitions", found: "no rows" })]);
  }
  const rules = getRuleSet(input.rules);
  const states = readValidStates(input);
  const { space, valid } = states;
  const counts = countTransitions(input.transitions, space, rules);
  const ncys = Array.from({ length: N_NCY }, (_, iNcy) => iNcy).filter((iNcy) =>
    valid.subarray(iNcy * space.nNeedSettings, (iNcy + 1) * space.nNeedSettings).includes(1),
  );
  const start = countStart(input.transitions, space).pupils;
  const covered = rules.keepsInvalid ? valid.map((isValid, state) => (isValid || start[state] > 0 ? 1 : 0)) : valid;
  return {
    space,
    valid,
    joinerRate: estimateJoinerRate(input, counts, ncys, rules),
    joinerTargets: estimateJoinerTargets(states, counts, ncys, rules),
    leaverRate: estimateLeaverRate(counts, covered, space.nNeedSettings, rules),
    moverRate: estimateMoverRate(states, counts, covered, rules),
    moverTargets: estimateMoverTargets(states, counts, covered, rules),
  };
}
