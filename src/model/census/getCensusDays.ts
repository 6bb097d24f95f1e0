import { NO_DAY, type Census } from "./Census";

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
/** Day 0, 1 January 1970, was a Thursday; the census is normally on the third Thursday of January. */
const WEEKS_AFTER_FIRST = 2;

/**
 * Gives the day of every January census that a table has rows of: as the rows say, else the third Thursday.
 *
 * @param census - any number of rows
 * @returns days since 1970, by census year
 */
export function getCensusDays({ length, censusYear, censusDay }: Census): Map<number, number> {
  const days = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    const year = censusYear[row];
    const day = censusDay?.[row] ?? NO_DAY;
    if (day !== NO_DAY) days.set(year, Math.max(day, days.get(year) ?? NO_DAY));
    else if (!days.has(year)) days.set(year, getThirdThursday(year));
  }
  return days;
}

/**
 * Gives the third Thursday of January, the usual day of the census.
 *
 * @param year - calendar year
 * @returns days since 1970
 * @example getThirdThursday(2025) // 20104
 */
export function getThirdThursday(year: number): number {
  const first = Date.UTC(year, 0, 1) / DAY_MS;
  const toThursday = (DAYS_A_WEEK - (first % DAYS_A_WEEK)) % DAYS_A_WEEK;
  return first + toThursday + WEEKS_AFTER_FIRST * DAYS_A_WEEK;
}
