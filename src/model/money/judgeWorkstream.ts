import { summariseAmounts } from "../compare/compareKey";
import type { FinancialYear } from "../years";
import type { WorkstreamEffect } from "./RecoveryPlan";

/** What a workstream comes to over the years of a balance. */
export interface WorkstreamVerdict {
  /** Mean pounds over all years. */
  readonly planned: number;
  /** Delivered over all years, in the order of `STATISTICS`. */
  readonly delivered: Float64Array;
  readonly revenue: number;
  readonly capital: number;
  /** Mean delivered less revenue investment: what it does for the block. */
  readonly net: number;
  /** First year by whose end what was delivered on average has paid for revenue and capital; null for none, or no investment. */
  readonly payback: FinancialYear | null;
  /** Share of simulations in which it has paid for both by the last year. */
  readonly chanceOfPayback: number;
}

/**
 * Judges a workstream over the years of its balance.
 *
 * @param effect - what it does
 * @param years - of the balance
 */
export function judgeWorkstream(effect: WorkstreamEffect, years: readonly FinancialYear[]): WorkstreamVerdict {
  const { delivered, planned, revenue, capital } = effect;
  const nSimulations = delivered.length / years.length;
  const total = new Float64Array(nSimulations);
  let invested = 0;
  let payback: FinancialYear | null = null;
  years.forEach((year, iYear) => {
    invested += revenue[iYear] + capital[iYear];
    for (let i = 0; i < nSimulations; i++) total[i] += delivered[iYear * nSimulations + i];
    const isPaid = invested > 0 && average(total) >= invested;
    payback = isPaid ? (payback ?? year) : null;
  });
  const nPaid = total.filter((pounds) => pounds >= invested).length;
  const mean = average(total);
  const spent = sum(revenue);
  return {
    planned: sum(planned) / nSimulations,
    delivered: summariseAmounts(total.slice()),
    revenue: spent,
    capital: sum(capital),
    net: mean - spent,
    payback,
    chanceOfPayback: nPaid / nSimulations,
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

const average = (values: Float64Array): number => sum(values) / values.length;
