import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { TransitionCounts } from "./countTransitions";
import { findNearest } from "./getNcyShare";
import type { DirichletRow } from "./Rates";
import type { ValidStates } from "./readValidStates";
import type { RuleSet } from "./rules";

/**
 * Estimates where movers go, by state in the January before: counts of all past years, and a prior of total weight 1.
 * The prior keeps the need and is made of where others of that NCY moved and of the settings that are allowed, one pupil spread over them.
 *
 * @param states - valid states
 * @param counts - where movers went
 * @param covered - 1 for a state that needs targets, by state
 * @param rules - say which destinations are allowed, and what an NCY without movers does
 * @returns by state; null where nobody can move
 */
export function estimateMoverTargets(
  states: ValidStates,
  counts: TransitionCounts,
  covered: Uint8Array,
  rules: RuleSet,
): (DirichletRow | null)[] {
  const { nNeedSettings, nSettings, nStates } = states.space;
  const targets = new Array<DirichletRow | null>(nStates).fill(null);
  const movedTo = fillNcys(states, counts, rules);
  const alpha = new Float64Array(nNeedSettings);
  const { movers } = counts;
  let iMover = 0;
  for (let state = 0; state < nStates; state++) {
    while (iMover < movers.state.length && movers.state[iMover] < state) iMover++;
    if (!covered[state]) continue;
    const iNcy = Math.floor(state / nNeedSettings);
    const setting = state % nSettings;
    const atNcy = (rules.getDestinationNcy(iNcy + NCY_MIN) - NCY_MIN) * nNeedSettings;
    const isOpen = (needSetting: number): boolean =>
      states.valid[atNcy + needSetting] === 1 && states.next[setting * nSettings + (needSetting % nSettings)] === 1;
    alpha.fill(0);
    const firstOfNeed = (state % nNeedSettings) - setting;
    addPrior(alpha, firstOfNeed, setting, movedTo.subarray(iNcy * nSettings, (iNcy + 1) * nSettings), isOpen, rules);
    for (let i = iMover; i < movers.state.length && movers.state[i] === state; i++) {
      const needSetting = movers.needSetting[i];
      if (!rules.destinationsValid || isOpen(needSetting)) alpha[needSetting] += movers.count[i];
    }
    targets[state] = gatherPositive(alpha);
  }
  return targets;
}

/**
 * Adds the prior of one state.
 *
 * @param alpha - by need-setting; written at the settings of the state's need
 */
function addPrior(
  alpha: Float64Array,
  firstOfNeed: number,
  setting: number,
  movedTo: Float64Array,
  isOpen: (needSetting: number) => boolean,
  rules: RuleSet,
): void {
  let nOpen = 0;
  // The reference counts the pupil's own setting among the allowed ones before it drops it.
  for (let to = 0; to < movedTo.length; to++) {
    if (isOpen(firstOfNeed + to) && !(rules.destinationsValid && to === setting)) nOpen++;
  }
  let total = 0;
  for (let to = 0; to < movedTo.length; to++) {
    if (to === setting) continue;
    const open = isOpen(firstOfNeed + to);
    const weight = (open || !rules.destinationsValid ? movedTo[to] : 0) + (open ? 1 / nOpen : 0);
    alpha[firstOfNeed + to] = weight;
    total += weight;
  }
  if (total === 0) return;
  for (let to = 0; to < movedTo.length; to++) alpha[firstOfNeed + to] /= total;
}

/** Where movers went by NCY and setting, every NCY filled as the rules say. */
function fillNcys(states: ValidStates, counts: TransitionCounts, rules: RuleSet): Float64Array {
  const { nSettings, nNeedSettings } = states.space;
  const filled = counts.movedTo.slice();
  const seen = Array.from({ length: N_NCY }, (_, iNcy) => counts.movedByNcy[iNcy] > 0);
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    if (seen[iNcy]) continue;
    let sources: number[];
    if (rules.borrowsFromNeighbours) {
      sources = findNearest(N_NCY, iNcy, (i) => counts.movedByNcy[i] > 0);
    } else {
      // The reference carries the NCY below forward, filled or observed, to every NCY with a valid state.
      const isValid = states.valid.subarray(iNcy * nNeedSettings, (iNcy + 1) * nNeedSettings).includes(1);
      sources = isValid && iNcy > 0 && seen[iNcy - 1] ? [iNcy - 1] : [];
      seen[iNcy] = sources.length > 0;
    }
    for (const source of sources) {
      const from = rules.borrowsFromNeighbours ? counts.movedTo : filled;
      for (let to = 0; to < nSettings; to++) filled[iNcy * nSettings + to] += from[source * nSettings + to];
    }
  }
  return filled;
}

function gatherPositive(alpha: Float64Array): DirichletRow | null {
  let n = 0;
  for (const value of alpha) if (value > 0) n++;
  if (n === 0) return null;
  const row = { needSetting: new Int32Array(n), alpha: new Float64Array(n) };
  let i = 0;
  alpha.forEach((value, needSetting) => {
    if (value <= 0) return;
    row.needSetting[i] = needSetting;
    row.alpha[i++] = value;
  });
  return row;
}
