import { judgeBalance } from "../../model/money/judgeBalance";
import { judgeWorkstream } from "../../model/money/judgeWorkstream";
import { nameFinancialYear } from "../../model/money/nameFinancialYear";
import type { RecoveryPlan } from "../../model/money/RecoveryPlan";
import { STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import type { Problem } from "../../model/Problem";
import type { CellValue } from "../answer";
import { headNotes, showNotes } from "./createBalanceTables";
import { headAmount, showAmount, showMean, viewYear } from "./moneyColumns";

/**
 * Lays out a recovery plan by financial year. In every simulation, and so in the means, the mitigated in-year balance is the
 * unmitigated one and what the workstreams deliver, less their investment, but for interest where that is charged.
 *
 * @param plan - with every simulation
 * @param statistics - columns of the balances
 * @param problems - what gives cause to doubt, told in a last column
 */
export function createPlanTable(
  { unmitigated, mitigated, effects }: RecoveryPlan,
  statistics: readonly Statistic[],
  problems: readonly Problem[],
): CellValue[][] {
  const { years, nSimulations } = mitigated;
  const { chances } = judgeBalance(mitigated);
  return [
    [
      "Financial year",
      "Unmitigated in-year balance",
      ...headAmount("Unmitigated closing balance", statistics),
      "Delivered by workstreams",
      "Investment",
      ...headAmount("Mitigated in-year balance", statistics),
      ...headAmount("Mitigated closing balance", statistics),
      "Chance of in-year balance",
      "Chance of no deficit",
      "Chance that the deficit is cleared for good",
      ...headNotes(problems),
    ],
    ...years.map((year, iYear) => {
      const view = (values: Float64Array) => viewYear(values, iYear, nSimulations);
      return [
        nameFinancialYear(year),
        showMean(view(unmitigated.inYear)),
        ...showAmount(view(unmitigated.closing), statistics),
        effects.reduce((sum, { delivered }) => sum + showMean(view(delivered)), 0),
        effects.reduce((sum, { revenue }) => sum + revenue[iYear], 0),
        ...showAmount(view(mitigated.inYear), statistics),
        ...showAmount(view(mitigated.closing), statistics),
        chances[iYear].inYear,
        chances[iYear].noDeficit,
        chances[iYear].cleared,
        ...showNotes(problems, iYear),
      ];
    }),
  ];
}

/** Lays out what each workstream comes to over all years. */
export function createWorkstreamsTable({ mitigated, effects }: RecoveryPlan): CellValue[][] {
  const { years } = mitigated;
  return [
    [
      "Workstream",
      "Owner",
      "Kind",
      "Confidence",
      "Planned",
      "Delivered mean",
      "Delivered P10",
      "Delivered P90",
      "Revenue investment",
      "Capital investment",
      "Net for the block",
      "Paid back by",
      "Chance of payback",
    ],
    ...effects.map((effect) => {
      const { workstream } = effect;
      const verdict = judgeWorkstream(effect, years);
      const hasInvestment = verdict.revenue + verdict.capital > 0;
      const at = (statistic: Statistic) => verdict.delivered[STATISTICS.indexOf(statistic)];
      return [
        workstream.name,
        workstream.owner,
        workstream.kind,
        workstream.confidence.words,
        verdict.planned,
        at("mean"),
        at("p10"),
        at("p90"),
        verdict.revenue,
        verdict.capital,
        verdict.net,
        !hasInvestment ? "no investment" : verdict.payback === null ? "not yet" : nameFinancialYear(verdict.payback),
        hasInvestment ? verdict.chanceOfPayback : "",
      ];
    }),
  ];
}

/** Lays out what each workstream delivers in each financial year. */
export function createWorkstreamYearsTable(
  { mitigated, effects }: RecoveryPlan,
  statistics: readonly Statistic[],
): CellValue[][] {
  const { years, nSimulations } = mitigated;
  return [
    [
      "Workstream",
      "Financial year",
      "Planned",
      ...headAmount("Delivered", statistics),
      "Revenue investment",
      "Capital investment",
      "Net for the block",
    ],
    ...effects.flatMap(({ workstream, planned, delivered, revenue, capital }) =>
      years.map((year, iYear) => {
        const view = (values: Float64Array) => viewYear(values, iYear, nSimulations);
        return [
          workstream.name,
          nameFinancialYear(year),
          showMean(view(planned)),
          ...showAmount(view(delivered), statistics),
          revenue[iYear],
          capital[iYear],
          showMean(view(delivered)) - revenue[iYear],
        ];
      }),
    ),
  ];
}
