import type { Origin } from "../../src/model/backtest/Backtest";
import { createKey } from "../../src/model/random/createKey";
import { createStream } from "../../src/model/random/createStream";
import { asCensusYear } from "../../src/model/years";
import { inventAuthority, MOST_AHEAD, ORIGIN } from "./inventAuthority";
import { projectAndScore } from "./projectAndScore";
import { createStudyCase, type StudyCase } from "./StudyCase";
import { WORLDS } from "./worlds";

/** One invented authority, projected after each length of history. */
export interface InventedWork {
  readonly kind: "invented";
  /** Place in `WORLDS`. */
  readonly iWorld: number;
  readonly size: number;
  /** Number of the authority in its world and size. */
  readonly iAuthority: number;
  readonly histories: readonly number[];
  readonly nSimulations: number;
}

/** The January from which invented authorities are projected. */
export const INVENTED_ORIGIN: Origin = {
  censusYear: asCensusYear(ORIGIN),
  nYears: 0,
  targets: Array.from({ length: MOST_AHEAD }, (_, i) => asCensusYear(ORIGIN + 1 + i)),
};

/** Invents the authority of a number: always the same. */
export function inventNumbered(iWorld: number, size: number, iAuthority: number) {
  const world = WORLDS[iWorld];
  const cluster = `${world.name}, ${size}, ${iAuthority}`;
  const everybody = { need: "", setting: "", ncy: 0 };
  const rng = createStream(createKey(cluster), 0, asCensusYear(ORIGIN), everybody, "course");
  return { world, cluster, input: inventAuthority(world, size, rng) };
}

/**
 * Invents an authority and projects it from the same January after each length of history.
 *
 * @param work - which authority
 * @returns cases of totals, settings and needs, one to three years ahead
 */
export function studyInvented({ iWorld, size, iAuthority, histories, nSimulations }: InventedWork): StudyCase[] {
  const { world, cluster, input } = inventNumbered(iWorld, size, iAuthority);
  return histories.flatMap((nYears) =>
    projectAndScore(input, INVENTED_ORIGIN, nSimulations, cluster, ORIGIN - nYears).map(
      ({ by, key, method, horizon, actual, forecast }) =>
        createStudyCase(
          {
            part: "invented",
            world: world.name,
            size,
            nYears,
            method,
            by: by[0] ?? "total",
            group: key.join(),
            horizon,
            cluster,
          },
          actual,
          forecast,
        ),
    ),
  );
}
