import type { FinancialYear } from "../years";
import { rampOverYear } from "./rampOverYear";
import type { Workstream } from "./Workstream";

/**
 * Plans what a workstream of money saves in each financial year if all of it is delivered.
 *
 * @param workstream - steady or by profile; one of levers is worked out from the projection
 * @param years - of the balance
 * @returns pounds by year
 */
export function planWorkstream({ saving }: Workstream, years: readonly FinancialYear[]): Float64Array {
  if (saving.type === "profile") return Float64Array.from(years, (year) => saving.pounds.get(year) ?? 0);
  if (saving.type === "scenario") throw new Error("what levers save comes from the projection");
  const { pounds, start, end, rampYears } = saving;
  return Float64Array.from(years, (year) => pounds * rampOverYear(year, start, end, rampYears));
}

/**
 * Spreads an investment evenly over its years.
 *
 * @param pounds - in all
 * @param workstream - says when
 * @param years - of the balance; what falls into earlier or later ones is not in the balance
 * @returns pounds by year
 */
export function spreadInvestment(
  pounds: number,
  { investmentFrom, investmentYears }: Pick<Workstream, "investmentFrom" | "investmentYears">,
  years: readonly FinancialYear[],
): Float64Array {
  return Float64Array.from(years, (year) =>
    investmentFrom === null ? 0 : pounds * share(year - investmentFrom, investmentYears),
  );
}

/** The share that falls into the year so many after the first; the last year may be a part of one. */
function share(nBefore: number, nYears: number): number {
  return nBefore < 0 ? 0 : Math.max(0, Math.min(1, nYears - nBefore)) / nYears;
}
