import type { Chance, CohortStep } from "../plan/ProjectionPlan";
import { NCY_MIN } from "../states/StateSpace";
import { changeFlows, type FlowChange, makeRoom, setShare } from "./changeFlows";
import { changeNumber, type PartialChange } from "./changeNumber";
import type { LeverInForce } from "./LeverInForce";
import { coversNcy } from "./leverReach";
import { addUp, getMean, getShares, spreadOver, withMean } from "./spreads";

/** A lever of leavers or movers, with those that it is about as far as it adds pupils to them. */
export interface CohortLever extends LeverInForce {
  /** Leavers or movers expected in the year of all that it is about, before anything is added; 0 before that is known. */
  readonly expected: number;
}

/** NCYs in the January before at whose end pupils change phase: nursery to Reception, Year 6 to 7, Year 11 to 12. */
const TRANSFER_NCYS = [-1, 6, 11];

/**
 * Changes how many leave and move, and where movers go, of the pupils of every state.
 *
 * @param cohorts - by state in the January before
 * @param levers - of the kinds `leavers`, `reassess` and `movers`
 * @param nNeedSettings - of the space
 * @returns new steps where something changes, the same elsewhere
 */
export function changeCohorts(
  cohorts: readonly CohortStep[],
  levers: readonly CohortLever[],
  nNeedSettings: number,
): CohortStep[] {
  if (levers.length === 0) return [...cohorts];
  return cohorts.map((step, state) => {
    const ofState = levers.filter((lever) => isAbout(lever, state, nNeedSettings));
    if (ofState.length === 0 || step.leaving === "everybody") return step;
    const leaving = changeLeaving(step.leaving, ofState);
    if (leaving === "everybody") return { leaving, moving: "nobody", targets: null };
    const movers = ofState.filter(({ lever }) => lever.kind === "movers");
    const { moving, targets } = changeMoving(step, movers, nNeedSettings);
    return leaving === step.leaving && moving === step.moving && targets === step.targets
      ? step
      : { leaving, moving, targets };
  });
}

/**
 * Tells whether a lever is about the pupils of a state.
 *
 * @param lever - its need, setting and NCY are those of the January before
 * @param state - in the January before
 * @param nNeedSettings - of the space
 */
export function isAbout({ lever, isMeant }: LeverInForce, state: number, nNeedSettings: number): boolean {
  if (isMeant[state % nNeedSettings] === 0) return false;
  const ncy = Math.floor(state / nNeedSettings) + NCY_MIN;
  const hasNoNcy = lever.ncyFrom === null && lever.ncyTo === null;
  return lever.kind === "reassess" && hasNoNcy ? TRANSFER_NCYS.includes(ncy) : coversNcy(lever, ncy);
}

function changeLeaving(leaving: Chance, levers: readonly CohortLever[]): Chance {
  const before = getMean(leaving);
  const changes = levers.flatMap(({ lever, part, expected }): PartialChange[] => {
    const { change } = lever;
    if (lever.kind !== "leavers" || !change) return [];
    if (change.kind !== "add") return [{ change, part }];
    // Pupils who leave beside the others, in proportion to them.
    return expected > 0 ? [{ change: { kind: "add", amount: change.amount / expected }, part }] : [];
  });
  const added = changes.filter(({ change }) => change.kind === "add");
  const others = changes.filter(({ change }) => change.kind !== "add");
  const rate = changeNumber(before, others);
  let mean = Math.min(1, Math.max(0, rate * changeNumber(1, added)));
  for (const { lever, part } of levers) {
    // Of those who would not have left anyway.
    if (lever.kind === "reassess" && lever.change?.kind === "set") mean += (1 - mean) * lever.change.value * part;
  }
  return mean === before ? leaving : withMean(leaving, mean);
}

/** Those who have to move go on moving; only where they go can change. */
function changeMoving(
  { moving, targets }: CohortStep,
  levers: readonly CohortLever[],
  nNeedSettings: number,
): Pick<CohortStep, "moving" | "targets"> {
  if (levers.length === 0 || !targets) return { moving, targets };
  const mustMove = moving === "everybody";
  const isLevel = levers.every(({ lever }) => lever.to === null);
  const before = getMean(moving);
  const flows = isLevel ? Float64Array.of(before) : getShares(targets, nNeedSettings).map((share) => share * before);
  const changes = levers.map(({ lever, part, isTo, expected }): FlowChange => ({
    change: lever.change!,
    part,
    isMeant: isLevel ? ONE : isTo,
    expected,
  }));
  if (isLevel && mustMove) return { moving, targets };
  const original = flows.slice();
  const sets = changes.filter(({ change }) => change.kind === "set");
  if (mustMove) {
    for (const { change, part, isMeant } of sets)
      if (change.kind === "set") setShare(flows, isMeant, change.value, part);
  }
  changeFlows(flows, mustMove ? changes.filter(({ change }) => change.kind === "times") : changes);
  if (flows.every((flow, i) => flow === original[i])) return { moving, targets };
  makeRoom(
    flows,
    Uint8Array.from(flows, (_, i) => (sets.some(({ isMeant }) => isMeant[i] === 1) ? 1 : 0)),
  );
  const total = addUp(flows);
  if (total === 0) return mustMove ? { moving, targets } : { moving: "nobody", targets: null };
  return {
    moving: mustMove ? moving : withMean(moving, total),
    targets: isLevel ? targets : spreadOver(flows, addUp(targets.alpha)),
  };
}

const ONE = Uint8Array.of(1);
