import { N_NCY } from "../states/StateSpace";
import type { TransitionCounts } from "./countTransitions";
import type { NcyCounts } from "./getNcyShare";
import type { BetaColumns } from "./Rates";
import type { ValidStates } from "./readValidStates";
import type { RuleSet } from "./rules";

/**
 * Estimates the chance that a pupil who does not leave changes setting, by state in the January before: movers and
 * stayers of all past years, and a prior at the share of the state's NCY, of weight 1. A change of need alone is a stay.
 *
 * @param states - valid states
 * @param counts - by state
 * @param covered - 1 for a state that needs a rate, by state
 * @param rules - say what the NCY's share is
 * @returns NaN for states that are not covered, and for settings with fewer than two settings in their list
 */
export function estimateMoverRate(
  states: ValidStates,
  counts: TransitionCounts,
  covered: Uint8Array,
  rules: RuleSet,
): BetaColumns {
  const { nNeedSettings, nSettings } = states.space;
  const alpha = new Float64Array(covered.length).fill(NaN);
  const beta = new Float64Array(covered.length).fill(NaN);
  const byNcy = countByNcy(states, counts, rules);
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    const share = rules.getShare(byNcy, iNcy);
    const weight = byNcy.did[iNcy] + byNcy.didNot[iNcy] > 0 ? 1 : rules.unseenMoverWeight;
    for (let state = iNcy * nNeedSettings; state < (iNcy + 1) * nNeedSettings; state++) {
      if (!covered[state] || !leadsOn(states, state % nSettings, rules)) continue;
      alpha[state] = counts.moved[state] + weight * share;
      beta[state] = counts.stayed[state] + weight * (1 - share);
    }
  }
  return { alpha, beta };
}

/** Whether the settings table lets anybody move on from a setting. */
function leadsOn(states: ValidStates, setting: number, rules: RuleSet): boolean {
  if (!rules.destinationsValid) return states.nNext[setting] > 1;
  const { nSettings } = states.space;
  for (let to = 0; to < nSettings; to++) {
    if (to !== setting && states.next[setting * nSettings + to]) return true;
  }
  return false;
}

/** Movers and stayers by NCY; those who had to move say nothing about those who choose, so some rules leave them out. */
function countByNcy(states: ValidStates, counts: TransitionCounts, rules: RuleSet): NcyCounts {
  const did = counts.movedByNcy.slice();
  const didNot = counts.stayedByNcy.slice();
  if (!rules.outgrownApart) return { did, didNot };
  const { nNeedSettings, nStates } = states.space;
  for (let state = 0; state < nStates; state++) {
    if (states.valid[state + nNeedSettings]) continue;
    const iNcy = Math.floor(state / nNeedSettings);
    did[iNcy] -= counts.moved[state];
    didNot[iNcy] -= counts.stayed[state];
  }
  return { did, didNot };
}
