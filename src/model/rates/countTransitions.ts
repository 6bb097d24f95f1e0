import type { Transitions } from "../data/Transitions";
import { N_NCY, NCY_MIN, type StateSpace } from "../states/StateSpace";
import type { RuleSet } from "./rules";

/** Movers from one state to one need-setting; entry i of every column belongs together, ordered by state, then need-setting. */
export interface MoverCounts {
  readonly state: Int32Array;
  readonly needSetting: Int32Array;
  readonly count: Float64Array;
}

/** What happened in past years, all of them together unless said otherwise; every number counts pupils. */
export interface TransitionCounts {
  /** Calendar years of the transitions, rising. */
  readonly years: readonly number[];
  /** By year and NCY of arrival: `iYear * N_NCY + iNcy`. */
  readonly joiners: Float64Array;
  /** Where joiners went, by state at arrival; those who joined no state are not here. */
  readonly joinerTargets: Float64Array;
  /** By state in the January before. */
  readonly left: Float64Array;
  readonly moved: Float64Array;
  readonly stayed: Float64Array;
  /** By NCY in the January before, with those whose need was missing. */
  readonly leftByNcy: Float64Array;
  readonly movedByNcy: Float64Array;
  readonly stayedByNcy: Float64Array;
  /** Where movers went, by NCY in the January before and setting after: `iNcy * nSettings + setting`. */
  readonly movedTo: Float64Array;
  readonly movers: MoverCounts;
}

/**
 * Counts joiners, leavers, movers and stayers in one pass over the transitions.
 *
 * @param transitions - any number of rows; NCYs outside -5 to 25 are not counted
 * @param space - needs and settings, at least those of the transitions
 * @param rules - say who is inside and who joins
 */
export function countTransitions(transitions: Transitions, space: StateSpace, rules: RuleSet): TransitionCounts {
  const { nSettings, nNeedSettings, nStates } = space;
  const needOf = mapCodes(transitions.needs, space.needs);
  const settingOf = mapCodes(transitions.settings, space.settings);
  const years = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const iYearOf = new Map(years.map((year, iYear) => [year, iYear]));
  const counts = {
    years,
    joiners: new Float64Array(years.length * N_NCY),
    joinerTargets: new Float64Array(nStates),
    left: new Float64Array(nStates),
    moved: new Float64Array(nStates),
    stayed: new Float64Array(nStates),
    leftByNcy: new Float64Array(N_NCY),
    movedByNcy: new Float64Array(N_NCY),
    stayedByNcy: new Float64Array(N_NCY),
    movedTo: new Float64Array(N_NCY * nSettings),
  };
  const moverKeys = new Float64Array(transitions.length);
  let nMovers = 0;
  for (let row = 0; row < transitions.length; row++) {
    const needBefore = transitions.needBefore[row];
    const settingBefore = transitions.settingBefore[row];
    const needAfter = transitions.needAfter[row];
    const settingAfter = transitions.settingAfter[row];
    const after = needAfter < 0 || settingAfter < 0 ? -1 : needOf[needAfter] * nSettings + settingOf[settingAfter];
    if (rules.isJoiner(needBefore, settingBefore, needAfter, settingAfter)) {
      const iNcy = transitions.ncyAfter[row] - NCY_MIN;
      if (iNcy >= 0 && iNcy < N_NCY) {
        counts.joiners[iYearOf.get(transitions.censusYear[row])! * N_NCY + iNcy]++;
        if (after >= 0) counts.joinerTargets[iNcy * nNeedSettings + after]++;
      }
    }
    const iNcy = transitions.ncyBefore[row] - NCY_MIN;
    if (iNcy < 0 || iNcy >= N_NCY || !rules.isInside(needBefore, settingBefore)) continue;
    const state =
      needBefore < 0 ? -1 : iNcy * nNeedSettings + needOf[needBefore] * nSettings + settingOf[settingBefore];
    if (!rules.isInside(needAfter, settingAfter)) {
      counts.leftByNcy[iNcy]++;
      if (state >= 0) counts.left[state]++;
    } else if (settingBefore === settingAfter) {
      counts.stayedByNcy[iNcy]++;
      if (state >= 0) counts.stayed[state]++;
    } else {
      counts.movedByNcy[iNcy]++;
      counts.movedTo[iNcy * nSettings + settingOf[settingAfter]]++;
      if (state >= 0) counts.moved[state]++;
      if (state >= 0 && after >= 0) moverKeys[nMovers++] = state * nNeedSettings + after;
    }
  }
  return { ...counts, movers: countKeys(moverKeys.subarray(0, nMovers).sort(), nNeedSettings) };
}

/** Runs of equal keys, `state * nNeedSettings + needSetting`, in rising order. */
function countKeys(keys: Float64Array, nNeedSettings: number): MoverCounts {
  const state: number[] = [];
  const needSetting: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (i > 0 && keys[i] === keys[i - 1]) {
      count[count.length - 1]++;
      continue;
    }
    state.push(Math.floor(keys[i] / nNeedSettings));
    needSetting.push(keys[i] % nNeedSettings);
    count.push(1);
  }
  return { state: Int32Array.from(state), needSetting: Int32Array.from(needSetting), count: Float64Array.from(count) };
}

/** Index in `all` of each of `some`. */
export function mapCodes(some: readonly string[], all: readonly string[]): Int32Array {
  const indexOf = new Map(all.map((code, index) => [code, index]));
  return Int32Array.from(some, (code) => indexOf.get(code)!);
}
