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
 * number of joiners and then one for each joiner's state.
 */
export const PROCESS = { leaving: 1, moving: 2, destinations: 3, joining: 4 } as const;
export type Process = keyof typeof PROCESS;
