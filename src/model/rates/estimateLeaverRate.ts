import { N_NCY } from "../states/StateSpace";
import type { TransitionCounts } from "./countTransitions";
import type { BetaColumns } from "./Rates";
import type { RuleSet } from "./rules";

/**
 * Estimates the chance that a pupil leaves, by state in the January before: leavers and others of all past years,
 * and a prior of weight 1 at the share of the state's NCY.
 *
 * @param counts - by state
 * @param covered - 1 for a state that needs a rate, by state
 * @param nNeedSettings - of the space
 * @param rules - say what the NCY's share is
 * @returns NaN for states that are not covered
 */
export function estimateLeaverRate(
  counts: TransitionCounts,
  covered: Uint8Array,
  nNeedSettings: number,
  rules: RuleSet,
): BetaColumns {
  const alpha = new Float64Array(covered.length).fill(NaN);
  const beta = new Float64Array(covered.length).fill(NaN);
  const byNcy = {
    did: counts.leftByNcy,
    didNot: counts.movedByNcy.map((moved, iNcy) => moved + counts.stayedByNcy[iNcy]),
  };
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    const share = rules.getShare(byNcy, iNcy);
    for (let state = iNcy * nNeedSettings; state < (iNcy + 1) * nNeedSettings; state++) {
      if (!covered[state]) continue;
      alpha[state] = counts.left[state] + share;
      beta[state] = counts.moved[state] + counts.stayed[state] + (1 - share);
    }
  }
  return { alpha, beta };
}
