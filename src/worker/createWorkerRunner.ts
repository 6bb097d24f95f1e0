import { createPool, type PoolOptions } from "./createPool";
import type { Runner } from "./ProjectionJob";

/** Runs projections one after another in a single worker. */
export function createWorkerRunner(options: Omit<PoolOptions, "size"> = {}): Runner {
  return createPool({ ...options, size: 1 });
}
