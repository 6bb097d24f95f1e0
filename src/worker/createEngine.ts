import type { ModelInput } from "../model/data/ModelInput";
import { summariseExpected } from "../model/moments/summariseExpected";
import { InputProblems } from "../model/Problem";
import type { EngineReply, EngineRequest } from "./EngineMessages";
import { type Preparation, prepareProjection, nameSettings, simulateRange, summariseRanges } from "./projectionCore";

/** An input is kept with its data, and with what was made of it under as many settings of uncertainty as this. */
const MOST_SETTINGS = 3;

interface KeptInput {
  readonly input: ModelInput;
  /** By the name of the settings, the one made last at the end. */
  readonly preparations: Map<string, Preparation>;
}

/**
 * The inside of a worker: answers one request after another. The same in a browser and in Node, which
 * only differ in how `reply` reaches the page.
 *
 * Messages are copied, not transferred: the first buffer that is handed over makes V8 throw away the fast
 * code of every loop over typed arrays, which costs far more than copying a tally (a fifth of a whole run).
 */
export function createEngine(reply: (reply: EngineReply) => void): (request: EngineRequest) => void {
  /** What was made of each input, kept for the other ranges and for other projections of it. */
  const inputs = new Map<number, KeptInput>();

  function prepare({ forget, inputId, input, uncertainty }: EngineRequest): Preparation {
    for (const forgotten of forget) inputs.delete(forgotten);
    const kept = inputs.get(inputId) ?? (input && { input, preparations: new Map<string, Preparation>() });
    if (!kept) throw new Error("the worker was not given the input");
    const name = nameSettings(uncertainty);
    const known = kept.preparations.get(name);
    if (known) return known;
    const preparation = prepareProjection(kept.input, uncertainty);
    kept.preparations.set(name, preparation);
    if (kept.preparations.size > MOST_SETTINGS) kept.preparations.delete([...kept.preparations.keys()][0]);
    inputs.set(inputId, kept);
    return preparation;
  }

  function answer(request: EngineRequest): EngineReply {
    const { plan, uncertainty } = prepare(request);
    const { taskId } = request;
    if (request.kind === "summarise") {
      return { kind: "summarised", taskId, summaries: summariseRanges(plan, request.tallies), uncertainty };
    }
    reply({ kind: "prepared", taskId });
    if (request.kind === "expect") {
      return { kind: "summarised", taskId, summaries: summariseExpected(plan, request.requests), uncertainty };
    }
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
