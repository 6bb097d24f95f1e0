import { rankYear } from "../costs/CostBook";
import type { CostRow, ModelInput } from "../data/ModelInput";
import type { Lever, LeverKind } from "../levers/Lever";
import { type CensusYear, getFinancialYear } from "../years";

/** Levers that change what a pupil costs. */
const PRICE_LEVERS: ReadonlySet<LeverKind> = new Set(["unit-cost", "inflation"]);

/**
 * Whether what a pupil costs may change from year to year: by the cost table, or by levers.
 *
 * @param input - with its costs and levers
 * @example hasPriceChanges({ costs: [{ need: "ASD", setting: "SpIn", cost: 60000, financialYear: 2027 }] }) // true
 */
export function hasPriceChanges({ costs, levers = [] }: ModelInput): boolean {
  return costs.some(({ financialYear }) => financialYear !== undefined) || levers.some(isOfPrices);
}

/**
 * Holds unit costs at those of the financial year in which the start January lies.
 *
 * @param input - is left as it is
 * @param startYear - the January that is known
 * @returns an input with the costs of that year for every year, and without the levers that change them
 */
export function holdPrices(input: ModelInput, startYear: CensusYear): ModelInput {
  const year = getFinancialYear(startYear);
  const held = new Map<string, CostRow>();
  for (const row of input.costs) {
    const { need, setting, ncyFrom, ncyTo, line } = row;
    const key = JSON.stringify([need, setting, ncyFrom, ncyTo, line]);
    const other = held.get(key);
    if (!other || rankYear(row, year) >= rankYear(other, year)) held.set(key, row);
  }
  const costs = [...held.values()].map((row): CostRow => ({ ...row, financialYear: undefined }));
  return { ...input, costs, levers: input.levers?.filter((lever) => !isOfPrices(lever)) };
}

const isOfPrices = ({ kind }: Lever): boolean => PRICE_LEVERS.has(kind);
