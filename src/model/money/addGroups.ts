import type { FinancialCost } from "./FinancialCost";

/**
 * Adds the groups of a cost up, inside each simulation.
 *
 * @param spread - by any grouping
 * @param nYears - how many of its years, from the first
 * @returns pounds, `iYear * nSimulations + iSimulation`
 */
export function addGroups({ keys, nSimulations, cost }: FinancialCost, nYears: number): Float64Array {
  const sum = new Float64Array(nYears * nSimulations);
  for (let iYear = 0; iYear < nYears; iYear++)
    for (let iKey = 0; iKey < keys.length; iKey++) {
      const from = (iYear * keys.length + iKey) * nSimulations;
      for (let i = 0; i < nSimulations; i++) sum[iYear * nSimulations + i] += cost[from + i];
    }
  return sum;
}
