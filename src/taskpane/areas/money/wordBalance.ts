import type { BalanceVerdict } from "../../../model/money/judgeBalance";
import { nameFinancialYear } from "../../../model/money/nameFinancialYear";
import type { FinancialYear } from "../../../model/years";
import { formatMillions } from "../../words/formatNumbers";

/**
 * Pounds with a sign that is not taken for a dash.
 *
 * @example formatBalance(-5_000_000) // "−£5.0m"
 */
export function formatBalance(pounds: number): string {
  const text = formatMillions(Math.abs(pounds));
  return pounds < 0 && text !== formatMillions(0) ? `−${text}` : text;
}

/** As `formatBalance`, in whole millions where there are ten or more: for the edge of a picture. */
export function formatTick(pounds: number): string {
  if (Math.abs(pounds) < 10e6) return formatBalance(pounds);
  return `${pounds < 0 ? "−" : ""}£${Math.round(Math.abs(pounds) / 1e6)}m`;
}

/**
 * Says when a deficit is cleared, in futures.
 *
 * @param verdict - of the balance
 * @param years - of the balance
 * @example "In 8 of 10 futures the deficit is cleared by the end of 2029-30."
 */
export function wordCleared(
  { clearedP50, clearedP80, chances }: BalanceVerdict,
  years: readonly FinancialYear[],
): string {
  const last = nameFinancialYear(years[years.length - 1]);
  if (clearedP80 !== null)
    return `In 8 of 10 futures the deficit is cleared by the end of ${nameFinancialYear(clearedP80)}.`;
  const share = chances[chances.length - 1].cleared;
  if (clearedP50 !== null)
    return `In 5 of 10 futures the deficit is cleared by the end of ${nameFinancialYear(clearedP50)}; in 8 of 10 it is not by ${last}.`;
  return share < 0.005
    ? `In hardly any future is the deficit cleared by the end of ${last}.`
    : `In ${Math.round(100 * share)} of 100 futures the deficit is cleared by the end of ${last}.`;
}

/** Says from when on the block balances year by year. */
export function wordBalanced({ balancedP80, balancedP50 }: BalanceVerdict, years: readonly FinancialYear[]): string {
  const last = nameFinancialYear(years[years.length - 1]);
  if (balancedP80 !== null) return `It balances from ${nameFinancialYear(balancedP80)} on in 8 of 10 futures.`;
  if (balancedP50 !== null) return `It balances from ${nameFinancialYear(balancedP50)} on in 5 of 10 futures.`;
  return `It does not balance year by year by ${last} in half of the futures.`;
}
