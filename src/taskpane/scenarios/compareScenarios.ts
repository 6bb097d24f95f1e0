import { compareKey, type ComparisonRow } from "../../model/compare/compareKey";
import type { ModelInput } from "../../model/data/ModelInput";
import type { GroupSummary } from "../../model/summary/GroupSummary";
import type { SummaryRequest } from "../../model/summary/SummaryRequest";
import type { Choices } from "../../workbook/Choices";
import type { RunControls, Runner } from "../../worker/ProjectionJob";
import { reducePair } from "../../worker/runComparison";
import { BASELINE_NAME, type ScenarioDifference, type ScenarioProjection } from "./ScenarioComparison";

/** A scenario that can be projected. */
export interface ScenarioInput {
  readonly name: string;
  readonly input: ModelInput;
}

/**
 * Projects the baseline and every scenario with the same draws, and compares them future by future.
 *
 * @param baseline - the tables without levers
 */
export async function compareScenarios(
  runner: Runner,
  baseline: ModelInput,
  scenarios: readonly ScenarioInput[],
  { nSimulations, seed }: Choices,
  { signal, onProgress }: RunControls,
): Promise<{ baseline: ScenarioProjection; scenarios: ScenarioDifference[] }> {
  const requests = listRequests(baseline);
  const nRuns = 1 + scenarios.length;
  const project = async (name: string, input: ModelInput, iRun: number): Promise<ScenarioProjection> => {
    const { summaries } = await runner.run(
      { input, nSimulations, seed, requests },
      { signal, onProgress: (share) => onProgress?.((iRun + share) / nRuns) },
    );
    const [plans, byGroup, overflow, cost = null] = summaries;
    return { name, plans, byGroup, overflow, cost };
  };
  const before = await project(BASELINE_NAME, baseline, 0);
  const differences: ScenarioDifference[] = [];
  for (const [i, { name, input }] of scenarios.entries()) {
    const after = await project(name, input, i + 1);
    signal?.throwIfAborted();
    const plansRows = await compareTotals(before.plans, after.plans);
    const costRows = before.cost && after.cost && (await compareTotals(before.cost, after.cost));
    differences.push({ ...after, plansRows, costRows });
  }
  return { baseline: before, scenarios: differences };
}

/** Plans and cost of all pupils; no cost where there are no prices. */
export interface Totals {
  readonly plans: GroupSummary;
  readonly cost: GroupSummary | null;
}

/** Expected plans and cost of an input, at once. */
export async function expectTotals(
  runner: Runner,
  input: ModelInput,
  { nSimulations, seed }: Choices,
  signal: AbortSignal,
): Promise<Totals> {
  const requests: SummaryRequest[] = [{ by: [], measure: "plans" }];
  if (input.costs.length > 0) requests.push({ by: [], measure: "cost" });
  const { summaries } = await runner.expect({ input, nSimulations, seed, requests }, { signal });
  const [plans, cost = null] = summaries;
  return { plans, cost };
}

/** Any saving at all: less than a penny. */
const ANY_SAVING = 1e-6;

function compareTotals(before: GroupSummary, after: GroupSummary): Promise<ComparisonRow[]> {
  return reducePair(before, after, (pair, place) => compareKey(pair, place, ANY_SAVING));
}

function listRequests(input: ModelInput): SummaryRequest[] {
  const requests: SummaryRequest[] = [
    { by: [], measure: "plans", simulations: true },
    { by: ["setting group"], measure: "plans" },
    { by: [], measure: "overflow" },
  ];
  return input.costs.length > 0 ? [...requests, { by: [], measure: "cost", simulations: true }] : requests;
}
