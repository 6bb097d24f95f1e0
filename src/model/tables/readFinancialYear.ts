import type { FinancialYear } from "../years";
import { cleanText, quote, readCode, isFault, type CellReading } from "./cells";
import type { Cell } from "./Reading";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const TWO_YEARS = /^(?:fy|financial year)?\s?(\d{4}|\d{2})\s?[/–-]\s?(\d{4}|\d{2})$/i;
const ONE_YEAR = /^(?:fy|financial year)?\s?(\d{4})$/i;

/**
 * Reads a financial year: 2024-25, 2024/25, 2024/2025, FY24/25, or 2024 alone, which is the year from April 2024.
 *
 * @param cell - any cell
 * @returns the year in which it begins, null for a blank cell (0 too), or a fault
 * @example readFinancialYear("2024-25") // 2024
 */
export function readFinancialYear(cell: Cell): CellReading<FinancialYear> {
  const code = readCode(cell);
  if (code === null || isFault(code)) return code;
  const text = cleanText(code).trim();
  const two = TWO_YEARS.exec(text);
  const from = two ? lengthen(two[1]) : Number(ONE_YEAR.exec(text)?.[1] ?? Number.NaN);
  const isPair = !two || Number(two[2]) % 100 === (from + 1) % 100;
  if (from >= FIRST_YEAR && from <= LAST_YEAR && isPair) return from as FinancialYear;
  return { code: "E902", found: `is ${typeof cell === "number" ? text : quote(text)}` };
}

const lengthen = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
