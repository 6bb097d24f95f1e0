import type { ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import type { RandomKey } from "../../src/model/random/RandomKey";
import { simulatePlan } from "../../src/model/simulation/simulatePlan";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import { type GroupSummary, N_STATISTICS, STATISTICS } from "../../src/model/summary/GroupSummary";
import { summariseTally } from "../../src/model/summary/summariseTally";
import type { Dimension, Measure, SummaryRequest } from "../../src/model/summary/SummaryRequest";
import type { PlainYear, Pupils } from "./plainProjection";

const STATE: readonly Dimension[] = ["ncy", "need", "setting"];
const FLOWS: readonly Measure[] = ["plans", "joiners", "leavers", "movers", "overflow"];

/** Reads one simulation of the engine in full: the mean of one simulation is its number. */
export function readSimulation(plan: ProjectionPlan, key: RandomKey, simulation: number): PlainYear[] {
  const requests = FLOWS.map((measure) => ({ by: STATE, measure }));
  const tally = simulatePlan(plan, key, { firstSimulation: simulation, nSimulations: 1, requests });
  const tables = summariseTally(plan, tally).map((summary) => readStates(plan, summary));
  return plan.years.map((_, iYear) => {
    const [plans, joiners, leavers, movers, overflow] = tables.map((years) => years[iYear + 1]);
    return { plans, joiners, leavers, movers, overflow };
  });
}

/** Reads one statistic of every state, by year from the start; states in which it is 0 are left out. */
export function readStates(
  plan: ProjectionPlan,
  summary: GroupSummary,
  statistic: (typeof STATISTICS)[number] = "mean",
): Pupils[] {
  const iStatistic = STATISTICS.indexOf(statistic);
  const { needs, settings, nSettings, nNeedSettings } = plan.space;
  return summary.years.map((_, iYear) => {
    const pupils: Pupils = new Map();
    summary.keys.forEach(([ncy, need, setting], iKey) => {
      const value = summary.values[(iYear * summary.keys.length + iKey) * N_STATISTICS + iStatistic];
      const state =
        (Number(ncy) - NCY_MIN) * nNeedSettings + needs.indexOf(need) * nSettings + settings.indexOf(setting);
      if (value > 0) pupils.set(state, value);
    });
    return pupils;
  });
}

/** Simulates and summarises some tables. */
export function summarise(
  plan: ProjectionPlan,
  seed: RandomKey,
  nSimulations: number,
  requests: readonly SummaryRequest[],
): GroupSummary[] {
  return summariseTally(plan, simulatePlan(plan, seed, { firstSimulation: 0, nSimulations, requests }));
}

/** Where each key of a summary stands, once it was asked for: laws ask for every key of many summaries. */
const placesOfKeys = new WeakMap<GroupSummary, ReadonlyMap<string, number>>();

/** Reads one statistic of one key in one year of the projection, the start being year 0. */
export function readStatistic(
  summary: GroupSummary,
  iYear: number,
  key: readonly string[],
  statistic: (typeof STATISTICS)[number],
): number {
  let places = placesOfKeys.get(summary);
  if (!places) {
    places = new Map(summary.keys.map((labels, place) => [labels.join("|"), place]));
    placesOfKeys.set(summary, places);
  }
  const iKey = places.get(key.join("|"));
  if (iKey === undefined) return 0;
  return summary.values[(iYear * summary.keys.length + iKey) * N_STATISTICS + STATISTICS.indexOf(statistic)];
}
