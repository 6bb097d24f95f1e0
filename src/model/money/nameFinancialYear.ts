import type { FinancialYear } from "../years";

/**
 * Names a financial year as officers write it.
 *
 * @param financialYear - the year in which it begins
 * @returns both years, the second in two digits
 * @example nameFinancialYear(2026) // "2026-27"
 */
export function nameFinancialYear(financialYear: FinancialYear): string {
  return `${financialYear}-${String((financialYear + 1) % 100).padStart(2, "0")}`;
}
