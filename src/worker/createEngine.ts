import type { ProjectionPlan } from "../model/plan/ProjectionPlan";
import { InputProblems } from "../model/Problem";
import type { EngineReply, EngineRequest } from "./EngineMessages";
import { listBuffers } from "./listBuffers";
import { prepareProjection, simulateRange, summariseRanges } from "./projectionCore";

/** What a worker made of an input, kept for the other ranges and for other projections of it. */
interface Prepared {
  readonly plan: ProjectionPlan;
  readonly estimateMs: number;
}

/**
 * The inside of a worker: answers one request after another. The same in a browser and in Node, which
 * only differ in how `reply` reaches the page.
 */
export function createEngine(
  reply: (reply: EngineReply, transfer: ArrayBuffer[]) => void,
): (request: EngineRequest) => void {
  const prepared = new Map<number, Prepared>();

  function prepare(request: EngineRequest): Prepared {
    for (const inputId of request.forget) prepared.delete(inputId);
    const known = prepared.get(request.inputId);
    if (known) return known;
    if (!request.input) throw new Error("the worker was not given the input");
    const start = performance.now();
    const plan = prepareProjection(request.input);
    const made = { plan, estimateMs: performance.now() - start };
    prepared.set(request.inputId, made);
    return made;
  }

  function answer(request: EngineRequest): EngineReply {
    const { plan, estimateMs } = prepare(request);
    const { taskId } = request;
    if (request.kind === "simulate") {
      const range = { first: request.firstSimulation, count: request.nSimulations };
      const onBlock = (done: number) => reply({ kind: "progress", taskId, done }, []);
      const tally = simulateRange(plan, request.seed, range, request.requests, onBlock);
      return { kind: "simulated", taskId, tally, estimateMs };
    }
    const start = performance.now();
    const summaries = summariseRanges(plan, request.tallies);
    return { kind: "summarised", taskId, summaries, summariseMs: performance.now() - start };
  }

  return (request) => {
    try {
      const answered = answer(request);
      reply(answered, listBuffers(answered));
    } catch (error) {
      reply(describeFailure(request.taskId, error), []);
    }
  };
}

function describeFailure(taskId: number, error: unknown): EngineReply {
  if (error instanceof InputProblems) return { kind: "refused", taskId, problems: error.problems };
  return { kind: "crashed", taskId, message: error instanceof Error ? error.message : String(error) };
}
