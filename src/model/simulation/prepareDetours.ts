import type { Capacity, PlanYear, ProjectionPlan, Redirect } from "../plan/ProjectionPlan";
import { MOVERS, numberOfPart, PROCESS } from "../random/Cohort";
import { nameWords } from "../random/nameWords";
import { N_NCY } from "../states/StateSpace";

/** A redirect with the name of its stream. */
export interface PreparedRedirect extends Redirect {
  readonly name: readonly [number, number];
  /** Number of its process. */
  readonly drawnAs: number;
}

/** A capacity with the name of its stream. */
export interface PreparedCapacity extends Capacity {
  readonly name: readonly [number, number];
}

/** Why arrivals of one year may go elsewhere. */
export interface PreparedDetours {
  /** 1 for an NCY of arrival that any of this touches. */
  readonly ncys: Uint8Array;
  readonly redirects: readonly PreparedRedirect[];
  readonly capacities: readonly PreparedCapacity[];
  /** By state, the capacities of which its pupils take a place; states that take none are left out. */
  readonly capacitiesOf: ReadonlyMap<number, readonly number[]>;
}

/**
 * Prepares the redirects and capacities of one year.
 *
 * @param plan - for its needs and settings
 * @param year - of the plan
 * @returns null where everybody goes where they would, so that the year runs as if there were no such thing
 */
export function prepareDetours({ space }: ProjectionPlan, year: PlanYear): PreparedDetours | null {
  const redirects = (year.redirects ?? []).filter(({ share }) => share > 0);
  const capacities = year.capacities ?? [];
  if (redirects.length + capacities.length === 0) return null;
  const ncys = new Uint8Array(N_NCY);
  const getNcy = (state: number): number => Math.floor(state / space.nNeedSettings);
  for (const { iNcy } of redirects) ncys[iNcy] = 1;
  const capacitiesOf = new Map<number, number[]>();
  capacities.forEach(({ states, label }, i) => {
    for (const { state, to } of states) {
      ncys[getNcy(state)] = 1;
      capacitiesOf.set(state, [...(capacitiesOf.get(state) ?? []), i]);
      if (to.some((target) => getNcy(target) !== getNcy(state)))
        throw new RangeError(`The places of ${label} send pupils of state ${state} to another NCY.`);
    }
  });
  const namePlace = (needSetting: number): string =>
    `${space.needs[Math.floor(needSetting / space.nSettings)]}\u001f${space.settings[needSetting % space.nSettings]}`;
  const count = countRepeats();
  return {
    ncys,
    redirects: redirects.map((redirect) => {
      const [from, to] = [redirect.fromNeedSetting, redirect.toNeedSetting].map(namePlace);
      const drawnAs = numberOfPart(PROCESS.redirect, redirect.process === "movers" ? MOVERS : 0);
      const repeat = count(JSON.stringify([drawnAs, redirect.iNcy, from, to]));
      return { ...redirect, drawnAs, name: nameWords(from, to + repeat) };
    }),
    capacities: capacities.map((capacity) => ({
      ...capacity,
      name: nameWords(capacity.label, count(capacity.label)),
    })),
    capacitiesOf,
  };
}

/** Tells the second of a name from the first, so that each has a stream of its own. */
function countRepeats(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const n = seen.get(name) ?? 0;
    seen.set(name, n + 1);
    return n === 0 ? "" : `\u001f${n}`;
  };
}
