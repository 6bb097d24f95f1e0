import { quote, cleanText, type CellReading } from "./cells";
import type { Cell } from "./Reading";

/** A day as Excel counts: whole days since 30 December 1899, so that 45306 is 15 January 2024. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 1 January 1930 and 31 December 2100: a number outside them is no date that a census or a ledger speaks of. */
const FIRST_DAY = 10959;
const LAST_DAY = 73415;
/** Two figures up to this are of this century. */
const LAST_SHORT_YEAR = 49;

const MONTHS: ReadonlyMap<string, number> = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map((name, i) => [name, i + 1]),
);
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z| ?[AP]M)?$/i;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ](\d{1,2})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ](\d{1,2}|[a-z]{3,9})[-/., ]{1,2}(\d{4}|\d{2})$/i;
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/;

/**
 * Gives the day of a date.
 *
 * @param year - calendar year
 * @param month - 1 to 12
 * @param dayOfMonth - 1 to 31
 * @returns the day, or null where the month has no such day
 * @example createDay(2024, 1, 15) // 45306
 */
export function createDay(year: number, month: number, dayOfMonth: number): Day | null {
  const ms = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return Math.round((ms - DAY_ZERO) / MS_PER_DAY);
}

/**
 * Takes a day apart.
 *
 * @param day - as Excel counts
 * @returns calendar year, month 1 to 12, day of the month
 * @example splitDay(45306).year // 2024
 */
export function splitDay(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const date = new Date(DAY_ZERO + Math.floor(day) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/**
 * Writes a day as returns do.
 *
 * @param day - as Excel counts
 * @returns year, month and day with hyphens
 * @example formatDay(45306) // "2024-01-15"
 */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = splitDay(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/**
 * Reads a date: a number as Excel keeps dates, or a text in one of the ways in which returns, exports and people in
 * England write one. Of two short numbers the first is the day.
 *
 * @param cell - any cell; a time of day is dropped
 * @returns the day, null for a blank cell (0 too), or a fault
 * @example readDay("2022-Sep-28 00:00:00") // 44832
 */
export function readDay(cell: Cell): CellReading<Day> {
  if (cell === null || cell === undefined || cell === 0) return null;
  if (typeof cell === "number") return readSerial(cell) ?? fault(`is ${cell}`);
  if (typeof cell === "boolean") return fault(`is ${cell ? "TRUE" : "FALSE"}`);
  if (typeof cell === "object") {
    return { code: "E110", found: `is the Excel error ${cell.error}`, wanted: "A date is wanted" };
  }
  const text = cleanText(cell).trim();
  if (text === "" || text === "0") return null;
  return readDayText(text) ?? fault(`is the text ${quote(text)}`);
}

function fault(found: string): CellReading<Day> {
  return { code: "E840", found };
}

function readSerial(serial: number): Day | null {
  const day = Math.floor(serial);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

function readDayText(text: string): Day | null {
  const date = text.replace(TIME, "").trim();
  if (/^\d{5}(\.\d+)?$/.test(date)) return readSerial(Number(date));
  const compact = COMPACT.exec(date);
  if (compact) return readParts(compact[1] + compact[2], compact[3], compact[4]);
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return readParts(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(date);
  return dayFirst ? readParts(dayFirst[3], dayFirst[2], dayFirst[1]) : null;
}

function readParts(yearText: string, monthText: string, dayText: string): Day | null {
  const short = yearText.length === 2;
  const year = Number(yearText) + (short ? (Number(yearText) <= LAST_SHORT_YEAR ? 2000 : 1900) : 0);
  const month = /^\d/.test(monthText) ? Number(monthText) : MONTHS.get(monthText.slice(0, 3).toLowerCase());
  if (month === undefined || month < 1 || month > 12) return null;
  const day = createDay(year, month, Number(dayText));
  return day !== null && day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}
