import type { ModelInput } from "../../../../model/data/ModelInput";
import { summariseHistory } from "../../../../model/history/summariseHistory";
import { listBalanceYears } from "../../../../model/money/listBalanceLines";
import { nameFinancialYear } from "../../../../model/money/nameFinancialYear";
import { N_STATISTICS, type GroupSummary } from "../../../../model/summary/GroupSummary";
import type { CellTable } from "../../../../model/tables/Reading";
import type { FinancialYear } from "../../../../model/years";
import { NO_TABLE, TABLE_ROLES, type Choices, type TableRole } from "../../../../workbook/Choices";
import type { FoundTable } from "../../../../workbook/FoundTable";
import { getProjectionReferences } from "../../../../workbook/getProjectionReferences";
import type {
  ReportGrouping,
  ReportMoney,
  ReportPlan,
  ReportScenarios,
  ReportSection,
  ReportTable,
} from "../../../../workbook/report/ReportPlan";
import { REPORT_GROUPINGS } from "../../../../workbook/report/ReportPlan";
import type { Runner } from "../../../../worker/ProjectionJob";
import type { InputReading } from "../../../journey/InputReading";
import type { MoneyTables } from "../../money/MoneyTables";
import { readPlanJob } from "../../money/readPlanJob";

/** What the pane knows when a report is asked for. */
export interface ReportWish {
  readonly sections: readonly ReportSection[];
  readonly title: string;
  /** The day, in words. */
  readonly date: string;
  readonly choices: Choices;
  readonly input: ModelInput;
  readonly reading: InputReading;
  readonly money: MoneyTables;
  readonly scenarios: ReportScenarios | null;
  readonly readTable: (table: FoundTable) => Promise<CellTable>;
  readonly runner: Runner;
  readonly signal: AbortSignal | undefined;
}

/** Known Januaries that stand before the projected ones. */
const MOST_KNOWN = 4;
/** A group that is expected to have fewer in every January is not shown: simulations may never have had anybody in it. */
const LEAST_PLANS = 0.05;
/** A total each of income and expenditure, and the three balances. */
const N_TOTALS = 5;

const FINGERPRINTS: Readonly<Record<TableRole, string>> = {
  source: "Fingerprint of transitions",
  population: "Fingerprint of population",
  costs: "Fingerprint of costs",
  settings: "Fingerprint of settings",
};

/**
 * Finds out what a report will hold before it is written: the years and groups of its tables, and how long they are. Nothing
 * is simulated; the numbers come from the formulas on the sheets.
 */
export async function planReport(wish: ReportWish): Promise<ReportPlan> {
  const { choices, input, runner, signal, sections } = wish;
  const references = getProjectionReferences(choices);
  if (!references) throw new Error("the tables of a projection are missing");
  const { nSimulations, seed } = choices;
  const requests = [[], ...REPORT_GROUPINGS.map((grouping) => [grouping])].map((by) => ({
    by,
    measure: "plans" as const,
  }));
  const cost = input.costs.length > 0 ? [{ by: [], measure: "cost" as const }] : [];
  const job = { input, nSimulations, seed, requests: [...requests, ...cost] };
  const { summaries } = await runner.expect(job, { signal });
  const [total, ...byGroup] = summaries;
  const startYear = total.years[0];
  const projectedYears = total.years.slice(1, 1 + choices.reportYears);
  const knownYears = summariseHistory(input, { by: [], measure: "plans" }).years.slice(-MOST_KNOWN);
  const shown = new Set<number>([...knownYears, ...projectedYears]);
  const groups = Object.fromEntries(
    REPORT_GROUPINGS.map((grouping, i) => [grouping, listGroups(input, grouping, byGroup[i], shown)]),
  ) as Record<ReportGrouping, string[]>;
  const allYears = total.years.slice(0, -1).map((_, i) => (startYear + i) as unknown as FinancialYear);
  const hasCosts = input.costs.length > 0;
  return {
    title: wish.title,
    author: choices.reportAuthor,
    date: wish.date,
    references,
    sections,
    knownYears,
    projectedYears,
    groups,
    ncys: [...new Set(input.population.map(({ ncy }) => ncy))].sort((a, b) => a - b),
    financialYears: hasCosts ? allYears.slice(0, choices.reportYears).map(nameFinancialYear) : [],
    largestCost: hasCosts ? Math.max(...readMeans(summaries[summaries.length - 1])) : 0,
    inflation: choices.inflation,
    tables: listTables(wish),
    money: sections.includes("balance") ? await planMoney(wish, allYears, groups["setting group"].length) : null,
    scenarios: sections.includes("scenarios") ? wish.scenarios : null,
    nProblems: wish.reading.problems.length,
  };
}

/** Groups that anybody is in, in a January that is shown: those of the projection, then those of the past alone. */
function listGroups(
  input: ModelInput,
  grouping: ReportGrouping,
  expected: GroupSummary,
  shown: ReadonlySet<number>,
): string[] {
  const history = summariseHistory(input, { by: [grouping], measure: "plans" });
  const found = [expected, history].flatMap((summary) => {
    const means = readMeans(summary);
    return summary.keys.flatMap(([label], iKey) => {
      const most = summary.years.map((year, iYear) =>
        shown.has(year) ? means[iYear * summary.keys.length + iKey] : 0,
      );
      return Math.max(...most) >= LEAST_PLANS ? [label] : [];
    });
  });
  return [...new Set(found)];
}

/** The mean is the first of the statistics. */
const readMeans = ({ values }: GroupSummary): number[] =>
  Array.from({ length: values.length / N_STATISTICS }, (_, i) => values[i * N_STATISTICS]);

async function planMoney(
  { money, readTable, input, choices }: ReportWish,
  projected: readonly FinancialYear[],
  nGroups: number,
): Promise<ReportMoney | null> {
  if (!money.funding) return null;
  const { job } = await readPlanJob(readTable, input, money, choices);
  const { funding, workstreams } = job;
  const years = listBalanceYears(projected, funding).slice(0, choices.reportYears).map(nameFinancialYear);
  const nInvested = workstreams.filter(({ revenue }) => revenue !== 0).length;
  const nStability = funding.stability ? 1 : 0;
  return {
    references: {
      funding: money.funding.reference,
      workstreams: money.workstreams?.reference ?? null,
      levers: money.planLevers?.reference ?? null,
      inflation: choices.inflation,
      carryRate: choices.carryRate,
    },
    years,
    nStatementLines: funding.lines.length + nStability + nGroups + workstreams.length + nInvested + N_TOTALS,
    nWorkstreams: workstreams.length,
  };
}

function listTables({ choices, reading, money, sections }: ReportWish): ReportTable[] {
  const chosen = TABLE_ROLES.flatMap((role): ReportTable[] => {
    const reference = choices[role];
    const size = reading.sizes[role];
    if (!reference || reference === NO_TABLE || !size) return [];
    return [{ role: ROLE_WORDS[role], reference, nRows: size.nRows, fingerprint: FINGERPRINTS[role] }];
  });
  if (!sections.includes("balance")) return chosen;
  const others = [
    ["Funding", money.funding],
    ["Workstreams", money.workstreams],
    ["Levers of workstreams", money.planLevers],
  ] as const;
  return [
    ...chosen,
    ...others.flatMap(([role, table]) =>
      table ? [{ role, reference: table.reference, nRows: table.block.nRows - 1, fingerprint: "" }] : [],
    ),
  ];
}

const ROLE_WORDS: Readonly<Record<TableRole, string>> = {
  source: "Census or transitions",
  population: "Population",
  costs: "Costs",
  settings: "Settings",
};
