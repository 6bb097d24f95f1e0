import type { FinancialYear } from "../years";

/** A line of a balance. */
export interface BalanceLine {
  readonly name: string;
  readonly side: "income" | "expenditure";
  /** Part of the statement it stands in: "Income", "Placements", "Other spending", "Workstreams". */
  readonly part: string;
  /** Pounds: by year where it is the same in every simulation, else `iYear * nSimulations + iSimulation`. */
  readonly amounts: Float64Array;
}

/**
 * The high needs block over financial years, in every simulation. Arrays are `iYear * nSimulations + iSimulation`, in pounds;
 * balances below 0 are deficits. In each of them `closing = opening + income - expenditure`, and a year opens as the one before closed.
 */
export interface Balance {
  readonly years: readonly FinancialYear[];
  readonly nSimulations: number;
  readonly lines: readonly BalanceLine[];
  readonly opening: Float64Array;
  readonly income: Float64Array;
  readonly expenditure: Float64Array;
  readonly inYear: Float64Array;
  readonly closing: Float64Array;
  /** What the deficit costs to carry, whether it is charged or not. */
  readonly carry: Float64Array;
}

/** What a deficit costs to carry. */
export interface CarryRule {
  /** Interest a year, 0 or more, on the average of the balance at the start and before interest at the end, where that is below 0. */
  readonly rate: number;
  /** Whether it is spent from the high needs block; otherwise it falls on the general fund and is only shown. */
  readonly isCharged: boolean;
}
