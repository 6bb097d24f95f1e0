import type { CreateEngineWorker } from "../worker/EngineWorker";

/** What a command needs of the machine it runs on. */
export interface Surroundings {
  readonly createWorker: CreateEngineWorker;
  readonly nCores: number;
  readonly writeLine: (line: string) => void;
  readonly writeErrorLine: (line: string) => void;
}
