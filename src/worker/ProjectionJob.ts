import type { ModelInput } from "../model/data/ModelInput";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import type { UncertaintyReport } from "../model/uncertainty/UncertaintyReport";
import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";

/** The most simulations that one projection may ask for. */
export const MOST_SIMULATIONS = 100_000;

/** A projection to run: plain data, so it can be sent to a worker. */
export interface ProjectionJob {
  /** Without a problem that stops (`checkInput`): runners trust it. */
  readonly input: ModelInput;
  /** 1 to `MOST_SIMULATIONS`. */
  readonly nSimulations: number;
  /** The user's seed: any text; numbers are given as text. */
  readonly seed: string;
  readonly requests: readonly SummaryRequest[];
  /** How uncertainty is treated; as usual under the rules (`getUsualSettings`) where it is left out. */
  readonly uncertainty?: UncertaintySettings;
}

/** What comes back; the same bit for bit from every runner. */
export interface ProjectionResult {
  readonly summaries: readonly GroupSummary[];
  /** What the bands rest on. */
  readonly uncertainty: UncertaintyReport;
  /** Time that passed, in milliseconds: until the rates were estimated, until all was simulated, until it was summarised. */
  readonly timings: { readonly estimateMs: number; readonly simulateMs: number; readonly summariseMs: number };
}

export interface RunControls {
  /** Told the share done, 0 to 1, rising. */
  readonly onProgress?: (share: number) => void;
  /** Aborting rejects the run with the signal's reason and frees the workers. */
  readonly signal?: AbortSignal;
}

/** The one contract of every runner: in page, in a worker, in a pool of workers, in Node. */
export interface Runner {
  run(job: ProjectionJob, controls?: RunControls): Promise<ProjectionResult>;
  /**
   * Works out what is expected, without a simulation: milliseconds after the input has been prepared. The summaries hold means
   * alone (`summariseExpected`); seed and number of simulations make no difference.
   */
  expect(job: ProjectionJob, controls?: RunControls): Promise<ProjectionResult>;
  /** Ends the workers; a run under way is rejected. */
  dispose(): void;
}
