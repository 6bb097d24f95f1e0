import type { EngineReply, EngineRequest } from "./EngineMessages";

/** A worker as the pool sees it: a browser's worker, a thread of Node, or a double in a test. */
export interface EngineWorker {
  post(request: EngineRequest): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
}

/** What a worker tells the pool. */
export interface EngineWorkerEvents {
  onReply(reply: EngineReply): void;
  /** The worker failed or died; it will not answer any more. */
  onCrash(error: Error): void;
}

/** Starts a worker; the one thing that differs between a browser and Node. */
export type CreateEngineWorker = (events: EngineWorkerEvents) => EngineWorker;
