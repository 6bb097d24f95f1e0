import type { FinancialCost } from "./FinancialCost";

/**
 * Lets all prices rise at one rate. Prices without a year are those of the financial year in which the known January lies,
 * which is the one before the first of the cost.
 *
 * @param spread - at prices that do not rise by this rate
 * @param rate - a year, above -1; 0.03 is 3%
 * @returns a new cost; the same one for a rate of 0
 */
export function inflateCost(spread: FinancialCost, rate: number): FinancialCost {
  if (rate === 0) return spread;
  const { years, keys, nSimulations, cost, costAtFormerPrices } = spread;
  const nPerYear = keys.length * nSimulations;
  const nYearsOn = (i: number) => Math.floor(i / nPerYear) + 1;
  // One power a year: powers of 10,000 simulations each would be slow, and no different.
  const factors = Array.from({ length: years.length + 1 }, (_, n) => (1 + rate) ** n);
  return {
    ...spread,
    cost: cost.map((pounds, i) => pounds * factors[nYearsOn(i)]),
    costAtFormerPrices: costAtFormerPrices && costAtFormerPrices.map((pounds, i) => pounds * factors[nYearsOn(i) - 1]),
  };
}
