import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import type { FinancialCost, JanuaryCosts } from "../model/money/FinancialCost";
import { inflateCost } from "../model/money/inflateCost";
import { spreadOverYears, USUAL_JOINER_MONTHS } from "../model/money/spreadOverYears";
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
  const count = (measure: "plans" | "joiners"): SummaryRequest => ({ by, measure, simulations: true });
  const price = (priceShift: -1 | 0 | 1, costOf: "plans" | "joiners" = "plans"): SummaryRequest => ({
    by,
    measure: "cost",
    simulations: true,
    priceShift,
    costOf,
    ...(line === null ? {} : { costLine: line }),
  });
  const areJoinersApart = joinerMonths !== USUAL_JOINER_MONTHS;
  const requests = {
    plans: count("plans"),
    atNextPrices: price(1),
    atOwnPrices: price(0),
    ...(hasEffects ? { atFormerPrices: price(-1) } : {}),
    ...(areJoinersApart ? { joiners: count("joiners"), joinersAtOwn: price(0, "joiners") } : {}),
    ...(areJoinersApart && hasEffects ? { joinersAtFormer: price(-1, "joiners") } : {}),
  };
  const summaries = await projector.simulate(input, Object.values(requests));
  const find = (name: string) => summaries[Object.keys(requests).indexOf(name)];
  const januaries: JanuaryCosts = {
    plans: find("plans"),
    atNextPrices: find("atNextPrices"),
    atOwnPrices: find("atOwnPrices"),
    atFormerPrices: find("atFormerPrices") ?? null,
    joiners: areJoinersApart
      ? {
          plans: find("joiners"),
          atOwnPrices: find("joinersAtOwn"),
          atFormerPrices: find("joinersAtFormer") ?? null,
        }
      : null,
  };
  return inflateCost(spreadOverYears(januaries, joinerMonths), inflation);
}
