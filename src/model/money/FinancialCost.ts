import type { GroupSummary } from "../summary/GroupSummary";
import type { Dimension } from "../summary/SummaryRequest";
import type { FinancialYear } from "../years";

/** What plans cost in financial years, in every simulation. Arrays are by year, group, simulation. */
export interface FinancialCost {
  readonly by: readonly Dimension[];
  /** One after another without a gap; the first begins in the April after the January that is known. */
  readonly years: readonly FinancialYear[];
  /** [[]] for the total. */
  readonly keys: readonly (readonly string[])[];
  readonly nSimulations: number;
  /** Pounds: `((iYear * nKeys) + iKey) * nSimulations + iSimulation`. */
  readonly cost: Float64Array;
  /** What the same plans would cost at the prices of the financial year before; null where it was not asked for. */
  readonly costAtFormerPrices: Float64Array | null;
  /** Plans, as an average over the twelve months. */
  readonly plans: Float64Array;
  /** Mean plans without a known cost, by year and group: above 0 the cost is not whole. */
  readonly uncosted: Float64Array;
}

/** Januaries that the cost of financial years is made from: summaries of one grouping that keep every simulation. */
export interface JanuaryCosts {
  readonly plans: GroupSummary;
  /** Cost at the prices of the financial year that begins in the April after the January. */
  readonly atNextPrices: GroupSummary;
  /** At those of the financial year that the January lies in. */
  readonly atOwnPrices: GroupSummary;
  /** At those of the year before; null where it is not wanted. */
  readonly atFormerPrices: GroupSummary | null;
  /** Those who were first counted in the January, at own and former prices; null where all of them began in September. */
  readonly joiners: {
    readonly plans: GroupSummary;
    readonly atOwnPrices: GroupSummary;
    readonly atFormerPrices: GroupSummary | null;
  } | null;
}
