import type { CensusYear } from "../years";

/** How many did something in past years, against how many were expected by the rates of all years together. */
export interface YearlyLevels {
  /** January before each transition, rising; years in which nobody was expected are left out. */
  readonly years: readonly CensusYear[];
  /** Pupils, by year. */
  readonly seen: readonly number[];
  /** Pupils, by year; above 0. */
  readonly expected: readonly number[];
}

/**
 * Gives the logarithm of each year's number against what was expected; a year in which nobody was seen counts as half
 * a pupil.
 *
 * @param levels - any number of years
 * @returns by year
 * @example takeLogLevels({ years: [asCensusYear(2024)], seen: [50], expected: [50] }) // [0]
 */
export function takeLogLevels({ seen, expected }: YearlyLevels): number[] {
  return seen.map((number, i) => Math.log((number > 0 ? number : 0.5) / expected[i]));
}
