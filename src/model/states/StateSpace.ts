/** The youngest and the oldest NCY that any table may hold; the corrected rules use -4 to 20 (DESIGN 3). */
export const NCY_MIN = -5;
export const NCY_MAX = 25;
export const N_NCY = NCY_MAX - NCY_MIN + 1;

/**
 * The states (NCY, need, setting) of a projection in one fixed order:
 * `iState = (ncy - NCY_MIN) * nNeedSettings + need * nSettings + setting`.
 * This is the order of every array that is said to be "by state"; within an NCY, "by need-setting".
 */
export interface StateSpace {
  readonly needs: readonly string[];
  readonly settings: readonly string[];
  readonly nNeeds: number;
  readonly nSettings: number;
  /** nNeeds x nSettings. */
  readonly nNeedSettings: number;
  /** N_NCY x nNeedSettings. */
  readonly nStates: number;
}

/**
 * Makes the state space of some needs and settings.
 *
 * @param needs - need codes, each once
 * @param settings - setting codes, each once
 * @returns the space of all combinations, NCY -5 to 25
 * @example createStateSpace(["ASD"], ["MsMdA", "SpMdA"]).nStates // 62
 */
export function createStateSpace(needs: readonly string[], settings: readonly string[]): StateSpace {
  const nNeedSettings = needs.length * settings.length;
  return {
    needs,
    settings,
    nNeeds: needs.length,
    nSettings: settings.length,
    nNeedSettings,
    nStates: N_NCY * nNeedSettings,
  };
}

/**
 * Gives the index of a state.
 *
 * @param space - the state space
 * @param ncy - NCY, -5 to 25
 * @param need - index of the need
 * @param setting - index of the setting
 * @returns index into every array by state
 */
export function getState(space: StateSpace, ncy: number, need: number, setting: number): number {
  return (ncy - NCY_MIN) * space.nNeedSettings + need * space.nSettings + setting;
}
