import { asCensusYear } from "../years";

/** Whose draws a stream gives: names, never places in a table, so that a new setting changes nobody else's draws. */
export interface Cohort {
  /** Code, or `NONSEND` for those who join. */
  readonly need: string;
  readonly setting: string;
  /** NCY in the January before; for those who join, NCY of arrival. */
  readonly ncy: number;
}

/**
 * What is drawn. The numbers are part of the result of every seed: a new process takes a new number.
 * `leaving` and `moving` take one draw each; `destinations` one for each mover; `joining` one for the
 * number of joiners and then one for each joiner's state. A rate is drawn in parts (`BETA_PARTS`). The rates that a simulation keeps have streams of their own
 * under `EVERY_YEAR`, where `destinations` and `joining` also stand for places that are remembered from year to year
 * (draw 0 is let go). `course`, `joinerShock` and `leaverShock` are those of a whole simulation: of nobody's name, NCY 0.
 * `mix` is that of one setting or one need of a whole simulation.
 * `published` draws the paths of the light model, by what and whose they are; `delivery` how much of a workstream of a
 * recovery plan is delivered, by the name of the workstream in the place of the setting.
 * `redirect` takes one draw for each pupil of whom it is asked, by the names of the place that was meant and the other, part
 * `MOVERS` for movers; `overflow` one for each pupil who is sent elsewhere, by the name of the places that are full.
 */
export const PROCESS = {
  leaving: 1,
  moving: 2,
  destinations: 3,
  joining: 4,
  leaverRate: 5,
  moverRate: 6,
  joinerRate: 7,
  course: 8,
  joinerShock: 9,
  leaverShock: 10,
  published: 11,
  mix: 12,
  redirect: 13,
  overflow: 14,
  delivery: 15,
} as const;
export type Process = keyof typeof PROCESS;

/** The part of `redirect` that is about movers; part 0 is about joiners. */
export const MOVERS = 1;

/** A process number is below this, so that the parts of a process can be numbered beside it. */
const N_PROCESSES = 16;

/**
 * Gives the number under which one part of a process has its stream; part 0 has that of the process.
 *
 * @param process - number of the process
 * @param part - 0 to 15
 * @example numberOfPart(5, 1) // 21
 */
export function numberOfPart(process: number, part: number): number {
  return process + N_PROCESSES * part;
}

/** Stands for the year of draws that hold for all years of a simulation. */
export const EVERY_YEAR = asCensusYear(0);

/** Stands for the cohort of draws that all cohorts share. */
export const EVERYBODY_COHORT: Cohort = { need: "", setting: "", ncy: 0 };
