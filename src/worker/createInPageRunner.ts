import type { ModelInput } from "../model/data/ModelInput";
import type { ProjectionPlan } from "../model/plan/ProjectionPlan";
import type { Tally } from "../model/simulation/Tally";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { ProjectionJob, ProjectionResult, RunControls, Runner } from "./ProjectionJob";
import { checkJob, prepareProjection, SIMULATED_SHARE, simulateRange, summariseRanges } from "./projectionCore";

export interface InPageOptions {
  /** How long the page may be held at a time, in milliseconds; Infinity where nobody waits for it. */
  readonly taskMs?: number;
}

/** Half of the 50 ms that a person begins to notice, because one step is only as good as the guess before it. */
const TASK_MS = 25;

/** Simulations of the first step, before anything is known of their speed. */
const FIRST_STEP = 8;

/**
 * Runs projections on the page's own thread, a short step at a time, for places without workers and
 * for tests. It holds the page for about `taskMs` at most.
 */
export function createInPageRunner({ taskMs = TASK_MS }: InPageOptions = {}): Runner {
  const disposal = new AbortController();
  const plans = new WeakMap<ModelInput, ProjectionPlan>();

  async function run(job: ProjectionJob, { onProgress, signal }: RunControls = {}): Promise<ProjectionResult> {
    const nextStep = async () => {
      await nextTask();
      signal?.throwIfAborted();
      disposal.signal.throwIfAborted();
    };
    const { nSimulations, seed, requests } = job;
    checkJob(job);

    await nextStep();
    const start = performance.now();
    const plan = plans.get(job.input) ?? prepareProjection(job.input);
    plans.set(job.input, plan);
    const estimated = performance.now();

    const tallies: Tally[] = [];
    let count = taskMs === Infinity ? nSimulations : FIRST_STEP;
    for (let first = 0; first < nSimulations;) {
      await nextStep();
      const range = { first, count: Math.min(count, nSimulations - first) };
      const stepStart = performance.now();
      const onBlock = (done: number) => onProgress?.(((range.first + done) / nSimulations) * SIMULATED_SHARE);
      tallies.push(simulateRange(plan, seed, range, requests, onBlock));
      count = chooseCount(range.count, performance.now() - stepStart, taskMs);
      first += range.count;
    }

    const simulated = performance.now();
    const summaries: GroupSummary[] = [];
    for (let iRequest = 0; iRequest < requests.length; iRequest++) {
      await nextStep();
      summaries.push(...summariseRanges(plan, pickTable(tallies, iRequest)));
    }
    const summarised = performance.now();
    onProgress?.(1);
    return {
      summaries,
      timings: {
        estimateMs: estimated - start,
        simulateMs: simulated - estimated,
        summariseMs: summarised - simulated,
      },
    };
  }

  return { run, dispose: () => disposal.abort(new Error("The runner was closed.")) };
}

/** The tallies of one request alone: a table at a time is a short step. */
function pickTable(tallies: readonly Tally[], iRequest: number): Tally[] {
  return tallies.map((tally) => ({ ...tally, tables: [tally.tables[iRequest]] }));
}

/** As many simulations as fit into a step at the speed of the last one, at most twice as many as then. */
function chooseCount(lastCount: number, lastMs: number, taskMs: number): number {
  const fitting = Math.floor((lastCount * taskMs) / Math.max(lastMs, 0.1));
  return Math.max(1, Math.min(fitting, 2 * lastCount));
}

/** Lets the page do everything else that waits; unlike a timer this is not slowed down in a hidden page. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
