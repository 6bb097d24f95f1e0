import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import type { Balance, CarryRule } from "../model/money/Balance";
import { computeBalance } from "../model/money/computeBalance";
import { computePlan } from "../model/money/computePlan";
import { drawDelivery } from "../model/money/drawDelivery";
import type { FinancialCost } from "../model/money/FinancialCost";
import type { Funding } from "../model/money/Funding";
import { listBalanceLines, listBalanceYears, type StabilityRule } from "../model/money/listBalanceLines";
import { listMoneyLevers } from "../model/money/listMoneyLevers";
import type { ConfidenceScale } from "../model/money/Workstream";
import type { Problem } from "../model/Problem";
import { createKey } from "../model/random/createKey";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";
import { runCost, type PriceRules } from "./runCost";

/** How money is counted; all of it can be changed. */
export interface MoneyRules extends PriceRules {
  readonly stability: StabilityRule;
  readonly carry: CarryRule;
  readonly confidence: ConfidenceScale;
}

export interface BalanceJob {
  /** With costs. Its money levers (saving, investment, income, grant) count in the balance. */
  readonly input: ModelInput;
  readonly funding: Funding;
  readonly rules: MoneyRules;
  /** Of the run: how much of a money lever is delivered is drawn from it. */
  readonly seed: string;
}

export interface BalanceResult {
  readonly balance: Balance;
  /** Of the placements, by setting group. */
  readonly cost: FinancialCost;
  /** What gives cause to doubt; none that stops. */
  readonly problems: readonly Problem[];
}

/**
 * Projects the balance of the high needs block, with placements by setting group.
 *
 * @throws InputProblems where funding and projection do not meet
 */
export async function runBalance(
  projector: Projector,
  { input, funding, rules, seed }: BalanceJob,
): Promise<BalanceResult> {
  const cost = await runPlacements(projector, input, rules);
  await nextTask();
  const years = listBalanceYears(cost.years, funding);
  const { nSimulations } = cost;
  const parts = { years, nSimulations, opening: funding.opening?.pounds ?? 0, carry: rules.carry };
  const balance = computeBalance({ ...parts, lines: listBalanceLines(funding, cost, years, rules.stability) });
  const uncosted = cost.uncosted.slice(0, years.length * cost.keys.length).reduce((sum, plans) => sum + plans, 0);
  const problems = listProblems(funding, uncosted / years.length);

  const money = listMoneyLevers(input.levers ?? [], years[0], rules.confidence);
  if (money.length === 0) return { balance, cost, problems };
  const key = createKey(seed);
  const delivery = money.map(({ name, confidence }) => drawDelivery(key, name, confidence, nSimulations));
  const plan = { unmitigated: balance, workstreams: money, saved: new Map(), delivery, carry: rules.carry };
  return { balance: computePlan({ ...plan, isCapitalCharged: false }).mitigated, cost, problems };
}

/** Projects what placements cost by setting group, which is how every balance has them. */
export function runPlacements(projector: Projector, input: ModelInput, rules: MoneyRules): Promise<FinancialCost> {
  return runCost(projector, input, { ...rules, by: ["setting group"], line: null, hasEffects: false });
}

function listProblems(funding: Funding, uncosted: number): Problem[] {
  const problems: Problem[] = [];
  if (funding.opening === null)
    problems.push(createProblem("E712", { where: "Funding", found: "there is no opening balance" }));
  if (uncosted > 0)
    problems.push(
      createProblem("E711", { where: "Costs", found: `${uncosted.toFixed(1)} plans a year have no cost, on average` }),
    );
  return problems;
}
