import { NCY_MIN, type StateSpace } from "../states/StateSpace";

/**
 * Makes weights by state for `summariseMoments`.
 *
 * @param space - the state space
 * @param getWeight - of a state: its NCY, the indices of its need and setting, and its own index
 * @returns by state
 * @example weighStates(createStateSpace(["ASD"], ["SpIn"]), (ncy) => (ncy >= 12 ? 1 : 0))[17] // 1
 */
export function weighStates(
  space: StateSpace,
  getWeight: (ncy: number, need: number, setting: number, state: number) => number,
): Float64Array {
  return Float64Array.from({ length: space.nStates }, (_, state) => {
    const ncy = Math.floor(state / space.nNeedSettings) + NCY_MIN;
    const needSetting = state % space.nNeedSettings;
    return getWeight(ncy, Math.floor(needSetting / space.nSettings), needSetting % space.nSettings, state);
  });
}
