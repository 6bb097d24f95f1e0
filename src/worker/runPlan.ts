import { createProblem } from "../model/checks/codes";
import { addLevers } from "../model/levers/addLevers";
import type { Lever } from "../model/levers/Lever";
import { addGroups } from "../model/money/addGroups";
import { computePlan } from "../model/money/computePlan";
import { drawDelivery } from "../model/money/drawDelivery";
import { MONEY_LEVERS } from "../model/money/listMoneyLevers";
import type { RecoveryPlan } from "../model/money/RecoveryPlan";
import { listCoalitions, shareSavings, type Sharing } from "../model/money/shareSavings";
import type { Workstream } from "../model/money/Workstream";
import { InputProblems, type Problem } from "../model/Problem";
import { createKey } from "../model/random/createKey";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";
import { runBalance, runPlacements, type BalanceJob } from "./runBalance";

export interface PlanJob extends BalanceJob {
  readonly workstreams: readonly Workstream[];
  /** Rows of all scenarios that workstreams name. */
  readonly levers: readonly Lever[];
  readonly sharing: Sharing;
  /** Whether capital is spent from the high needs block. */
  readonly isCapitalCharged: boolean;
}

export interface PlanResult {
  readonly plan: RecoveryPlan;
  readonly problems: readonly Problem[];
}

/**
 * Projects a recovery plan: the balance without workstreams, with them, and what each contributes. Workstreams of levers are
 * projected together with those that they overlap with, so that nothing is saved twice (docs/decisions/0142).
 *
 * @throws InputProblems where a workstream names a scenario that the levers do not have
 */
export async function runPlan(projector: Projector, job: PlanJob): Promise<PlanResult> {
  const { workstreams, rules, seed } = job;
  const scenarios = listScenarios(job);
  const { balance, cost, problems } = await runBalance(projector, job);
  const { nSimulations, years } = balance;
  // The groups are added up in one way on every side, so that what changes nothing saves nothing, to the last bit.
  const costs = new Map([[0, addGroups(cost, years.length)]]);
  const masks = scenarios.length === 0 ? [] : listCoalitions(scenarios.length, job.sharing);
  for (const mask of masks.filter((each) => each !== 0)) {
    const rows = scenarios.flatMap((scenario, i) => (mask & (1 << i) ? scenario.rows : []));
    const changed = await runPlacements(projector, addLevers(job.input, rows), rules);
    costs.set(mask, addGroups(changed, years.length));
    await nextTask();
  }
  const shares = shareSavings(scenarios.length, costs, job.sharing);
  const saved = new Map(scenarios.map(({ name }, i) => [name, shares[i]]));
  const key = createKey(seed);
  const delivery: Float64Array[] = [];
  for (const { name, confidence } of workstreams) {
    delivery.push(drawDelivery(key, name, confidence, nSimulations));
    await nextTask();
  }
  const parts = { unmitigated: balance, workstreams, saved, delivery, carry: rules.carry };
  return { plan: computePlan({ ...parts, isCapitalCharged: job.isCapitalCharged }), problems };
}

/** The workstreams of levers, in the order of the plan, each with its rows. */
function listScenarios({ workstreams, levers }: PlanJob): { name: string; rows: Lever[] }[] {
  const names = [...new Set(levers.map(({ scenario }) => scenario).filter((name) => name !== ""))];
  const problems: Problem[] = [];
  const scenarios = workstreams.flatMap(({ name, saving, row }) => {
    if (saving.type !== "scenario") return [];
    const rows = levers.filter(({ scenario }) => scenario.toLowerCase() === saving.scenario.toLowerCase());
    const where = `Workstreams, row ${row}`;
    if (rows.length === 0) {
      const wanted = names.length === 0 ? "The levers have no scenarios" : `The levers have ${names.join(", ")}`;
      problems.push(createProblem("E724", { where, found: `there is no scenario '${saving.scenario}'`, wanted }));
    }
    const money = rows.find(({ kind }) => MONEY_LEVERS.includes(kind));
    if (money)
      problems.push(createProblem("E729", { where, found: `row ${money.row} of the levers is ${money.kind}` }));
    return [{ name, rows }];
  });
  if (problems.length > 0) throw new InputProblems(problems);
  return scenarios;
}
