import type { Redirect } from "../plan/ProjectionPlan";
import type { ValidStates } from "../rates/readValidStates";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { Arrivals } from "./expectArrivals";
import type { LeverInForce } from "./LeverInForce";
import { coversNcy } from "./leverReach";

type Process = Redirect["process"];

/** More detours in a row than there are settings: a circle. */
const MOST_IN_A_ROW = 100;

/** A part of those who arrive at one place who are to arrive at another. */
interface Detour {
  readonly process: Process;
  readonly iNcy: number;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * Turns levers of the kind `divert` into redirects of one January. Shares of several levers are parts of all who would
 * have come; where they add up to more than everybody, each is made smaller in proportion. Whoever is diverted stays
 * diverted: redirects out of a place come before those into it.
 *
 * @param levers - in force; their NCYs are those of arrival
 * @param states - which states are valid
 * @param arrivals - expected in the year, for levers that divert a number of pupils; null where there are none
 * @returns in the order in which they are applied
 */
export function divertPupils(
  levers: readonly LeverInForce[],
  states: ValidStates,
  arrivals: Arrivals | null,
): Redirect[] {
  const detours = levers.flatMap((lever) => listDetours(lever, states, arrivals));
  return applyInTurn(joinAlike(detours));
}

/**
 * Finds where pupils of a place are sent: the first setting of a list that takes their need at their NCY.
 *
 * @param states - which states are valid
 * @param to - setting codes in order of preference
 * @param needSetting - where they are from
 * @param iNcy - index of the NCY of arrival
 * @returns a need-setting of the same need, or null where none takes them
 */
export function findFirstTaking(
  { space, valid }: ValidStates,
  to: readonly string[],
  needSetting: number,
  iNcy: number,
): number | null {
  const first = needSetting - (needSetting % space.nSettings);
  const place = to
    .map((code) => first + space.settings.indexOf(code))
    .find((each) => valid[iNcy * space.nNeedSettings + each] === 1);
  return place ?? null;
}

function listDetours({ lever, part, isMeant }: LeverInForce, states: ValidStates, arrivals: Arrivals | null): Detour[] {
  const { nNeedSettings } = states.space;
  const processes: readonly Process[] =
    lever.of === "joiners" || lever.of === "movers" ? [lever.of] : ["joiners", "movers"];
  const ways: Omit<Detour, "share">[] = [];
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    if (!coversNcy(lever, iNcy + NCY_MIN)) continue;
    for (let from = 0; from < nNeedSettings; from++) {
      if (!isMeant[from]) continue;
      const to = findFirstTaking(states, lever.to ?? [], from, iNcy);
      if (to === null || to === from) continue;
      for (const process of processes) ways.push({ process, iNcy, from, to });
    }
  }
  const { change } = lever;
  if (change?.kind === "set") return ways.map((way) => ({ ...way, share: change.value * part }));
  if (change?.kind !== "add" || !arrivals) return [];
  const expected = ways.reduce(
    (sum, { process, iNcy, from }) => sum + arrivals[process][iNcy * nNeedSettings + from],
    0,
  );
  if (expected === 0) return [];
  const share = Math.min(1, Math.max(0, (change.amount * part) / expected));
  return ways.map((way) => ({ ...way, share }));
}

/** Adds up what goes from one place to one other; no place loses more than everybody. */
function joinAlike(detours: readonly Detour[]): Detour[] {
  const joined = new Map<string, Detour>();
  const leaving = new Map<string, number>();
  for (const detour of detours) {
    if (detour.share === 0) continue;
    const origin = nameOrigin(detour);
    const name = `${origin} ${detour.to}`;
    joined.set(name, { ...detour, share: (joined.get(name)?.share ?? 0) + detour.share });
    leaving.set(origin, (leaving.get(origin) ?? 0) + detour.share);
  }
  return [...joined.values()].map((detour) => ({
    ...detour,
    share: detour.share / Math.max(1, leaving.get(nameOrigin(detour))!),
  }));
}

const nameOrigin = ({ process, iNcy, from }: Detour): string => `${process} ${iNcy} ${from}`;

/** Puts detours in order, and makes each a share of those whom the ones before have left. */
function applyInTurn(detours: readonly Detour[]): Redirect[] {
  const byOrigin = new Map<string, Detour[]>();
  for (const detour of detours) {
    const origin = nameOrigin(detour);
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), detour]);
  }
  /** How many more detours lie behind one; circles are refused before. */
  const depth = (detour: Detour, nBefore = 0): number => {
    const onward = byOrigin.get(nameOrigin({ ...detour, from: detour.to })) ?? [];
    if (nBefore > MOST_IN_A_ROW) return 0;
    return Math.max(0, ...onward.map((next) => 1 + depth(next, nBefore + 1)));
  };
  const left = new Map<string, number>();
  return detours
    .map((detour) => ({ detour, depth: depth(detour) }))
    .sort((a, b) => a.depth - b.depth || compareDetours(a.detour, b.detour))
    .map(({ detour }) => {
      const { process, iNcy, from, to, share } = detour;
      const remaining = left.get(nameOrigin(detour)) ?? 1;
      left.set(nameOrigin(detour), remaining - share);
      const ofRest = remaining > 1e-12 ? Math.min(1, share / remaining) : 0;
      return { process, iNcy, fromNeedSetting: from, toNeedSetting: to, share: ofRest };
    })
    .filter(({ share }) => share > 0);
}

function compareDetours(a: Detour, b: Detour): number {
  return (
    (a.process < b.process ? -1 : a.process > b.process ? 1 : 0) || a.iNcy - b.iNcy || a.from - b.from || a.to - b.to
  );
}
