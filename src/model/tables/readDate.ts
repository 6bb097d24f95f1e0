import { isFault, quote, readCode, type CellFault, type CellReading } from "./cells";
import type { Cell } from "./Reading";

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar as days since 1970. */
const EXCEL_EPOCH = -25_569;
/** Dates that a return or a ledger can speak of: 1 January 1950 to 31 December 2100. */
const FIRST_DAY = -7_305;
const LAST_DAY = 47_846;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ](\d{1,2})(?:[t ].*)?$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ](\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})(?: \d{1,2}:.*)?$/;
const WANTED = { wanted: "A date such as 16/01/2025 or 2025-01-16 is wanted", fix: "Correct the cell" };

/**
 * Reads a date: one of Excel's, "16/01/2025" (day first), "2025-01-16", "16 Jan 2025" or "2025-Jan-16 00:00:00".
 *
 * @param cell - any cell
 * @returns days since 1 January 1970, null for a blank cell (or 0), or a fault
 * @example readDate("16/01/2025") // 20104
 */
export function readDate(cell: Cell): CellReading<number> {
  const text = readCode(cell);
  if (text === null || isFault(text)) return text;
  const day = typeof cell === "number" ? Math.floor(cell) + EXCEL_EPOCH : parseDate(text.toLowerCase());
  if (day === null) return refuse(`is ${typeof cell === "number" ? text : `the text ${quote(text)}`}`);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : refuse(`is ${quote(text)}`);
}

function refuse(found: string): CellFault {
  return { code: "E175", found, ...WANTED };
}

function parseDate(text: string): number | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return countDays(Number(yearFirst[1]), readMonth(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return countDays(readYear(dayFirst[3]), readMonth(dayFirst[2]), Number(dayFirst[1]));
  return /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) + EXCEL_EPOCH : null;
}

function readMonth(text: string): number {
  const month = Number(text);
  return Number.isNaN(month) ? MONTHS.indexOf(text.slice(0, 3)) + 1 : month;
}

/** Two digits are a year from 1950 to 2049. */
function readYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function countDays(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return isReal ? Math.round(date.getTime() / DAY_MS) : null;
}

/**
 * Takes a day apart.
 *
 * @param day - days since 1 January 1970
 * @returns calendar year, month from 1 to 12, day of the month
 * @example splitDay(20104).year // 2025
 */
export function splitDay(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Writes a day as officers do.
 *
 * @param day - days since 1 January 1970
 * @example wordDay(20104) // "16/01/2025"
 */
export function wordDay(day: number): string {
  const { year, month, day: dayOfMonth } = splitDay(day);
  return `${String(dayOfMonth).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}
