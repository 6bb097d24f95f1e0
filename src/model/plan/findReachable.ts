import type { StateSpace } from "../states/StateSpace";
import type { CohortStep, JoinerStep } from "./ProjectionPlan";

/**
 * Finds the states that anybody can ever be in: at the start, by joining, by staying or by moving.
 *
 * @param space - of every array by state
 * @param start - pupils at the start, by state
 * @param cohorts - a step for every state, by state in the January before
 * @param joiners - by year, then NCY of arrival
 * @returns 1 for a state that can be occupied, by state
 */
export function findReachable(
  space: StateSpace,
  start: Int32Array,
  cohorts: readonly CohortStep[],
  joiners: readonly (readonly (JoinerStep | null)[])[],
): Uint8Array {
  const { nNeedSettings, nStates } = space;
  const reachable = new Uint8Array(nStates);
  for (const ofYear of joiners) {
    ofYear.forEach((step, iNcy) =>
      step?.targets.needSetting.forEach((target) => (reachable[iNcy * nNeedSettings + target] = 1)),
    );
  }
  // Everyone grows one NCY older, so one pass in the order of NCY follows every path.
  for (let state = 0; state < nStates; state++) {
    if (start[state] > 0) reachable[state] = 1;
    const step = cohorts[state];
    if (!reachable[state] || step.leaving === "everybody" || state + nNeedSettings >= nStates) continue;
    if (step.moving !== "everybody") reachable[state + nNeedSettings] = 1;
    const nextNcy = (Math.floor(state / nNeedSettings) + 1) * nNeedSettings;
    step.targets?.needSetting.forEach((target) => (reachable[nextNcy + target] = 1));
  }
  return reachable;
}
