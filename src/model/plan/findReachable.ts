import { N_NCY, type StateSpace } from "../states/StateSpace";
import type { PlanYear } from "./ProjectionPlan";

/**
 * Finds the states that anybody can be in, in any year: at the start, by joining, by staying or by moving, and by being sent
 * from one of these by a redirect or for want of a place.
 *
 * @param space - of every array by state
 * @param start - pupils at the start, by state
 * @param years - with a step for every state that might be reached
 * @returns 1 for a state that can be occupied, by state
 */
export function findReachable(space: StateSpace, start: Int32Array, years: readonly PlanYear[]): Uint8Array {
  const { nNeedSettings, nStates } = space;
  const reachable = new Uint8Array(nStates);
  start.forEach((pupils, state) => (reachable[state] = pupils > 0 ? 1 : 0));
  for (const { joiners } of years) {
    joiners.forEach((step, iNcy) =>
      step?.targets.needSetting.forEach((target) => (reachable[iNcy * nNeedSettings + target] = 1)),
    );
  }
  const detours = listDetours(space, years);
  const differing = [...new Set(years.map(({ cohorts }) => cohorts))];
  // Everyone grows one NCY older, so one pass in the order of NCY follows every path.
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    followDetours(reachable, detours[iNcy]);
    for (let state = iNcy * nNeedSettings; state < (iNcy + 1) * nNeedSettings; state++)
      if (reachable[state] === 1) for (const cohorts of differing) followStep(reachable, cohorts, state, nNeedSettings);
  }
  return reachable;
}

/** Marks where the pupils of a state may be a year later. */
function followStep(reachable: Uint8Array, cohorts: PlanYear["cohorts"], state: number, nNeedSettings: number): void {
  const step = cohorts[state];
  if (!step || step.leaving === "everybody" || state + nNeedSettings >= reachable.length) return;
  if (step.moving !== "everybody") reachable[state + nNeedSettings] = 1;
  const nextNcy = (Math.floor(state / nNeedSettings) + 1) * nNeedSettings;
  step.targets?.needSetting.forEach((target) => (reachable[nextNcy + target] = 1));
}

type Detour = readonly [from: number, to: number];

/** From which state to which pupils may be sent in the January in which they arrive, by NCY. */
function listDetours({ nNeedSettings }: StateSpace, years: readonly PlanYear[]): Detour[][] {
  const detours: Detour[][] = Array.from({ length: N_NCY }, () => []);
  for (const { redirects = [], capacities = [] } of years) {
    for (const { iNcy, fromNeedSetting, toNeedSetting } of redirects)
      detours[iNcy].push([iNcy * nNeedSettings + fromNeedSetting, iNcy * nNeedSettings + toNeedSetting]);
    for (const { states } of capacities)
      for (const { state, to } of states)
        for (const target of to) detours[Math.floor(state / nNeedSettings)].push([state, target]);
  }
  return detours;
}

/** Marks all that can be reached by detours, of which one may lead to another. */
function followDetours(reachable: Uint8Array, detours: readonly Detour[]): void {
  for (let isChanged = detours.length > 0; isChanged;) {
    isChanged = false;
    for (const [from, to] of detours) {
      if (reachable[from] === 0 || reachable[to] === 1) continue;
      reachable[to] = 1;
      isChanged = true;
    }
  }
}
