import { RETURN_RULES } from "../../../../model/returns/ReturnJob";
import type { AgeRule, ReturnName, ReturnStatistic } from "../../../../model/returns/ReturnTable";
import { MAX_YEARS } from "../../../../model/tables/readOptions";

/** What a person asks of a return. */
export interface ReturnChoice {
  readonly name: ReturnName;
  readonly ageRule: AgeRule;
  readonly statistic: ReturnStatistic;
  /** As it was typed; "" for as many Januaries as the return asks for. */
  readonly years: string;
  /** Reference of a table of mapping; "" for none. */
  readonly mapping: string;
}

export const RETURN_NAMES: readonly (readonly [ReturnName, string])[] = [
  ["DSG", "DSG management plan"],
  ["LSRP", "Local SEND reform plan"],
  ["SCAP", "SCAP SEND forecasts"],
];

/** What is usual for a return, without a mapping. */
export const chooseReturn = (name: ReturnName): ReturnChoice => ({
  name,
  ageRule: RETURN_RULES[name].ageRule,
  statistic: RETURN_RULES[name].statistic,
  years: "",
  mapping: "",
});

/** How many Januaries were asked for; null for the usual, NaN for what is no number of them. */
export function readYearsAsked(text: string): number | null {
  if (text.trim() === "") return null;
  const years = Number(text);
  return Number.isInteger(years) && years >= 1 && years <= MAX_YEARS ? years : Number.NaN;
}
