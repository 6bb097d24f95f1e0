import { createDay, splitDay, type Day } from "../tables/days";

/** The January census was a week early in 2021; all others are on the third Thursday. */
const EXCEPTIONS: ReadonlyMap<number, Day> = new Map([[2021, createDay(2021, 1, 14)!]]);

/**
 * Gives the day of a January census: the third Thursday, but for 2021.
 *
 * @param censusYear - calendar year
 * @returns the day as Excel counts
 * @example getCensusDay(2026) // 46037
 */
export function getCensusDay(censusYear: number): Day {
  const first = createDay(censusYear, 1, 1)!;
  // Day 0 was a Saturday, so that Thursdays leave 5 when divided by 7.
  return EXCEPTIONS.get(censusYear) ?? first + ((5 - (first % 7) + 7) % 7) + 14;
}

/**
 * Gives the NCY of someone on a day, from the date of birth: the age on 31 August before the school year, less 4.
 *
 * @param birth - day of birth
 * @param day - any later day
 * @returns a whole number; 0 is Reception
 * @example findNcy(createDay(2010, 9, 1), getCensusDay(2024)) // 8
 */
export function findNcy(birth: Day, day: Day): number {
  return schoolYear(day) - schoolYear(birth) - 1 - 4;
}

/** The year in which the school year of a day began. */
function schoolYear(day: Day): number {
  const { year, month } = splitDay(day);
  return month < 9 ? year - 1 : year;
}
