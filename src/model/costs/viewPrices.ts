import type { SummaryRequest } from "../summary/SummaryRequest";
import { type CensusYear, type FinancialYear, getFinancialYear } from "../years";
import type { CostBook } from "./CostBook";

/**
 * Views the unit costs that a table of cost takes for one January.
 *
 * @param costs - of the plan
 * @param request - says at which year's prices, and of which line
 * @param censusYear - the January
 * @returns pounds per pupil and year, by state; NaN where no cost is known
 */
export function viewPrices(
  costs: CostBook,
  { priceShift = 0, costLine }: Pick<SummaryRequest, "priceShift" | "costLine">,
  censusYear: CensusYear,
): Float64Array {
  return costs.view((getFinancialYear(censusYear) + priceShift) as FinancialYear, costLine ?? null);
}
