import { N_NCY } from "../states/StateSpace";
import type { TransitionCounts } from "./countTransitions";
import { findNearest } from "./getNcyShare";
import type { DirichletRow } from "./Rates";
import type { ValidStates } from "./readValidStates";
import type { RuleSet } from "./rules";

/**
 * Estimates where joiners go, by NCY of arrival: counts of all past years, and a prior of total weight 1 spread
 * evenly over the valid states of the NCY.
 *
 * @param states - valid states
 * @param counts - where joiners went
 * @param ncys - indices of the NCYs that have a valid state
 * @param rules - say whether joiners into states that are not valid count, and what an NCY without joiners does
 * @returns by NCY; null where nobody joins
 */
export function estimateJoinerTargets(
  states: ValidStates,
  counts: TransitionCounts,
  ncys: readonly number[],
  rules: RuleSet,
): (DirichletRow | null)[] {
  const { nNeedSettings } = states.space;
  const seen = Array.from({ length: N_NCY }, (_, iNcy) =>
    counts.joinerTargets.subarray(iNcy * nNeedSettings, (iNcy + 1) * nNeedSettings).some((count) => count > 0),
  );
  const targets = new Array<DirichletRow | null>(N_NCY).fill(null);
  for (const iNcy of ncys) {
    const observed = sumNcys(counts, states, getSources(iNcy, seen, rules));
    if (observed) targets[iNcy] = addPrior(states, iNcy, observed, rules);
  }
  return targets;
}

/** The NCYs whose joiners tell where those of one NCY go. */
function getSources(iNcy: number, seen: readonly boolean[], rules: RuleSet): number[] {
  if (seen[iNcy]) return [iNcy];
  return rules.borrowsFromNeighbours ? findNearest(N_NCY, iNcy, (i) => seen[i]) : [];
}

function sumNcys(counts: TransitionCounts, states: ValidStates, iNcys: readonly number[]): Float64Array | null {
  if (iNcys.length === 0) return null;
  const { nNeedSettings } = states.space;
  const observed = new Float64Array(nNeedSettings);
  for (const iNcy of iNcys) {
    for (let i = 0; i < nNeedSettings; i++) observed[i] += counts.joinerTargets[iNcy * nNeedSettings + i];
  }
  return observed;
}

function addPrior(states: ValidStates, iNcy: number, observed: Float64Array, rules: RuleSet): DirichletRow {
  const { nNeedSettings } = states.space;
  const valid = states.valid.subarray(iNcy * nNeedSettings, (iNcy + 1) * nNeedSettings);
  const prior = 1 / (rules.destinationsValid ? valid.reduce((n, isValid) => n + isValid, 0) : states.nEntries[iNcy]);
  const needSetting: number[] = [];
  const alpha: number[] = [];
  for (let i = 0; i < nNeedSettings; i++) {
    const counted = rules.destinationsValid && !valid[i] ? 0 : observed[i];
    if (!valid[i] && counted === 0) continue;
    needSetting.push(i);
    alpha.push(counted + (valid[i] ? prior : 0));
  }
  return { needSetting: Int32Array.from(needSetting), alpha: Float64Array.from(alpha) };
}
