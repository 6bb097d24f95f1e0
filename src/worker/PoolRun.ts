import { createProblem } from "../model/checks/codes";
import { InputProblems, type Problem } from "../model/Problem";
import type { Tally } from "../model/simulation/Tally";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { UncertaintyReport } from "../model/uncertainty/UncertaintyReport";
import type { EngineReply } from "./EngineMessages";
import type { ProjectionJob, ProjectionResult, RunControls } from "./ProjectionJob";
import { checkJob, SIMULATED_SHARE } from "./projectionCore";
import { splitSimulations, type SimulationRange } from "./splitSimulations";

/** One piece of a run for one worker. */
export interface PoolTask {
  readonly run: PoolRun;
  /** null for the last task, which merges and summarises, or works out what is expected. */
  readonly range: SimulationRange | null;
  /** Simulations of the range that are done. */
  done: number;
  /** How often a worker crashed over it. */
  nCrashes: number;
}

/** A task is tried this often before the run gives up. */
const MOST_ATTEMPTS = 3;

/** One projection on its way through a pool: what is still to hand out, and what has come back. */
export class PoolRun {
  readonly promise: Promise<ProjectionResult>;
  private resolve!: (result: ProjectionResult) => void;
  private rejectPromise!: (reason: unknown) => void;
  private settled = false;

  private readonly ranges: readonly PoolTask[];
  private readonly summary: PoolTask = { run: this, range: null, done: 0, nCrashes: 0 };
  private waiting: PoolTask[];
  private tallies: Tally[] = [];

  private share = 0;
  /** When the first task was handed out, the first worker had the rates, and the last range was done. */
  private startTime = NaN;
  private preparedTime = NaN;
  private simulatedTime = NaN;

  constructor(
    readonly job: ProjectionJob,
    private readonly onProgress: RunControls["onProgress"],
    nWorkers: number,
    /** Whether what is expected is wanted, and no simulation. */
    readonly isExpected: boolean,
  ) {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.rejectPromise = reject;
    });
    checkJob(job);
    const ranges = isExpected ? [] : splitSimulations(job.nSimulations, nWorkers);
    this.ranges = ranges.map((range) => ({ run: this, range, done: 0, nCrashes: 0 }));
    this.waiting = isExpected ? [this.summary] : [...this.ranges];
  }

  get isSettled(): boolean {
    return this.settled;
  }

  /** Takes the next task that a worker could begin now; null where there is none. */
  take(): PoolTask | null {
    const task = this.waiting.shift() ?? null;
    if (task && Number.isNaN(this.startTime)) this.startTime = performance.now();
    return task;
  }

  /** The tallies of the ranges that are done. */
  viewTallies(): readonly Tally[] {
    return this.tallies;
  }

  /** Takes in what a worker answered to a task. */
  accept(task: PoolTask, reply: EngineReply): void {
    if (this.settled) return;
    if (reply.kind === "prepared") {
      if (Number.isNaN(this.preparedTime)) this.preparedTime = performance.now();
      if (this.isExpected) this.simulatedTime = this.preparedTime;
    } else if (reply.kind === "progress") {
      this.report(task, reply.done);
    } else if (reply.kind === "simulated") {
      this.acceptTally(task, reply.tally);
    } else if (reply.kind === "summarised") {
      this.finish(reply.summaries, reply.uncertainty);
    } else if (reply.kind === "refused") {
      this.reject(new InputProblems(reply.problems));
    }
  }

  /** Takes a task back after its worker crashed, to be repeated by another. */
  takeBack(task: PoolTask, error: Error): void {
    if (this.settled) return;
    task.nCrashes++;
    if (task.nCrashes >= MOST_ATTEMPTS) {
      this.reject(new InputProblems([describeCrashes(error)]));
    } else {
      this.waiting.unshift(task);
    }
  }

  reject(reason: unknown): void {
    this.settled = true;
    this.waiting = [];
    this.tallies = [];
    this.rejectPromise(reason);
  }

  private acceptTally(task: PoolTask, tally: Tally): void {
    this.tallies.push(tally);
    this.report(task, task.range?.count ?? 0);
    if (this.tallies.length < this.ranges.length) return;
    this.simulatedTime = performance.now();
    this.waiting = [this.summary];
  }

  private report(task: PoolTask, done: number): void {
    task.done = done;
    const total = this.ranges.reduce((sum, range) => sum + range.done, 0);
    this.raise((total / this.job.nSimulations) * SIMULATED_SHARE);
  }

  /** A repeated task never makes the progress fall. */
  private raise(share: number): void {
    if (share <= this.share) return;
    this.share = share;
    this.onProgress?.(share);
  }

  private finish(summaries: readonly GroupSummary[], uncertainty: UncertaintyReport): void {
    this.settled = true;
    this.raise(1);
    const { startTime, preparedTime, simulatedTime } = this;
    this.resolve({
      summaries,
      uncertainty,
      timings: {
        estimateMs: preparedTime - startTime,
        simulateMs: simulatedTime - preparedTime,
        summariseMs: performance.now() - simulatedTime,
      },
    });
  }
}

function describeCrashes(error: Error): Problem {
  return createProblem("E401", {
    where: "Projection",
    found: `the calculation broke off ${MOST_ATTEMPTS} times (${error.message})`,
  });
}
