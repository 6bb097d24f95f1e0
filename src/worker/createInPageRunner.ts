import type { ModelInput } from "../model/data/ModelInput";
import { summariseExpected } from "../model/moments/summariseExpected";
import { mergeTallies } from "../model/simulation/mergeTallies";
import type { Tally } from "../model/simulation/Tally";
import type { GroupSummary } from "../model/summary/GroupSummary";
import { nameSettings } from "./nameSettings";
import { nextTask } from "./nextTask";
import type { ProjectionJob, ProjectionResult, RunControls, Runner } from "./ProjectionJob";
import {
  checkJob,
  type Preparation,
  prepareInSteps,
  SIMULATED_SHARE,
  simulateRange,
  summariseRanges,
} from "./projectionCore";

export interface InPageOptions {
  /** How long the page may be held at a time, in milliseconds; Infinity where nobody waits for it. */
  readonly taskMs?: number;
}

/** Half of the 50 ms that a person begins to notice, because one step is only as good as the guess before it. */
const TASK_MS = 25;

/** The first step, before anything is known of the speed, and the least: a step costs much by itself. */
const LEAST_STEP = 16;

/** Tallies are merged when there are this many, so that memory does not grow with the steps. */
const MOST_TALLIES = 16;

/**
 * Runs projections on the page's own thread, a short step at a time, for places without workers and
 * for tests. It holds the page for about `taskMs` at most.
 */
export function createInPageRunner({ taskMs = TASK_MS }: InPageOptions = {}): Runner {
  const disposal = new AbortController();
  /** What was made of each input last, and under which settings. */
  const preparations = new WeakMap<ModelInput, { readonly settings: string; readonly preparation: Preparation }>();

  const createSteps = (signal: AbortSignal | undefined) => async () => {
    await nextTask();
    signal?.throwIfAborted();
    disposal.signal.throwIfAborted();
  };

  async function prepare(job: ProjectionJob, nextStep: () => Promise<void>): Promise<Preparation> {
    const settings = nameSettings(job.uncertainty);
    const known = preparations.get(job.input);
    const preparation = known?.settings === settings ? known.preparation : await prepareSlowly(job, nextStep);
    preparations.set(job.input, { settings, preparation });
    return preparation;
  }

  async function expect(job: ProjectionJob, { onProgress, signal }: RunControls = {}): Promise<ProjectionResult> {
    const nextStep = createSteps(signal);
    checkJob(job);
    const start = performance.now();
    const { plan, uncertainty } = await prepare(job, nextStep);
    const prepared = performance.now();
    await nextStep();
    const summaries = summariseExpected(plan, job.requests);
    onProgress?.(1);
    const timings = { estimateMs: prepared - start, simulateMs: 0, summariseMs: performance.now() - prepared };
    return { summaries, uncertainty, timings };
  }

  async function run(job: ProjectionJob, { onProgress, signal }: RunControls = {}): Promise<ProjectionResult> {
    const nextStep = createSteps(signal);
    const { nSimulations, seed, requests } = job;
    checkJob(job);

    const start = performance.now();
    const { plan, uncertainty } = await prepare(job, nextStep);
    const estimated = performance.now();

    let tallies: Tally[] = [];
    let count = taskMs === Infinity ? nSimulations : LEAST_STEP;
    for (let first = 0; first < nSimulations;) {
      await nextStep();
      const range = { first, count: Math.min(count, nSimulations - first) };
      const stepStart = performance.now();
      const onBlock = (done: number) => onProgress?.(((range.first + done) / nSimulations) * SIMULATED_SHARE);
      tallies.push(simulateRange(plan, seed, range, requests, onBlock));
      count = chooseCount(range.count, performance.now() - stepStart, taskMs);
      first += range.count;
      if (tallies.length < MOST_TALLIES) continue;
      await nextStep();
      tallies = [mergeTallies(tallies)];
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
      uncertainty,
      timings: {
        estimateMs: estimated - start,
        simulateMs: simulated - estimated,
        summariseMs: summarised - simulated,
      },
    };
  }

  return { run, expect, dispose: () => disposal.abort(new Error("The runner was closed.")) };
}

/** As `prepareProjection`, and also fills the engine's tables with a simulation that counts for nothing. */
async function prepareSlowly(
  { input, seed, uncertainty }: ProjectionJob,
  nextStep: () => Promise<void>,
): Promise<Preparation> {
  const steps = prepareInSteps(input, uncertainty);
  for (;;) {
    await nextStep();
    const step = steps.next();
    if (!step.done) continue;
    await nextStep();
    simulateRange(step.value.plan, seed, { first: 0, count: 1 }, []);
    return step.value;
  }
}

/** The tallies of one request alone: a table at a time is a short step. */
function pickTable(tallies: readonly Tally[], iRequest: number): Tally[] {
  return tallies.map((tally) => ({ ...tally, tables: [tally.tables[iRequest]] }));
}

/** As many simulations as fit into a step at the speed of the last one, at most twice as many as then. */
function chooseCount(lastCount: number, lastMs: number, taskMs: number): number {
  const fitting = Math.floor((lastCount * taskMs) / Math.max(lastMs, 0.1));
  return Math.max(LEAST_STEP, Math.min(fitting, 2 * lastCount));
}
