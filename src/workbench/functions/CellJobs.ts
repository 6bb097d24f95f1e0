import type { GridArgument } from "./convertArguments";
import { convertError, convertResult, type CellResult } from "./convertResult";

/** The cell whose formula calls a function. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Starts the function of a job; `setCancel` takes what Excel calls `invocation.onCanceled`. */
export type StartJob = (setCancel: (cancel: () => void) => void) => unknown;

interface Job {
  readonly functionName: string;
  readonly args: readonly GridArgument[];
  readonly start: StartJob;
  state: "waiting" | "running" | "done";
  result?: CellResult;
  /** The last round of calculation in which the cell's formula asked for this job. */
  round: number;
  cancel?: () => void;
}

interface CellRecord {
  readonly cell: CallingCell;
  jobs: Job[];
  round: number;
}

export interface CellJobsEvents {
  /** A result is there: the cell has to be calculated again to show it. */
  onResult(cell: CallingCell): void;
}

/**
 * The calls that the formulas of a workbook have made, by cell. A formula that asks for a function is told to wait
 * (`#BUSY!` in the cell); when the round of calculation is over, the functions that are really wanted are started, and
 * when one ends its cell is calculated again and finds the result here. Results of calls that nobody wants any more are
 * dropped, and those calls are cancelled.
 */
export class CellJobs {
  private readonly cells = new Map<string, CellRecord>();
  private round = 0;

  constructor(private readonly events: CellJobsEvents) {}

  /** A round of calculation begins: what its formulas do not ask for again will be dropped. */
  beginRound(): void {
    this.round += 1;
  }

  /** The result of a call, or null while it is being worked on. */
  ask(cell: CallingCell, functionName: string, args: readonly GridArgument[], start: StartJob): CellResult | null {
    const record = this.findOrAdd(cell);
    record.round = this.round;
    const known = record.jobs.find((job) => job.functionName === functionName && areEqualArguments(job.args, args));
    if (known) {
      known.round = this.round;
      return known.result ?? null;
    }
    record.jobs.push({ functionName, args, start, state: "waiting", round: this.round });
    return null;
  }

  /** The round is over and its results are in the cells: stale calls end, wanted ones start. */
  endRound(): void {
    for (const [key, record] of this.cells) {
      const stale = record.jobs.filter((job) => job.round < record.round);
      for (const job of stale) stop(job);
      record.jobs = record.jobs.filter((job) => job.round >= record.round);
      if (record.jobs.length === 0) this.cells.delete(key);
    }
    for (const record of this.cells.values()) {
      for (const job of record.jobs) if (job.state === "waiting") this.run(record, job);
    }
  }

  private run(record: CellRecord, job: Job): void {
    job.state = "running";
    const settle = (result: CellResult) => {
      if (job.state !== "running" || !record.jobs.includes(job)) return;
      job.state = "done";
      job.result = result;
      job.cancel = undefined;
      this.events.onResult(record.cell);
    };
    try {
      const returned = job.start((cancel) => (job.cancel = cancel));
      if (isPromise(returned)) {
        returned.then(
          (value) => settle(convertResult(value)),
          (reason: unknown) => settle(convertError(reason)),
        );
      } else {
        settle(convertResult(returned));
      }
    } catch (thrown) {
      settle(convertError(thrown));
    }
  }

  /** The cell was edited or deleted: whatever it asked for is not wanted any more. */
  drop(cell: CallingCell): void {
    const record = this.cells.get(keyOf(cell));
    if (!record) return;
    for (const job of record.jobs) stop(job);
    record.jobs = [];
    this.cells.delete(keyOf(cell));
  }

  dropAll(): void {
    for (const record of [...this.cells.values()]) this.drop(record.cell);
  }

  get callingCells(): readonly CallingCell[] {
    return [...this.cells.values()].map(({ cell }) => cell);
  }

  /** Whether any call is waiting or running. */
  get isBusy(): boolean {
    return [...this.cells.values()].some(({ jobs }) => jobs.some(({ state }) => state !== "done"));
  }

  get nRunning(): number {
    return [...this.cells.values()].reduce((n, { jobs }) => n + jobs.filter(({ state }) => state !== "done").length, 0);
  }

  /** The sentence of the function that failed in a cell; null where none did. */
  getMessage(cell: CallingCell): string | null {
    for (const { result } of this.cells.get(keyOf(cell))?.jobs ?? []) {
      if (result?.kind === "error" && result.message !== "") return result.message;
    }
    return null;
  }

  private findOrAdd(cell: CallingCell): CellRecord {
    const key = keyOf(cell);
    let record = this.cells.get(key);
    if (!record) {
      record = { cell, jobs: [], round: this.round };
      this.cells.set(key, record);
    }
    return record;
  }
}

function keyOf({ sheetId, row, column }: CallingCell): string {
  return `${sheetId}!${row}!${column}`;
}

function stop(job: Job): void {
  const { cancel, state } = job;
  job.state = "done";
  job.cancel = undefined;
  if (state !== "running" || !cancel) return;
  try {
    cancel();
  } catch (fault) {
    console.error(`${job.functionName} failed while it was being cancelled.`, fault);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function areEqualArguments(a: readonly GridArgument[], b: readonly GridArgument[]): boolean {
  return a.length === b.length && a.every((argument, i) => areEqual(argument, b[i]));
}

function areEqual(a: GridArgument, b: GridArgument): boolean {
  if (a.kind === "matrix" && b.kind === "matrix") return areEqualBlocks(a.values, b.values);
  if (a.kind === "scalar" && b.kind === "scalar") return Object.is(a.value, b.value);
  return a.kind === b.kind;
}

type Block = readonly (readonly unknown[])[];

export function areEqualBlocks(a: Block, b: Block): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const [left, right] = [a[row], b[row]];
    if (left === right) continue;
    if (left.length !== right.length) return false;
    for (let column = 0; column < left.length; column++) if (!Object.is(left[column], right[column])) return false;
  }
  return true;
}
