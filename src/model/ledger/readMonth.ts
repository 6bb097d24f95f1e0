import { cleanText, isFault, quote, readCode, type CellReading } from "../tables/cells";
import { readDay, splitDay } from "../tables/days";
import type { Cell } from "../tables/Reading";
import type { FinancialYear } from "../years";

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED = /^([a-z]{3,9})[ .,'/-]*(\d{4}|\d{2})$/i;
const YEAR_FIRST = /^(\d{4})[ ./-]([a-z]{3,9}|\d{1,2})$/i;
const NUMBERED = /^(\d{1,2})[ ./-](\d{4})$/;

/**
 * Gives the financial year of a month.
 *
 * @param year - calendar year
 * @param month - 1 to 12
 * @returns the year in which it begins
 * @example getMonthYear(2025, 3) // 2024
 */
export function getMonthYear(year: number, month: number): FinancialYear {
  return (month < 4 ? year - 1 : year) as FinancialYear;
}

/**
 * Reads the financial year of a month that is written with its calendar year: Apr 2024, Apr-24, 2024-04, 04/2024, or a date.
 *
 * @param cell - any cell
 * @returns the year in which it begins, null for a blank cell (0 too), or a fault
 * @example readMonth("Mar-25") // 2024
 */
export function readMonth(cell: Cell): CellReading<FinancialYear> {
  const code = readCode(cell);
  if (code === null || isFault(code)) return code;
  const text = cleanText(code).trim();
  const named = NAMED.exec(text);
  if (named) return compose(named[2], named[1], text);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return compose(yearFirst[1], yearFirst[2], text);
  const numbered = NUMBERED.exec(text);
  if (numbered) return compose(numbered[2], numbered[1], text);
  const day = readDay(cell);
  if (typeof day !== "number") return { code: "E903", found: `is ${quote(text)}` };
  const { year, month } = splitDay(day);
  return getMonthYear(year, month);
}

function compose(yearText: string, monthText: string, text: string): CellReading<FinancialYear> {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const month = /^\d/.test(monthText) ? Number(monthText) : NAMES.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  if (month >= 1 && month <= 12) return getMonthYear(year, month);
  return { code: "E903", found: `is ${quote(text)}` };
}
