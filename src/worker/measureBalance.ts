import { createProblem } from "../model/checks/codes";
import { summariseAmounts } from "../model/compare/compareKey";
import type { ModelInput } from "../model/data/ModelInput";
import type { Funding } from "../model/money/Funding";
import { nameFinancialYear } from "../model/money/nameFinancialYear";
import { InputProblems } from "../model/Problem";
import { readStatistic, type Reached } from "../model/seek/measureTarget";
import type { BalanceMeasure, Target } from "../model/seek/Target";
import { N_STATISTICS, type GroupSummary } from "../model/summary/GroupSummary";
import { getFinancialYear } from "../model/years";
import type { Projector } from "./Projector";
import { runBalance, type MoneyRules } from "./runBalance";

/** What a target on the balance needs beside the model. */
export interface BalanceBasis {
  readonly funding: Funding;
  readonly rules: MoneyRules;
  readonly seed: string;
}

/** Measures what simulations reach of a target on the balance of the financial year in which the target's January lies. */
export async function measureBalance(
  projector: Projector,
  input: ModelInput,
  target: Target & { readonly measure: BalanceMeasure },
  basis: BalanceBasis,
): Promise<Reached> {
  const { balance } = await runBalance(projector, { input, ...basis });
  const { years, nSimulations } = balance;
  const iYear = years.indexOf(getFinancialYear(target.censusYear));
  if (iYear < 0) {
    throw new InputProblems([
      createProblem("E654", {
        where: "Target",
        found: `${nameFinancialYear(getFinancialYear(target.censusYear))} is not in the balance`,
        wanted: `The balance has ${years.map(nameFinancialYear).join(", ")}`,
      }),
    ]);
  }
  const pounds = (target.measure === "balance" ? balance.closing : balance.inYear).slice(
    iYear * nSimulations,
    (iYear + 1) * nSimulations,
  );
  const statistics = summariseAmounts(pounds);
  return { statistics, value: readStatistic(target.statistic, statistics, pounds) };
}

/** The same with expected values for simulations: one future, the expected one. */
export async function expectBalance(
  projector: Projector,
  input: ModelInput,
  target: Target & { readonly measure: BalanceMeasure },
  basis: BalanceBasis,
): Promise<number> {
  const expected: Projector = {
    ...projector,
    simulate: async (asked, requests) => (await projector.expect(asked, requests)).map(takeMeanForFuture),
  };
  return (await measureBalance(expected, input, { ...target, statistic: "mean" }, basis)).value;
}

function takeMeanForFuture(summary: GroupSummary): GroupSummary {
  const simulations = Float64Array.from(
    { length: summary.years.length * summary.keys.length },
    (_, i) => summary.values[i * N_STATISTICS],
  );
  return { ...summary, nSimulations: 1, simulations };
}
