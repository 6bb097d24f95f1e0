import type { Dimension, Measure } from "../summary/SummaryRequest";
import type { CensusYear } from "../years";

/** The mean, or a percentile such as p80. */
export type TargetStatistic = "mean" | `p${number}`;

/** The balance of the high needs block: at the end of a financial year, or of the year alone; deficits are below 0. */
export const BALANCE_MEASURES = ["balance", "in-year"] as const;
export type BalanceMeasure = (typeof BALANCE_MEASURES)[number];

/** What a sought lever should reach. */
export interface Target {
  /** `share` is plans of the group as a share of all plans. */
  readonly measure: Measure | "share" | BalanceMeasure;
  /** Groupings and their labels as the model has them, one a grouping; none for the total. */
  readonly by: readonly Dimension[];
  readonly key: readonly string[];
  /** For a balance, the January of its financial year: 2031 for 2030-31. */
  readonly censusYear: CensusYear;
  /** Pupils, pounds, or a share from 0 to 1. */
  readonly value: number;
  readonly statistic: TargetStatistic;
}

/**
 * Whether a target is about the balance.
 *
 * @param target - any
 */
export function isOfBalance(target: Target): target is Target & { readonly measure: BalanceMeasure } {
  return BALANCE_MEASURES.some((measure) => measure === target.measure);
}
