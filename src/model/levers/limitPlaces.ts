import type { Capacity } from "../plan/ProjectionPlan";
import type { ValidStates } from "../rates/readValidStates";
import { NCY_MIN } from "../states/StateSpace";
import { changeNumber } from "./changeNumber";
import type { Lever } from "./Lever";
import type { LeverInForce } from "./LeverInForce";
import { coversNcy } from "./leverReach";

/**
 * Turns levers of the kind `capacity` into the places of one January. Rows about the same settings, needs and NCYs make one
 * number of places, which all of these share: what is set, or else as many as have a place in the known January,
 * times factors, plus what is added.
 *
 * @param levers - in force
 * @param states - which states are valid
 * @param start - pupils in the known January, by state
 * @returns the narrowest first, so that a phase is full before its school is
 */
export function limitPlaces(levers: readonly LeverInForce[], states: ValidStates, start: Int32Array): Capacity[] {
  const groups = new Map<string, LeverInForce[]>();
  for (const each of levers) {
    const name = namePlaces(each.lever);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups]
    .map(([label, rows]) => limitGroup(label, rows, states, start))
    .sort((a, b) => a.states.length - b.states.length || (a.label < b.label ? -1 : 1));
}

/**
 * Names the places that a lever is about, so that rows about the same places are found.
 *
 * @param lever - of the kind `capacity`
 * @example namePlaces({ needs: null, settings: ["SpMdA"], ncyFrom: 7, ncyTo: 11 }) // "SpMdA, NCY 7 to 11"
 */
export function namePlaces({
  needs,
  settings,
  ncyFrom,
  ncyTo,
}: Pick<Lever, "needs" | "settings" | "ncyFrom" | "ncyTo">): string {
  const sorted = (codes: readonly string[]) => [...codes].sort().join(" + ");
  const ncys = ncyFrom === null && ncyTo === null ? "" : `, NCY ${ncyFrom ?? "any"} to ${ncyTo ?? "any"}`;
  return `${sorted(settings ?? [])}${needs ? `, ${sorted(needs)}` : ""}${ncys}`;
}

function limitGroup(label: string, rows: readonly LeverInForce[], states: ValidStates, start: Int32Array): Capacity {
  const [{ lever, isMeant }] = rows;
  const { nNeedSettings } = states.space;
  const isIn = (state: number) =>
    isMeant[state % nNeedSettings] === 1 && coversNcy(lever, Math.floor(state / nNeedSettings) + NCY_MIN);
  let now = 0;
  start.forEach((pupils, state) => (now += isIn(state) ? pupils : 0));
  const changes = rows.map((row) => ({ change: row.lever.change!, part: row.part }));
  // The list of the row that was set last holds for all.
  const to = [...rows].reverse().find((row) => row.lever.to !== null)?.lever.to ?? [];
  const members = [];
  for (let state = 0; state < states.valid.length; state++) {
    if (!isIn(state) || states.valid[state] === 0) continue;
    members.push({ state, to: listElsewhere(state, to, states).filter((target) => !isIn(target)) });
  }
  return { label, places: Math.round(changeNumber(now, changes)), states: members };
}

/** The states of the same need and NCY that a list of settings leads to. */
function listElsewhere(state: number, to: readonly string[], { space, valid }: ValidStates): number[] {
  const first = state - (state % space.nSettings);
  return to.map((code) => first + space.settings.indexOf(code)).filter((target) => valid[target] === 1);
}
