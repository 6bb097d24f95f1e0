import { nameFinancialYear } from "../money/nameFinancialYear";
import type { FinancialYear } from "../years";
import { createHeadingKey } from "./findColumns";
import type { Cell } from "./Reading";
import type { Vocabulary } from "./vocabulary";

const FIRST_YEAR = 2010;
const LAST_YEAR = 2070;

/** A column of a financial year: the field of a `TableReader`. */
export type YearField = `year${number}`;

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => (FIRST_YEAR + i) as FinancialYear);

const listHeadings = (year: FinancialYear): string[] => {
  const both = [createHeadingKey(nameFinancialYear(year)), `${year}${year + 1}`];
  return [...both, ...both.map((key) => `fy${key}`), `${year}`, `fy${year}`];
};

/** Columns headed with financial years: "2026-27", "2026/27", "FY 2026-27", or 2026 for the year that begins in April 2026. */
export const YEAR_COLUMNS: Vocabulary<YearField> = Object.fromEntries(
  YEARS.map((year) => [
    `year${year}`,
    { name: nameFinancialYear(year), headings: [listHeadings(year)], required: false },
  ]),
);

const BY_HEADING: ReadonlyMap<string, FinancialYear> = new Map(
  YEARS.flatMap((year) => listHeadings(year).map((heading) => [heading, year] as const)),
);

/**
 * Lists the financial years that head columns.
 *
 * @param headings - the cells of the heading row
 * @returns rising, each once
 * @example listHeadedYears(["Line", "2027-28", "2026/27"]) // [2026, 2027]
 */
export function listHeadedYears(headings: readonly Cell[]): FinancialYear[] {
  const years = headings.flatMap((cell) => BY_HEADING.get(createHeadingKey(cell)) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The field of a year. */
export const fieldOf = (year: FinancialYear): YearField => `year${year}`;
