import { createInPageRunner } from "../worker/createInPageRunner";
import { createPool } from "../worker/createPool";
import type { CreateEngineWorker } from "../worker/EngineWorker";
import type { Runner } from "../worker/ProjectionJob";

/** Threads where there is more than one worker to share the work; nobody waits for the command's own thread. */
export function createRunner(nWorkers: number, createWorker: CreateEngineWorker): Runner {
  return nWorkers > 1 ? createPool({ size: nWorkers, createWorker }) : createInPageRunner({ taskMs: Infinity });
}
