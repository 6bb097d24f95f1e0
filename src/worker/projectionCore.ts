import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import { compileScenario } from "../model/levers/compileScenario";
import type { ProjectionPlan } from "../model/plan/ProjectionPlan";
import { InputProblems } from "../model/Problem";
import { createKey } from "../model/random/createKey";
import { mergeTallies } from "../model/simulation/mergeTallies";
import { simulatePlan } from "../model/simulation/simulatePlan";
import type { Tally } from "../model/simulation/Tally";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import { summariseTally } from "../model/summary/summariseTally";
import type { UncertaintyReport } from "../model/uncertainty/UncertaintyReport";
import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";
import { estimateRatesOnce, estimateUncertaintyOnce } from "./estimateOnce";
import { MOST_SIMULATIONS, type ProjectionJob } from "./ProjectionJob";
import type { SimulationRange } from "./splitSimulations";

/** The steps of a projection; every runner takes these same steps, so all give the same bits. */

/** The share of the progress that is reached when the last simulation is done; the rest is summarising. */
export const SIMULATED_SHARE = 0.95;

/** Throws `InputProblems` where a job asks for an impossible number of simulations. */
export function checkJob(job: ProjectionJob): void {
  const n = job.nSimulations;
  if (Number.isInteger(n) && n >= 1 && n <= MOST_SIMULATIONS) return;
  throw new InputProblems([
    createProblem("E301", {
      where: "Options",
      found: `simulations is ${n}`,
      wanted: "Give a whole number from 1 to 100,000",
      fix: "1,000 is usual",
    }),
  ]);
}

/** What is simulated, and what its uncertainty rests on. */
export interface Preparation {
  readonly plan: ProjectionPlan;
  readonly uncertainty: UncertaintyReport;
}

/** Estimates the rates of an input, unless that was done before, and compiles them; throws `InputProblems` where that cannot be done. */
export function prepareProjection(input: ModelInput, settings?: UncertaintySettings): Preparation {
  const steps = prepareInSteps(input, settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does what `prepareProjection` does and stops after each step, so that a page can do something else between them. */
export function* prepareInSteps(input: ModelInput, settings?: UncertaintySettings): Generator<void, Preparation, void> {
  const rates = estimateRatesOnce(input);
  yield;
  const { rateUncertainty, report } = estimateUncertaintyOnce(input, settings);
  yield;
  return { plan: compileScenario(input, rates, rateUncertainty), uncertainty: report };
}

/** Simulates one range of the simulations; `onBlock` is told how many of them are done. */
export function simulateRange(
  plan: ProjectionPlan,
  seed: string,
  range: SimulationRange,
  requests: readonly SummaryRequest[],
  onBlock?: (done: number) => void,
): Tally {
  return simulatePlan(plan, createKey(seed), {
    firstSimulation: range.first,
    nSimulations: range.count,
    requests,
    onBlock,
  });
}

/** Merges the tallies of all ranges, in any order, and summarises them. */
export function summariseRanges(plan: ProjectionPlan, tallies: readonly Tally[]): GroupSummary[] {
  return summariseTally(plan, mergeTallies(tallies));
}
