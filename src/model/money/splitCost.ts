import type { FinancialYear } from "../years";
import type { FinancialCost } from "./FinancialCost";

/** Why the cost of one group differs from that of the year before, in every simulation: `cost - former = volume + mix + price`. */
export interface CostEffects {
  readonly financialYear: FinancialYear;
  readonly key: readonly string[];
  /** Pounds, one a simulation. */
  readonly former: Float64Array;
  readonly cost: Float64Array;
  /** More or fewer plans, at the average cost of the year before. */
  readonly volume: Float64Array;
  /** Plans in dearer or cheaper needs, settings and NCYs than the year before, at the prices of that year. */
  readonly mix: Float64Array;
  /** The plans of the year, at its prices instead of those of the year before. */
  readonly price: Float64Array;
}

/**
 * Splits the change of cost from each financial year to the next, inside each simulation. Where a group is empty in the year
 * before, it has no average cost, and all but the price is volume.
 *
 * @param spread - with the cost at former prices
 * @returns by year from the second on, then by group
 */
export function splitCost(spread: FinancialCost): CostEffects[] {
  const { years, keys, costAtFormerPrices } = spread;
  if (!costAtFormerPrices) throw new Error("the cost was made without former prices");
  return years
    .slice(1)
    .flatMap((_, i) => keys.map((_key, iKey) => splitGroup(spread, costAtFormerPrices, i + 1, iKey)));
}

function splitGroup(spread: FinancialCost, atFormer: Float64Array, iYear: number, iKey: number): CostEffects {
  const { nSimulations, keys } = spread;
  const view = (values: Float64Array, year: number) => {
    const from = (year * keys.length + iKey) * nSimulations;
    return values.subarray(from, from + nSimulations);
  };
  const former = view(spread.cost, iYear - 1);
  const cost = view(spread.cost, iYear);
  const unpriced = view(atFormer, iYear);
  const plansBefore = view(spread.plans, iYear - 1);
  const plans = view(spread.plans, iYear);
  const volume = former.map((before, i) =>
    plansBefore[i] > 0 ? (plans[i] - plansBefore[i]) * (before / plansBefore[i]) : unpriced[i] - before,
  );
  return {
    financialYear: spread.years[iYear],
    key: keys[iKey],
    former,
    cost,
    volume,
    mix: unpriced.map((value, i) => value - former[i] - volume[i]),
    price: cost.map((value, i) => value - unpriced[i]),
  };
}
