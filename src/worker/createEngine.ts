import type { ProjectionPlan } from "../model/plan/ProjectionPlan";
import { InputProblems } from "../model/Problem";
import type { EngineReply, EngineRequest } from "./EngineMessages";
import { prepareProjection, simulateRange, summariseRanges } from "./projectionCore";

/**
 * The inside of a worker: answers one request after another. The same in a browser and in Node, which
 * only differ in how `reply` reaches the page.
 *
 * Messages are copied, not transferred: the first buffer that is handed over makes V8 throw away the fast
 * code of every loop over typed arrays, which costs far more than copying a tally (a fifth of a whole run).
 */
export function createEngine(reply: (reply: EngineReply) => void): (request: EngineRequest) => void {
  /** What was made of each input, kept for the other ranges and for other projections of it. */
  const plans = new Map<number, ProjectionPlan>();

  function prepare({ forget, inputId, input }: EngineRequest): ProjectionPlan {
    for (const forgotten of forget) plans.delete(forgotten);
    const known = plans.get(inputId);
    if (known) return known;
    if (!input) throw new Error("the worker was not given the input");
    const plan = prepareProjection(input);
    plans.set(inputId, plan);
    return plan;
  }

  function answer(request: EngineRequest): EngineReply {
    const plan = prepare(request);
    const { taskId } = request;
    if (request.kind === "summarise") {
      return { kind: "summarised", taskId, summaries: summariseRanges(plan, request.tallies) };
    }
    reply({ kind: "prepared", taskId });
    const range = { first: request.firstSimulation, count: request.nSimulations };
    const onBlock = (done: number) => reply({ kind: "progress", taskId, done });
    return { kind: "simulated", taskId, tally: simulateRange(plan, request.seed, range, request.requests, onBlock) };
  }

  return (request) => {
    try {
      reply(answer(request));
    } catch (error) {
      reply(describeFailure(request.taskId, error));
    }
  };
}

function describeFailure(taskId: number, error: unknown): EngineReply {
  if (error instanceof InputProblems) return { kind: "refused", taskId, problems: error.problems };
  return { kind: "crashed", taskId, message: error instanceof Error ? error.message : String(error) };
}
