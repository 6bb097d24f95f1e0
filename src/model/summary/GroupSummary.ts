import type { Histograms } from "../simulation/Tally";
import type { CensusYear } from "../years";
import type { SummaryRequest } from "./SummaryRequest";

/** The statistics of every summary, in this order in every row. */
export const STATISTICS = [
  "mean",
  "std-dev",
  "min",
  "p2.5",
  "p5",
  "p10",
  "p25",
  "p50",
  "p75",
  "p90",
  "p95",
  "p97.5",
  "max",
] as const;
export type Statistic = (typeof STATISTICS)[number];
export const N_STATISTICS = STATISTICS.length;

/** A summary over all simulations: sums inside each simulation first, statistics afterwards. */
export interface GroupSummary {
  readonly request: SummaryRequest;
  readonly nSimulations: number;
  /** The start year and every projected year. */
  readonly years: readonly CensusYear[];
  /** One key a group, a label a dimension of the request; [[]] for the total. Groups that are never occupied are left out. */
  readonly keys: readonly (readonly string[])[];
  /** By year, key, statistic: `((iYear * nKeys) + iKey) * N_STATISTICS + iStatistic`. Pupils, or pounds for cost. */
  readonly values: Float64Array;
  /**
   * For cost: mean number of pupils without a known cost, by year and key (`iYear * nKeys + iKey`). They are left out
   * of `values`, so a number above 0 means that the cost is not whole. null for every other measure.
   */
  readonly uncosted: Float64Array | null;
  /** Where the request asks for it: how often each number came up, by projected year and key: `(iYear - 1) * nKeys + iKey`. */
  readonly distributions?: Histograms;
  /**
   * Where the request asks for it: the value of every simulation, those of one run in order of their number, the start
   * year included: `((iYear * nKeys) + iKey) * nSimulations + iSimulation`.
   */
  readonly simulations?: Float64Array;
}
