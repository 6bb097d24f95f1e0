import { viewPrices } from "../costs/viewPrices";
import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { checkRequests } from "../summary/checkRequests";
import { createGrouping, getGroup } from "../summary/Grouping";
import { type GroupSummary, N_STATISTICS } from "../summary/GroupSummary";
import type { SummaryRequest } from "../summary/SummaryRequest";
import type { ExpectedFlows } from "./ExpectedFlows";
import { projectExpectedFlows } from "./projectExpected";

/**
 * Summarises what is expected, in milliseconds: means alone. So that nobody takes a mean for a band, every other statistic of
 * the projected years is NaN and `nSimulations` is 0. The start year is known, so its band is a line, as in every
 * summary.
 *
 * @param plan - what is projected
 * @param requests - tables that are wanted; distributions and values of simulations are not given
 * @returns one summary a request, in their order
 * @throws InputProblems where a table cannot be made
 */
export function summariseExpected(plan: ProjectionPlan, requests: readonly SummaryRequest[]): GroupSummary[] {
  checkRequests(plan, requests);
  const flows = projectExpectedFlows(plan);
  return requests.map((request) => summariseOne(plan, flows, request));
}

function summariseOne(plan: ProjectionPlan, flows: ExpectedFlows, request: SummaryRequest): GroupSummary {
  const { nStates, nNeedSettings } = plan.space;
  const { measure } = request;
  const grouping = createGrouping(plan, request.by);
  const years = [plan.startYear, ...plan.years.map((year) => year.censusYear)];
  const means = new Float64Array(years.length * grouping.nGroups);
  const uncosted = new Float64Array(years.length * grouping.nGroups);
  const seen = new Uint8Array(grouping.nGroups);
  const numbers =
    measure === "cost" ? flows[request.costOf ?? "plans"] : measure === "places" ? flows.plans : flows[measure];
  years.forEach((censusYear, iYear) => {
    const weights = weighStates(plan, request, censusYear);
    for (let state = 0; state < nStates; state++) {
      const expected = numbers[iYear * nStates + state];
      if (expected === 0 || (weights?.[state] === 0 && measure === "places")) continue;
      const group = getGroup(grouping, Math.floor(state / nNeedSettings), state % nNeedSettings);
      seen[group] = 1;
      const weight = weights ? weights[state] : 1;
      if (Number.isNaN(weight)) uncosted[iYear * grouping.nGroups + group] += expected;
      else means[iYear * grouping.nGroups + group] += expected * weight;
    }
  });
  // The total is always shown, even of nobody.
  if (request.by.length === 0) seen[0] = 1;
  const groups = grouping.order.filter((group) => seen[group] === 1);
  const pick = (of: Float64Array): Float64Array =>
    Float64Array.from(years.flatMap((_, iYear) => groups.map((group) => of[iYear * grouping.nGroups + group])));
  return {
    request,
    nSimulations: 0,
    years,
    keys: groups.map((group) => grouping.keys[group]),
    values: spreadMeans(pick(means), groups.length),
    uncosted: measure === "cost" ? pick(uncosted) : null,
  };
}

/** What a pupil of each state counts for; null where everybody counts one. */
function weighStates(
  plan: ProjectionPlan,
  request: SummaryRequest,
  censusYear: ProjectionPlan["startYear"],
): Float64Array | null {
  const { nStates, nSettings } = plan.space;
  if (request.measure === "cost") return viewPrices(plan.costs!, request, censusYear);
  if (request.measure !== "places") return null;
  return Float64Array.from({ length: nStates }, (_, state) => (plan.labels.holdsPlaces[state % nSettings] ? 1 : 0));
}

/** Puts each mean first in its row of statistics. */
function spreadMeans(means: Float64Array, nKeys: number): Float64Array {
  const values = new Float64Array(means.length * N_STATISTICS).fill(NaN);
  means.forEach((mean, entry) => {
    const at = entry * N_STATISTICS;
    if (entry < nKeys) values.fill(mean, at, at + N_STATISTICS);
    if (entry < nKeys) values[at + 1] = 0;
    values[at] = mean;
  });
  return values;
}
