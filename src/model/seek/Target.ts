import type { Dimension, Measure } from "../summary/SummaryRequest";
import type { CensusYear } from "../years";

/** The mean, or a percentile such as p80. */
export type TargetStatistic = "mean" | `p${number}`;

/** What a sought lever should reach. */
export interface Target {
  /** `share` is plans of the group as a share of all plans. */
  readonly measure: Measure | "share";
  /** Groupings and their labels as the model has them, one a grouping; none for the total. */
  readonly by: readonly Dimension[];
  readonly key: readonly string[];
  readonly censusYear: CensusYear;
  /** Pupils, pounds, or a share from 0 to 1. */
  readonly value: number;
  readonly statistic: TargetStatistic;
}
