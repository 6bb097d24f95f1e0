import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import type { FinancialCost } from "../model/money/FinancialCost";
import { inflateCost } from "../model/money/inflateCost";
import { spreadOverYears } from "../model/money/spreadOverYears";
import { InputProblems } from "../model/Problem";
import type { Dimension, SummaryRequest } from "../model/summary/SummaryRequest";
import type { Projector } from "./Projector";

/** How prices rise and when joiners begin. */
export interface PriceRules {
  /** Rise of every price a year, on top of prices by year and levers; 0.03 is 3%. */
  readonly inflation: number;
  /** Months that who joins costs in the first financial year, 0 to 12; 7 where all begin in September. */
  readonly joinerMonths: number;
}

export interface CostWanted extends PriceRules {
  /** At most two. */
  readonly by: readonly Dimension[];
  /** One line of the costs; null for all together. */
  readonly line: string | null;
  /** Whether the cost at former prices is wanted too, to tell effects apart. */
  readonly hasEffects: boolean;
}

/**
 * Projects what plans cost in financial years.
 *
 * @throws InputProblems where inflation is given twice
 */
export async function runCost(projector: Projector, input: ModelInput, wanted: CostWanted): Promise<FinancialCost> {
  const { by, line, hasEffects, inflation, joinerMonths } = wanted;
  if (inflation !== 0 && input.costs.some(({ financialYear }) => financialYear !== undefined))
    throw new InputProblems([createProblem("E713", { where: "Costs", found: "they have a column of years" })]);
  const count = (measure: "plans"): SummaryRequest => ({ by, measure, simulations: true });
  const price = (priceShift: -1 | 0 | 1): SummaryRequest => ({
    by,
    measure: "cost",
    simulations: true,
    priceShift,
    ...(line === null ? {} : { costLine: line }),
  });
  const requests = [count("plans"), price(1), price(0), ...(hasEffects ? [price(-1)] : [])];
  const [plans, atNextPrices, atOwnPrices, former] = await projector.simulate(input, requests);
  const januaries = { plans, atNextPrices, atOwnPrices, atFormerPrices: former ?? null, joiners: null };
  return inflateCost(spreadOverYears(januaries, joinerMonths), inflation);
}
