import { NO_DAY, type Census } from "./Census";
import { getCensusDay } from "./censusDays";

/**
 * Gives the day of every January census that a table has rows of: as the rows say, else the usual day.
 *
 * @param census - any number of rows
 * @returns days by census year
 */
export function getCensusDays({ length, censusYear, censusDay }: Census): Map<number, number> {
  const days = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    const year = censusYear[row];
    const day = censusDay?.[row] ?? NO_DAY;
    if (day !== NO_DAY) days.set(year, Math.max(day, days.get(year) ?? NO_DAY));
    else if (!days.has(year)) days.set(year, getCensusDay(year));
  }
  return days;
}
