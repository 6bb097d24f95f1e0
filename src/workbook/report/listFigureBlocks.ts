import type { FigureBlock } from "./Figures";
import type { FigureCells } from "./layOutOptions";
import { FORMATS } from "./looks";
import { REPORT_GROUPINGS, type ReportPlan } from "./ReportPlan";

/** Where costs are known each statistic comes twice, and a last column may count plans without a cost. */
const countColumns = (nLabels: number, nStatistics: number, hasCosts: boolean) =>
  nLabels + nStatistics * (hasCosts ? 2 : 1) + 1;

const POUNDS = "#,##0;[Red]-#,##0;0";
/** Years that the statement may have. */
const MOST_YEARS = 30;

/**
 * Lists the tables that a report's sections look their numbers up in: each is calculated once, whatever the number of
 * cells that read it, and all of one model together.
 *
 * @param cells - of the model, the scenarios and the options on the sheet of figures
 */
export function listFigureBlocks(plan: ReportPlan, cells: FigureCells): FigureBlock[] {
  const { sections } = plan;
  const has = (section: (typeof sections)[number]) => sections.includes(section);
  return [
    ...(has("projection") ? listProjection(plan, cells) : []),
    ...(has("cost") || has("assumptions") ? listCost(plan, cells, has("cost")) : []),
    ...(has("scenarios") ? listScenarios(plan, cells) : []),
    ...(has("assumptions") ? listRates(cells) : []),
    {
      id: "provenance",
      title: "What everything rests on",
      formula: `=SEND.PROVENANCE(${cells.model})`,
      nColumns: 2,
      nLabels: 2,
      format: "General",
    },
    ...(has("balance") ? listBalance(plan, cells) : []),
  ];
}

function listProjection({ references, groups }: ReportPlan, cells: FigureCells): FigureBlock[] {
  const hasCosts = references.costs !== null;
  const project = (by: string, options: string) => `=SEND.PROJECT(${cells.model},"${by}",,,,,${options})`;
  const flow = (id: "joiners" | "leavers", title: string): FigureBlock => ({
    id,
    title,
    formula: project("total", cells[id]),
    nColumns: 2,
    nLabels: 1,
    format: FORMATS.count,
  });
  return [
    {
      id: "total",
      title: "All plans in January",
      formula: project("total", cells.fan),
      nColumns: countColumns(1, 6, hasCosts),
      nLabels: 1,
      format: FORMATS.count,
    },
    flow("joiners", "Who joined by January"),
    flow("leavers", "Who left by January"),
    ...REPORT_GROUPINGS.filter((grouping) => groups[grouping].length > 0).map((grouping): FigureBlock => ({
      id: grouping,
      title: `Plans in January by ${grouping}`,
      formula: project(grouping, cells.edges),
      nColumns: countColumns(2, 3, hasCosts),
      nLabels: 2,
      format: FORMATS.count,
    })),
  ];
}

function listCost({ financialYears }: ReportPlan, { model, prices, effects }: FigureCells, isWhole: boolean) {
  if (financialYears.length === 0) return [];
  const byGroup: FigureBlock = {
    id: "cost by group",
    title: "Cost by financial year and setting group, £",
    formula: `=SEND.COST(${model},"setting group",${prices})`,
    nColumns: 10,
    nLabels: 2,
    format: POUNDS,
  };
  if (!isWhole) return [byGroup];
  const total: FigureBlock = {
    id: "cost",
    title: "Cost by financial year, £",
    formula: `=SEND.COST(${model},,${prices})`,
    nColumns: 9,
    nLabels: 1,
    format: POUNDS,
  };
  const change: FigureBlock = {
    id: "effects",
    title: "Why cost changes, £",
    formula: `=SEND.COST(${model},,${effects})`,
    nColumns: 12,
    nLabels: 1,
    format: POUNDS,
  };
  return [total, byGroup, change];
}

function listScenarios({ references, scenarios }: ReportPlan, { model, scenarios: cells }: FigureCells): FigureBlock[] {
  if (!scenarios) return [];
  const compare = (measure: "plans" | "cost"): FigureBlock => {
    const nLabels = scenarios.names.length > 1 ? 2 : 1;
    return {
      id: `compare ${measure}`,
      title: measure === "plans" ? "Plans in January, scenario and baseline" : "Cost a year, scenario and baseline, £",
      formula: `=SEND.COMPARE(${model},${cells},"total","${measure}")`,
      nColumns: nLabels + 11,
      nLabels,
      format: measure === "plans" ? FORMATS.count : POUNDS,
      formats: { [nLabels + 5]: FORMATS.percent, [nLabels + 6]: FORMATS.chance },
    };
  };
  return references.costs === null ? [compare("plans")] : [compare("plans"), compare("cost")];
}

function listRates({ model }: FigureCells): FigureBlock[] {
  return (["joiners", "leavers", "movers"] as const).map((process) => ({
    id: process === "joiners" ? "rates of joiners" : `rates of ${process}`,
    title: `Rates of ${process}`,
    formula: `=SEND.RATES(${model},"${process}")`,
    nColumns: 12,
    nLabels: 7,
    nRows: process === "joiners" ? 30 : 1000,
    format: "0.0000%",
    formats: { 10: FORMATS.count, 11: FORMATS.count },
  }));
}

function listBalance({ money }: ReportPlan, cells: FigureCells): FigureBlock[] {
  if (!money) return [];
  const { funding, workstreams, levers } = money.references;
  const { model, money: options } = cells;
  const balance = (given: string) => `=SEND.BALANCE(${model},${funding},${given})`;
  const plan = (given: string) => `=SEND.PLAN(${model},${funding},${workstreams},${levers ?? ""},${given})`;
  const verdict = workstreams ? plan(cells.verdict) : balance(cells.verdict);
  const chances = (column: number) => ({
    [column]: FORMATS.chance,
    [column + 1]: FORMATS.chance,
    [column + 2]: FORMATS.chance,
  });
  return [
    {
      id: "balance",
      title: "Balance without workstreams, £",
      formula: balance(options),
      nColumns: 15,
      nLabels: 1,
      format: POUNDS,
      formats: chances(10),
    },
    ...(workstreams
      ? [
          {
            id: "plan",
            title: "Balance without and with workstreams, £",
            formula: plan(options),
            nColumns: 17,
            nLabels: 1,
            format: POUNDS,
            formats: chances(13),
          },
          {
            id: "workstreams",
            title: "Workstreams over all years, £",
            formula: plan(cells.workstreams),
            nColumns: 13,
            nLabels: 4,
            format: POUNDS,
            formats: { 12: FORMATS.chance },
          },
        ]
      : []),
    { id: "verdict", title: "When it comes right", formula: verdict, nColumns: 3, nLabels: 1, format: "General" },
    // As wide as there are years, so it comes last.
    {
      id: "statement",
      title: "The balance as a statement, means, £",
      formula: workstreams ? plan(cells.lines) : balance(cells.lines),
      nColumns: 2 + MOST_YEARS,
      nLabels: 2,
      format: POUNDS,
    },
  ];
}
