import type { GroupSummary } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import type { ProjectionJob, ProjectionResult, Runner } from "../worker/ProjectionJob";
import type { Model } from "./Model";
import { SharedWork } from "./SharedWork";
import { yieldToHost } from "./yieldToHost";

/** Numbers kept in finished summaries: 32 MB of them. */
const ROOM = 4_000_000;

/** What a batch gives: bands from simulations, or expected values. */
type Answer = "bands" | "expected";

/** Summaries of one model that are made together. */
interface Batch {
  readonly requests: SummaryRequest[];
  readonly controller: AbortController;
  readonly result: Promise<ProjectionResult>;
  nWanted: number;
}

/**
 * The projections of all cells. Equal requests share one summary, and requests for one model that
 * come in the same moment, as when a workbook recalculates, share one simulation.
 */
export class Projections {
  private readonly summaries = new SharedWork<GroupSummary>(ROOM, countNumbers);
  /** Batches that still take requests, by answer and the model's fingerprint. */
  private readonly open = new Map<string, Batch>();

  constructor(private readonly runner: Runner) {}

  /**
   * Gives one summary of a model's projection.
   *
   * @param model - what to project
   * @param request - what to summarise
   * @param signal - aborts when the cell no longer needs it; the simulation stops when no cell does
   */
  summarise(model: Model, request: SummaryRequest, signal: AbortSignal): Promise<GroupSummary> {
    const key = nameSummary(model, request);
    return this.summaries.get(key, (abandoned) => this.join(model, "bands", request, abandoned), signal);
  }

  /**
   * Gives the expected values of one summary, without a simulation: means alone, in milliseconds.
   *
   * @param model - what to project
   * @param request - what to summarise
   * @param signal - aborts when the cell no longer needs it
   */
  expect(model: Model, request: SummaryRequest, signal: AbortSignal): Promise<GroupSummary> {
    const work = (abandoned: AbortSignal) => this.join(model, "expected", request, abandoned);
    return this.summaries.get(`expected|${nameSummary(model, request)}`, work, signal);
  }

  private async join(
    model: Model,
    answer: Answer,
    request: SummaryRequest,
    abandoned: AbortSignal,
  ): Promise<GroupSummary> {
    const batch = this.open.get(nameBatch(model, answer)) ?? this.openBatch(model, answer);
    const index = batch.requests.push(request) - 1;
    batch.nWanted++;
    abandoned.addEventListener("abort", () => {
      batch.nWanted--;
      if (batch.nWanted === 0) batch.controller.abort(abandoned.reason);
    });
    return (await batch.result).summaries[index];
  }

  private openBatch(model: Model, answer: Answer): Batch {
    const controller = new AbortController();
    const requests: SummaryRequest[] = [];
    const result = this.run(model, answer, requests, controller.signal);
    const batch: Batch = { requests, controller, nWanted: 0, result };
    this.open.set(nameBatch(model, answer), batch);
    return batch;
  }

  private async run(
    model: Model,
    answer: Answer,
    requests: readonly SummaryRequest[],
    signal: AbortSignal,
  ): Promise<ProjectionResult> {
    if (answer === "bands") {
      // Two turns: every cell that waited for the same model has made its request by then.
      await yieldToHost();
      await yieldToHost();
    } else {
      // What takes milliseconds waits for the other measures of the same cell, and for nothing else.
      await Promise.resolve();
    }
    this.open.delete(nameBatch(model, answer));
    signal.throwIfAborted();
    const job = createJob(model, requests);
    return answer === "bands" ? this.runner.run(job, { signal }) : this.runner.expect(job, { signal });
  }
}

const nameBatch = ({ fingerprint }: Model, answer: Answer): string => `${answer} ${fingerprint}`;

function createJob(model: Model, requests: readonly SummaryRequest[]): ProjectionJob {
  const { simulations, seed, uncertainty, constants } = model.options;
  return { input: model.input, nSimulations: simulations, seed, requests, uncertainty: { uncertainty, constants } };
}

/** The values of every simulation take room of their own. */
function countNumbers({ values, simulations, distributions }: GroupSummary): number {
  return values.length + (simulations?.length ?? 0) + (distributions?.counts.length ?? 0);
}

/** Equal names are equal summaries. */
function nameSummary({ fingerprint }: Model, request: SummaryRequest): string {
  const { by, measure, distribution = false, simulations = false, priceShift = 0 } = request;
  const { costOf = "plans", costLine = null } = request;
  return JSON.stringify([fingerprint, measure, by, distribution, simulations, priceShift, costOf, costLine]);
}
