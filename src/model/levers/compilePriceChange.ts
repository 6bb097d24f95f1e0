import type { PriceChange, PricedState } from "../costs/PriceChange";
import { getFinancialYear, type CensusYear } from "../years";
import { changeNumber } from "./changeNumber";
import type { Lever } from "./Lever";
import { coversNcy, getPart } from "./leverReach";

/**
 * Turns the levers `unit-cost` and `inflation` into a change of prices. A lever holds in the financial years in which its
 * Januaries lie. Unit costs are set, multiplied and added to; then inflation multiplies them by its growth of every year since
 * it began, beside whatever growth prices have already.
 *
 * @param levers - of any kind, in the order in which they are applied
 * @returns null where no lever changes prices
 */
export function compilePriceChange(levers: readonly Lever[]): PriceChange | null {
  const costs = levers.filter(({ kind }) => kind === "unit-cost");
  const inflation = levers.filter(({ kind }) => kind === "inflation");
  if (costs.length === 0 && inflation.length === 0) return null;
  return (cost, of) => {
    const changes = costs
      .filter((lever) => isPriced(lever, of))
      .map((lever) => ({ change: lever.change!, part: getPartOf(lever, of, of.financialYear) }))
      .filter(({ part }) => part > 0);
    const changed = changes.length > 0 ? changeNumber(cost, changes) : cost;
    return inflation
      .filter((lever) => isPriced(lever, of))
      .reduce((price, lever) => price * compound(lever, of), changed);
  };
}

function isPriced(lever: Lever, { need, setting, ncy, line }: PricedState): boolean {
  return (
    (lever.needs === null || lever.needs.includes(need)) &&
    (lever.settings === null || lever.settings.includes(setting)) &&
    (!lever.more.line || lever.more.line.toLowerCase() === line.toLowerCase()) &&
    coversNcy(lever, ncy)
  );
}

/** How much of a lever holds in a financial year: as much as in the January that lies in it. */
function getPartOf(lever: Lever, { startYear }: PricedState, financialYear: number): number {
  return getPart(lever, financialYear + 1, startYear + 1);
}

/** The growth of all years from the known one to that of the price. */
function compound(lever: Lever, of: PricedState): number {
  if (lever.change?.kind !== "times") return 1;
  let growth = 1;
  for (let year: number = getFinancialYear((of.startYear + 1) as CensusYear); year <= of.financialYear; year++) {
    growth *= 1 + (lever.change.factor - 1) * getPartOf(lever, of, year);
  }
  return growth;
}
