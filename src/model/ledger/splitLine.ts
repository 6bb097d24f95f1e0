import { createDay, type Day } from "../tables/days";
import type { FinancialYear } from "../years";
import type { LedgerLine } from "./Ledger";
import { splitPence, type Pence } from "./Pence";
import { getDayYear } from "./readLedger";

/** What of a ledger line belongs to one financial year. */
export interface LinePart {
  /** Index of the line. */
  readonly line: number;
  /** Null where the ledger says nothing that can be read. */
  readonly financialYear: FinancialYear | null;
  readonly pence: Pence;
  /** First and last day of the year that this pays for; null where they are not known. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * Parts a line between the financial years that it pays for, by days where it runs over several. The parts add up to the
 * line to the penny.
 *
 * @param line - as it was read
 * @param index - of the line in its ledger
 * @param otherwise - financial year of lines that say none; null for none
 * @returns one part a financial year
 */
export function splitLine(line: LedgerLine, index: number, otherwise: FinancialYear | null): LinePart[] {
  const { from, to, pence } = line;
  const year = line.financialYear ?? (from === null || to === null ? otherwise : null);
  if (year !== null) return [{ line: index, financialYear: year, pence, ...clip(from, to, year) }];
  if (from === null || to === null) return [{ line: index, financialYear: null, pence, from: null, to: null }];
  const years = [];
  for (let each = getDayYear(from); each <= getDayYear(to); each = (each + 1) as FinancialYear) years.push(each);
  const spans = years.map((each) => ({ financialYear: each, ...clip(from, to, each) }));
  const parts = splitPence(
    pence,
    spans.map((span) => span.to! - span.from! + 1),
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
  return [createDay(financialYear, 4, 1)!, createDay(financialYear + 1, 3, 31)!];
}

/** Days inside the year; null where none is known or none is inside. An open end reaches to the end of the year. */
function clip(from: Day | null, to: Day | null, year: number): Pick<LinePart, "from" | "to"> {
  const [first, last] = getYearDays(year);
  if (from === null && to === null) return { from: null, to: null };
  const start = Math.max(from ?? first, first);
  const end = Math.min(to ?? last, last);
  return start > end ? { from: null, to: null } : { from: start, to: end };
}
