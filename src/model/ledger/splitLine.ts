import { createDay, type Day } from "../tables/days";
import type { FinancialYear } from "../years";
import type { LedgerLine } from "./Ledger";
import { splitPence, type Pence } from "./Pence";
import { getDayYear } from "./readLedger";

/** What of a ledger line belongs to one financial year and, where its days are known, to one school year. */
export interface LinePart {
  /** Index of the line. */
  readonly line: number;
  /** Null where the ledger says nothing that can be read. */
  readonly financialYear: FinancialYear | null;
  readonly pence: Pence;
  /** First and last day that this pays for; both null where they are not known. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * Parts a line between the financial years that it pays for and, inside a year, at 1 September, where pupils go up by
 * one NCY and many change their setting; by days. The parts add up to the line to the penny.
 *
 * @param line - as it was read
 * @param index - of the line in its ledger
 * @param otherwise - financial year of lines that say none; null for none
 * @returns one part or more
 */
export function splitLine(line: LedgerLine, index: number, otherwise: FinancialYear | null): LinePart[] {
  const { from, to, pence } = line;
  const hasDays = from !== null && to !== null;
  const said = line.financialYear ?? (hasDays ? null : otherwise);
  const years = said !== null ? [said] : hasDays ? listYears(from, to) : [];
  const spans = from === null && to === null ? [] : years.flatMap((year) => clipHalves(from, to, year));
  if (spans.length === 0) return [{ line: index, financialYear: said, pence, from: null, to: null }];
  const parts = splitPence(
    pence,
    spans.map((span) => span.to - span.from + 1),
  );
  return spans.map((span, i) => ({ line: index, pence: parts[i], ...span }));
}

/**
 * Gives the first and last day of a financial year.
 *
 * @param financialYear - the year in which it begins
 * @returns 1 April and 31 March
 * @example getYearDays(2023) // [45017, 45382]
 */
export function getYearDays(financialYear: number): readonly [first: Day, last: Day] {
  const { april, march } = getYear(financialYear);
  return [april, march];
}

/** Days of a financial year, worked out once: every part of every line asks for them. */
const YEARS = new Map<number, { readonly april: Day; readonly september: Day; readonly march: Day }>();

function getYear(year: number) {
  let days = YEARS.get(year);
  if (days === undefined) {
    days = { april: createDay(year, 4, 1)!, september: createDay(year, 9, 1)!, march: createDay(year + 1, 3, 31)! };
    YEARS.set(year, days);
  }
  return days;
}

/**
 * Gives the January census that a day of a financial year belongs to: that of its school year.
 *
 * @param day - in the financial year; null where it is not known, for the January inside the year
 * @param financialYear - the year in which it begins
 * @returns census year
 * @example getSchoolJanuary(createDay(2024, 5, 1), 2024) // 2024
 * @example getSchoolJanuary(null, 2024) // 2025
 */
export function getSchoolJanuary(day: Day | null, financialYear: number): number {
  return day !== null && day < getYear(financialYear).september ? financialYear : financialYear + 1;
}

function listYears(from: Day, to: Day): FinancialYear[] {
  const first = getDayYear(from);
  return Array.from({ length: getDayYear(to) - first + 1 }, (_, i) => (first + i) as FinancialYear);
}

/** The days inside a year, before September and from then on. An open end reaches to the end of the year. */
function clipHalves(from: Day | null, to: Day | null, financialYear: FinancialYear) {
  const { april, september, march } = getYear(financialYear);
  const start = Math.max(from ?? april, april);
  const end = Math.min(to ?? march, march);
  const halves = [
    { financialYear, from: start, to: Math.min(end, september - 1) },
    { financialYear, from: Math.max(start, september), to: end },
  ];
  return halves.filter((half) => half.from <= half.to);
}
