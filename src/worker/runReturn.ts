import type { ModelInput } from "../model/data/ModelInput";
import { summariseHistory } from "../model/history/summariseHistory";
import { createLeverContext } from "../model/levers/LeverContext";
import { planPipeline } from "../model/pipeline/planPipeline";
import { composeReturn } from "../model/returns/composeReturn";
import { mapSettings } from "../model/returns/mapSettings";
import type { ReturnMapping } from "../model/returns/readMapping";
import type { CountSource } from "../model/returns/ReturnCounts";
import { chooseYears, listRequests, type ReturnJob } from "../model/returns/ReturnJob";
import type { AgeRule, ReturnName, ReturnStatistic, ReturnTables } from "../model/returns/ReturnTable";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";

export interface ReturnQuestion {
  readonly input: ModelInput;
  readonly name: ReturnName;
  readonly ageRule: AgeRule;
  readonly statistic: ReturnStatistic;
  /** How many projected Januaries; null for all. */
  readonly nYears: number | null;
  /** Whether every known January is shown, or the last alone. */
  readonly hasHistory: boolean;
  readonly mapping: ReturnMapping;
}

/** A return, and how it was laid out. */
export interface ReturnAnswer {
  readonly job: ReturnJob;
  readonly tables: ReturnTables;
}

/** Projects what a return asks for and lays it out. */
export async function runReturn(projector: Projector, question: ReturnQuestion): Promise<ReturnAnswer> {
  const { input, name, ageRule, statistic, nYears, hasHistory, mapping } = question;
  const requests = listRequests(name, ageRule, statistic);
  const projections = await projector.simulate(input, requests);
  const sources: CountSource[] = [];
  for (const [i, projection] of projections.entries()) {
    await nextTask();
    sources.push({ projection, history: summariseHistory(input, requests[i]) });
  }
  const years = chooseYears(sources[0].history.years, projections[0].years, nYears, hasHistory);
  const { startYear, endYear } = createLeverContext(input);
  const pipeline = planPipeline(input.levers ?? [], startYear, endYear);
  const places = mapSettings(input, name, mapping);
  const job: ReturnJob = { name, ageRule, statistic, years, mapping, places, pipeline };
  return { job, tables: composeReturn(job, sources) };
}
