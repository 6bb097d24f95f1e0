import { isBlankOrZero, isFault, quote, type CellReading } from "../tables/cells";
import { readFinancialYear } from "../tables/readFinancialYear";
import type { Cell } from "../tables/Reading";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Excel's number of 1 January 2010 and of 1 January 2071: a number between is a date. */
const FIRST_DATE = 40179;
const LAST_DATE = 62459;

/**
 * Reads when something begins or ends, in years counted from April: a financial year, a month ("Sep 2026", "1 September
 * 2026", "2026-09") or a date. A date is taken to its month.
 *
 * @param cell - any cell
 * @param isEnd - whether the end of the year or month is meant
 * @returns 2026 for April 2026, 2026.5 for October 2026; null for a blank cell
 * @example readMoment("October 2026", false) // 2026.5
 */
export function readMoment(cell: Cell, isEnd: boolean): CellReading<number> {
  if (isBlankOrZero(cell)) return null;
  const month = readMonth(cell);
  if (month !== null) return countFromApril(month.year, month.month) + (isEnd ? 1 / 12 : 0);
  const year = readFinancialYear(cell);
  if (isFault(year)) return { code: "E722", found: `is ${typeof cell === "string" ? quote(cell) : String(cell)}` };
  return year === null ? null : year + (isEnd ? 1 : 0);
}

/** April is the first month of its year; months count from 0 for January. */
function countFromApril(year: number, month: number): number {
  return (year * 12 + month - 3) / 12;
}

function readMonth(cell: Cell): { year: number; month: number } | null {
  if (typeof cell === "number") {
    if (cell < FIRST_DATE || cell > LAST_DATE) return null;
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
  }
  const text = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  const named = /^(?:\d{1,2}(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?[\s-]+(\d{4})$/.exec(text);
  const month = named ? MONTHS.findIndex((name) => named[1].startsWith(name)) : -1;
  if (named && month >= 0) return { year: Number(named[2]), month };
  const dated = /^(?:(\d{4})-(\d{2})(?:-\d{2})?|(?:\d{1,2}\/)?(\d{1,2})\/(\d{4}))$/.exec(text);
  if (!dated) return null;
  const [year, number] = dated[1] ? [Number(dated[1]), Number(dated[2])] : [Number(dated[4]), Number(dated[3])];
  // "2026-27" is a financial year: no year has 27 months.
  return number >= 1 && number <= 12 ? { year, month: number - 1 } : null;
}
