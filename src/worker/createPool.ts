import { createBrowserWorker } from "./createBrowserWorker";
import type { EngineReply, EngineRequest } from "./EngineMessages";
import type { CreateEngineWorker, EngineWorker } from "./EngineWorker";
import { InputNames } from "./InputNames";
import { PoolRun, type PoolTask } from "./PoolRun";
import type { ProjectionJob, ProjectionResult, RunControls, Runner } from "./ProjectionJob";

export interface PoolOptions {
  /** How many workers simulate at most; otherwise one fewer than the machine's cores, 1 to 4. */
  readonly size?: number;
  /** How a worker is started; otherwise as a worker of the page. */
  readonly createWorker?: CreateEngineWorker;
}

/** One worker and what it is doing. */
interface Seat {
  readonly worker: EngineWorker;
  /** Whether it works out what is expected and never simulates: what takes milliseconds does not wait for what takes seconds. */
  readonly isForExpected: boolean;
  task: PoolTask | null;
  taskId: number;
  /** Tables that the worker holds, those used last at the end. */
  tablesIds: number[];
  /** The worker was ended; whatever still arrives from it is ignored. */
  closed: boolean;
}

/** A worker keeps the tables of as many authorities, or of one as it was read from cells and by the pane. */
const MOST_TABLES = 3;

/**
 * After a cancel a worker may use this long to end its piece, which keeps it warm for the next run;
 * then it is replaced.
 */
const GRACE_MS = 250;

const isIdle = (seat: Seat) => seat.task === null;

/** Excel stops add-ins that keep a core busy for seconds, so one core is left free. */
function chooseSize(): number {
  return Math.max(1, Math.min(4, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));
}

/**
 * Runs projections in a pool of workers. Workers start when they are first needed; projections under way
 * take turns; a worker that crashes is replaced and its piece repeated.
 */
export function createPool({ size = chooseSize(), createWorker = createBrowserWorker }: PoolOptions = {}): Runner {
  const runs: PoolRun[] = [];
  const names = new InputNames();
  const seats: Seat[] = [];
  let lastTaskId = 0;
  let disposed = false;

  async function start(
    job: ProjectionJob,
    { onProgress, signal }: RunControls,
    isExpected: boolean,
  ): Promise<ProjectionResult> {
    if (disposed) throw new Error("The runner was closed.");
    signal?.throwIfAborted();
    const started = new PoolRun(job, onProgress, size, isExpected);
    const onAbort = () => cancel(started, signal?.reason);
    signal?.addEventListener("abort", onAbort);
    runs.push(started);
    serve();
    try {
      return await started.promise;
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  }

  /** Hands tasks to idle workers, and to new ones while there are fewer than allowed. */
  function serve(): void {
    for (const isExpected of [true, false]) {
      const nAllowed = isExpected ? 1 : size;
      const listSeats = () => seats.filter(({ isForExpected }) => isForExpected === isExpected);
      while (listSeats().length < nAllowed || listSeats().some(isIdle)) {
        const task = takeTask(isExpected);
        if (!task) break;
        hand(task);
      }
    }
  }

  /** Takes the next task of the run whose turn it is; the run goes to the end of the queue. */
  function takeTask(isExpected: boolean): PoolTask | null {
    removeSettled();
    for (const next of runs.filter((run) => run.isExpected === isExpected)) {
      runs.splice(runs.indexOf(next), 1);
      runs.push(next);
      const task = next.take();
      if (task) return task;
    }
    return null;
  }

  function removeSettled(): void {
    for (let i = runs.length - 1; i >= 0; i--) if (runs[i].isSettled) runs.splice(i, 1);
  }

  function createSeat(isForExpected: boolean): Seat {
    const seat: Seat = {
      worker: createWorker({
        onReply: (reply) => !seat.closed && onReply(seat, reply),
        onCrash: (error) => !seat.closed && onCrash(seat, error),
      }),
      isForExpected,
      task: null,
      taskId: 0,
      tablesIds: [],
      closed: false,
    };
    seats.push(seat);
    return seat;
  }

  function hand(task: PoolTask): void {
    let seat: Seat | null = null;
    try {
      seat = chooseSeat(task);
      const request = createRequest(seat, task);
      seat.task = task;
      seat.taskId = request.taskId;
      seat.worker.post(request);
    } catch (error) {
      if (seat) close(seat);
      task.run.takeBack(task, error as Error);
    }
  }

  /** An idle worker, if possible one that holds the tables already, or else a new one. */
  function chooseSeat({ run }: PoolTask): Seat {
    const { id } = names.getTables(run.job.input);
    const idle = seats.filter((seat) => isIdle(seat) && seat.isForExpected === run.isExpected);
    return idle.find((seat) => seat.tablesIds.includes(id)) ?? idle[0] ?? createSeat(run.isExpected);
  }

  function createRequest(seat: Seat, task: PoolTask): EngineRequest {
    const { input, seed, requests, uncertainty } = task.run.job;
    const { id: tablesId, tables } = names.getTables(input);
    const isKnown = seat.tablesIds.includes(tablesId);
    const kept = [...seat.tablesIds.filter((id) => id !== tablesId), tablesId];
    seat.tablesIds = kept.slice(-MOST_TABLES);
    const about = {
      taskId: ++lastTaskId,
      inputId: names.getId(input),
      tablesId,
      tables: isKnown ? undefined : tables,
      levers: input.levers,
      uncertainty,
      forget: kept.slice(0, -MOST_TABLES),
    };
    if (task.run.isExpected) return { kind: "expect", ...about, requests };
    if (!task.range) return { kind: "summarise", ...about, tallies: task.run.viewTallies() };
    const { first, count } = task.range;
    return { kind: "simulate", ...about, seed, requests, firstSimulation: first, nSimulations: count };
  }

  function onReply(seat: Seat, reply: EngineReply): void {
    const { task } = seat;
    if (!task || reply.taskId !== seat.taskId) return;
    if (reply.kind === "crashed") {
      onCrash(seat, new Error(reply.message));
      return;
    }
    if (reply.kind !== "prepared" && reply.kind !== "progress") seat.task = null;
    task.run.accept(task, reply);
    serve();
  }

  function onCrash(seat: Seat, error: Error): void {
    close(seat);
    seat.task?.run.takeBack(seat.task, error);
    serve();
  }

  function close(seat: Seat): void {
    seat.closed = true;
    seat.worker.terminate();
    seats.splice(seats.indexOf(seat), 1);
  }

  function cancel(cancelled: PoolRun, reason: unknown): void {
    cancelled.reject(reason);
    removeSettled();
    const busy = seats.filter((seat) => seat.task?.run === cancelled);
    if (busy.length === 0) return;
    setTimeout(() => {
      for (const seat of busy) if (!seat.closed && seat.task?.run === cancelled) close(seat);
      serve();
    }, GRACE_MS);
  }

  function dispose(): void {
    disposed = true;
    for (const open of runs.splice(0)) open.reject(new Error("The runner was closed."));
    for (const seat of [...seats]) close(seat);
  }

  return {
    run: (job, controls = {}) => start(job, controls, false),
    expect: (job, controls = {}) => start(job, controls, true),
    dispose,
  };
}
