import type { PlanYear, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { MOVERS } from "../../src/model/random/Cohort";
import { createStream } from "../../src/model/random/createStream";
import type { Generator } from "../../src/model/random/Generator";
import type { RandomKey } from "../../src/model/random/RandomKey";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import type { Pupils } from "./plainProjection";

/**
 * Repeats, pupil by pupil, who of one January's arrivals is sent elsewhere in one simulation, from the engine's streams.
 *
 * @param staying - by state
 * @param joiners - by state; changed in place
 * @param movers - by state; changed in place
 * @returns those whom full places sent elsewhere, by the state they would have had
 */
export function replayDetours(
  { space }: ProjectionPlan,
  year: PlanYear,
  key: RandomKey,
  simulation: number,
  staying: Pupils,
  joiners: Pupils,
  movers: Pupils,
): Pupils {
  const nameOf = (place: number): string =>
    `${space.needs[Math.floor(place / space.nSettings)]}\u001f${space.settings[place % space.nSettings]}`;
  const seen: string[] = [];
  const tell = (name: string): string => {
    const n = seen.filter((other) => other === name).length;
    seen.push(name);
    return n > 0 ? `\u001f${n}` : "";
  };
  const get = (pupils: Pupils, state: number): number => pupils.get(state) ?? 0;
  const move = (pupils: Pupils, from: number, to: number): void => {
    pupils.set(from, get(pupils, from) - 1);
    pupils.set(to, get(pupils, to) + 1);
  };

  for (const { process, iNcy, fromNeedSetting, toNeedSetting, share } of year.redirects ?? []) {
    if (share === 0) continue;
    const [from, to] = [nameOf(fromNeedSetting), nameOf(toNeedSetting)];
    const repeat = tell(`${process} ${iNcy} ${from} ${to}`);
    const cohort = { need: from, setting: to + repeat, ncy: iNcy + NCY_MIN };
    const part = process === "movers" ? MOVERS : 0;
    const stream = createStream(key, simulation, year.censusYear, cohort, "redirect", part);
    const pupils = process === "movers" ? movers : joiners;
    const first = iNcy * space.nNeedSettings;
    for (let n = get(pupils, first + fromNeedSetting); n > 0; n--)
      if (stream.nextUint32() / 2 ** 32 < share) move(pupils, first + fromNeedSetting, first + toNeedSetting);
  }

  const overflow: Pupils = new Map();
  const capacities = year.capacities ?? [];
  const countIn = ({ states }: (typeof capacities)[number]): number =>
    states.reduce((sum, { state }) => sum + get(staying, state) + get(joiners, state) + get(movers, state), 0);
  const hasRoom = (state: number): boolean =>
    capacities.every((it) => !it.states.some((taken) => taken.state === state) || countIn(it) < it.places);
  for (const capacity of capacities) {
    const repeat = tell(capacity.label);
    const cohort = { need: capacity.label, setting: repeat, ncy: 0 };
    const stream: Generator = createStream(key, simulation, year.censusYear, cohort, "overflow");
    const newcomers = capacity.states
      .filter(({ to }) => to.length > 0)
      .flatMap(({ state, to }) =>
        [joiners, movers].flatMap((pupils) =>
          Array.from({ length: get(pupils, state) }, () => ({ pupils, state, to })),
        ),
      );
    while (countIn(capacity) > capacity.places && newcomers.length > 0) {
      const [{ pupils, state, to }] = newcomers.splice(
        Math.floor((stream.nextUint32() / 2 ** 32) * newcomers.length),
        1,
      );
      const target = to.find(hasRoom);
      if (target === undefined) continue;
      move(pupils, state, target);
      overflow.set(state, get(overflow, state) + 1);
    }
  }
  return overflow;
}
