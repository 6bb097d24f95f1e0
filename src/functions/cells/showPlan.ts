import type { Lever } from "../../model/levers/Lever";
import { createLeverContext } from "../../model/levers/LeverContext";
import { readFunding } from "../../model/money/readFunding";
import { readWorkstreams } from "../../model/money/readWorkstreams";
import { MOST_SHAPLEY, SHARINGS } from "../../model/money/shareSavings";
import { readLevers } from "../../model/tables/readLevers";
import { runPlan } from "../../worker/runPlan";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import { isEmpty, type RangeArgument } from "../readArgument";
import { readChoice } from "../readChoice";
import { MONEY_OPTIONS, readMoneyOptions, readSwitch } from "../readMoneyOptions";
import { splitOptions } from "../splitOptions";
import { createStatementTable, createVerdictTable } from "../tables/createBalanceTables";
import { createPlanTable, createWorkstreamsTable, createWorkstreamYearsTable } from "../tables/createPlanTables";
import { chooseStatistics } from "../tables/moneyColumns";
import type { Desk } from "./Desk";
import { findMoneyModel } from "./findMoneyModel";
import { guardSize } from "./guardSize";
import { readMoneyTable } from "./readMoneyTable";

const WHERE = "SEND.PLAN";
const SHOWN = ["summary", "workstreams", "years", "lines", "verdict"] as const;

export interface PlanArguments {
  readonly model: RangeArgument;
  readonly funding: RangeArgument;
  readonly workstreams: RangeArgument;
  readonly levers: RangeArgument;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.PLAN. */
export async function showPlan(desk: Desk, given: PlanArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projections" });
  const { own, others } = splitOptions(given.options, ["show", "sharing", "charge capital", ...MONEY_OPTIONS]);
  const shown = readChoice(WHERE, "show", own.show, SHOWN);
  const sharing = readChoice(WHERE, "sharing", own.sharing, SHARINGS);
  const isCapitalCharged = readSwitch(WHERE, "charge capital", own["charge capital"], false);
  const rules = readMoneyOptions(WHERE, own);
  const funding = readMoneyTable(WHERE, "Funding", given.funding, readFunding);
  const workstreams = readMoneyTable(WHERE, "Workstreams", given.workstreams, (table) =>
    readWorkstreams(table, rules.confidence),
  );
  const { model, options } = await findMoneyModel(desk, WHERE, given.model, others, signal);
  const nScenarios = workstreams.value.filter(({ saving }) => saving.type === "scenario").length;
  if (sharing === "shapley" && nScenarios > MOST_SHAPLEY)
    refuse("E301", {
      where: WHERE,
      found: `sharing is shapley, and ${nScenarios} workstreams are levers`,
      wanted: `In every order at most ${MOST_SHAPLEY} can be shared, because each combination is projected`,
      fix: "Leave sharing out",
    });
  const levers: readonly Lever[] = isEmpty(given.levers)
    ? []
    : readMoneyTable(WHERE, "Levers", given.levers, (table) => readLevers(table, createLeverContext(model.input)))
        .value;
  const { plan, problems } = await runPlan(createCellProjector(desk, [model], signal), {
    input: model.input,
    funding: funding.value,
    workstreams: workstreams.value,
    levers,
    rules,
    sharing,
    isCapitalCharged,
    seed: model.options.seed,
  });
  const statistics = chooseStatistics(options);
  switch (shown) {
    case "summary":
      return createPlanTable(plan, statistics, [...funding.problems, ...workstreams.problems, ...problems]);
    case "workstreams":
      return createWorkstreamsTable(plan);
    case "years":
      return guardSize(WHERE, createWorkstreamYearsTable(plan, statistics), "Ask for fewer statistics");
    case "lines":
      return createStatementTable(plan.mitigated);
    case "verdict":
      return createVerdictTable([
        ["Unmitigated", plan.unmitigated],
        ["Mitigated", plan.mitigated],
      ]);
  }
}
