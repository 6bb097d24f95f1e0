import type { Transitions, TransitionWeights } from "../data/Transitions";
import { N_NCY, NCY_MIN, type StateSpace } from "../states/StateSpace";
import type { RuleSet } from "./rules";

/** Movers from one state to one need-setting; entry i of every column belongs together, ordered by state, then need-setting. */
export interface MoverCounts {
  readonly state: Int32Array;
  readonly needSetting: Int32Array;
  readonly count: Float64Array;
}

/** What happened in past years, all of them together unless said otherwise; every number counts pupils, by their weights. */
export interface TransitionCounts {
  /** Calendar years of the transitions that count, rising. */
  readonly years: readonly number[];
  /** How much the people of a year and NCY count as those of whom joiners come: `iYear * N_NCY + iNcy`; 1 unless history was weighted. */
  readonly exposure: Float64Array;
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
  const { weights } = transitions;
  const years = [...new Set(transitions.censusYear)].sort((a, b) => a - b).filter((year) => isCounted(weights, year));
  const iYearOf = new Map(years.map((year, iYear) => [year, iYear]));
  const counts = {
    years,
    exposure: new Float64Array(years.length * N_NCY).fill(1),
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
  years.forEach((year, iYear) => {
    const ofPeople = weights?.ofPeople[weights.years.indexOf(year)];
    if (ofPeople) counts.exposure.set(ofPeople, iYear * N_NCY);
  });
  const movers = new Map<number, number>();
  for (let row = 0; row < transitions.length; row++) {
    const iYear = iYearOf.get(transitions.censusYear[row]);
    if (iYear === undefined) continue;
    const weight = weights ? weights.ofRow[row] : 1;
    const needBefore = transitions.needBefore[row];
    const settingBefore = transitions.settingBefore[row];
    const needAfter = transitions.needAfter[row];
    const settingAfter = transitions.settingAfter[row];
    const after = needAfter < 0 || settingAfter < 0 ? -1 : needOf[needAfter] * nSettings + settingOf[settingAfter];
    if (rules.isJoiner(needBefore, settingBefore, needAfter, settingAfter)) {
      const iNcy = transitions.ncyAfter[row] - NCY_MIN;
      if (iNcy >= 0 && iNcy < N_NCY) {
        counts.joiners[iYear * N_NCY + iNcy] += weights ? weights.ofLevel[row] : 1;
        if (after >= 0) counts.joinerTargets[iNcy * nNeedSettings + after] += weight;
      }
    }
    const iNcy = transitions.ncyBefore[row] - NCY_MIN;
    if (iNcy < 0 || iNcy >= N_NCY || !rules.isInside(needBefore, settingBefore)) continue;
    const state =
      needBefore < 0 ? -1 : iNcy * nNeedSettings + needOf[needBefore] * nSettings + settingOf[settingBefore];
    if (!rules.isInside(needAfter, settingAfter)) {
      counts.leftByNcy[iNcy] += weight;
      if (state >= 0) counts.left[state] += weight;
    } else if (settingBefore === settingAfter) {
      counts.stayedByNcy[iNcy] += weight;
      if (state >= 0) counts.stayed[state] += weight;
    } else {
      counts.movedByNcy[iNcy] += weight;
      counts.movedTo[iNcy * nSettings + settingOf[settingAfter]] += weight;
      if (state >= 0) counts.moved[state] += weight;
      const key = state * nNeedSettings + after;
      if (state >= 0 && after >= 0 && weight > 0) movers.set(key, (movers.get(key) ?? 0) + weight);
    }
  }
  return { ...counts, movers: listMovers(movers, nNeedSettings) };
}

/** Whether anything of a year counts. */
function isCounted(weights: TransitionWeights | undefined, year: number): boolean {
  const iYear = weights?.years.indexOf(year) ?? -1;
  return iYear < 0 || weights!.counts[iYear];
}

/** Movers by key, `state * nNeedSettings + needSetting`, in rising order. */
function listMovers(movers: ReadonlyMap<number, number>, nNeedSettings: number): MoverCounts {
  const keys = Float64Array.from(movers.keys()).sort();
  return {
    state: Int32Array.from(keys, (key) => Math.floor(key / nNeedSettings)),
    needSetting: Int32Array.from(keys, (key) => key % nNeedSettings),
    count: Float64Array.from(keys, (key) => movers.get(key)!),
  };
}

/** Index in `all` of each of `some`. */
export function mapCodes(some: readonly string[], all: readonly string[]): Int32Array {
  const indexOf = new Map(all.map((code, index) => [code, index]));
  return Int32Array.from(some, (code) => indexOf.get(code)!);
}
