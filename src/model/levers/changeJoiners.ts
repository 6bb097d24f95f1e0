import type { JoinerStep } from "../plan/ProjectionPlan";
import { LARGEST_JOINER_RATE } from "../simulation/KeptRates";
import { NCY_MIN } from "../states/StateSpace";
import { changeFlows, type FlowChange, setShare } from "./changeFlows";
import type { LeverInForce } from "./LeverInForce";
import { coversNcy } from "./leverReach";
import { addUp, getShares, spreadOver } from "./spreads";

/** A lever of joiners, with the joiners that it is about as far as it adds pupils to them. */
export interface JoinerLever extends LeverInForce {
  /** Joiners expected in the year of all that it is about, before anything is added; 0 before that is known. */
  readonly expected: number;
}

/**
 * Changes how many join, and so where they go as far as only some of them change: everybody else's expected number
 * stays. A lever without need and setting changes the level and leaves the mix as it is.
 *
 * @param joiners - by NCY of arrival
 * @param levers - of the kinds `joiners`, `requests` and `agreement`
 * @param nNeedSettings - of the space
 * @returns new steps where something changes, the same elsewhere
 */
export function changeJoiners(
  joiners: readonly (JoinerStep | null)[],
  levers: readonly JoinerLever[],
  nNeedSettings: number,
): (JoinerStep | null)[] {
  return joiners.map((step, iNcy) => {
    const ofNcy = levers.filter(({ lever }) => coversNcy(lever, iNcy + NCY_MIN));
    return step && ofNcy.length > 0 ? changeStep(step, ofNcy, nNeedSettings) : step;
  });
}

function changeStep(step: JoinerStep, levers: readonly JoinerLever[], nNeedSettings: number): JoinerStep | null {
  const weight = step.alpha + step.beta;
  const rate = step.alpha / weight;
  const isLevel = levers.every(({ lever }) => lever.needs === null && lever.settings === null);
  const flows = isLevel ? Float64Array.of(rate) : getShares(step.targets, nNeedSettings).map((share) => share * rate);
  const changes = levers.map(({ lever, part, isMeant, expected }): FlowChange => ({
    change: lever.change!,
    part,
    isMeant: isLevel ? ONE : isMeant,
    expected,
  }));
  if (!changeFlows(flows, changes)) return step;
  const total = addUp(flows);
  if (total === 0) return null;
  const changed = Math.min(LARGEST_JOINER_RATE, total);
  const targets = isLevel ? step.targets : spreadOver(flows, addUp(step.targets.alpha))!;
  return { people: step.people, alpha: weight * changed, beta: weight * (1 - changed), targets };
}

const ONE = Uint8Array.of(1);

/**
 * Changes where joiners go and leaves alone how many join.
 *
 * @param joiners - by NCY of arrival
 * @param levers - of the kind `joiner-mix`
 * @param nNeedSettings - of the space
 * @returns new steps where something changes, the same elsewhere; "nowhere" where every place has lost its share
 */
export function changeJoinerMix(
  joiners: readonly (JoinerStep | null)[],
  levers: readonly LeverInForce[],
  nNeedSettings: number,
): (JoinerStep | null | "nowhere")[] {
  return joiners.map((step, iNcy) => {
    const ofNcy = levers.filter(({ lever }) => coversNcy(lever, iNcy + NCY_MIN));
    if (!step || ofNcy.length === 0) return step;
    const shares = getShares(step.targets, nNeedSettings);
    const before = shares.slice();
    for (const { lever, part, isMeant } of ofNcy) {
      if (lever.change?.kind === "set") setShare(shares, isMeant, lever.change.value, part);
    }
    for (const { lever, part, isMeant } of ofNcy) {
      if (lever.change?.kind === "times") changeFlows(shares, [{ change: lever.change, part, isMeant, expected: 0 }]);
    }
    if (shares.every((share, i) => share === before[i])) return step;
    const targets = spreadOver(shares, addUp(step.targets.alpha));
    return targets ? { ...step, targets } : "nowhere";
  });
}
