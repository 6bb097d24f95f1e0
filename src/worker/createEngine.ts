import { summariseExpected } from "../model/moments/summariseExpected";
import { InputProblems } from "../model/Problem";
import type { EngineReply, EngineRequest, Tables } from "./EngineMessages";
import { nameSettings } from "./nameSettings";
import { type Preparation, prepareProjection, simulateRange, summariseRanges } from "./projectionCore";

/** As many plans are kept of one authority: of scenarios, and under different settings of uncertainty. */
const MOST_PREPARATIONS = 8;

interface KeptTables {
  readonly tables: Tables;
  /** By input and settings, the one used last at the end. */
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
  /** The tables of each authority, with what was made of them, kept for the other ranges and for other projections. */
  const kept = new Map<number, KeptTables>();

  function prepare({ forget, tablesId, tables, inputId, levers, uncertainty }: EngineRequest): Preparation {
    for (const forgotten of forget) kept.delete(forgotten);
    if (tables) kept.set(tablesId, { tables, preparations: new Map() });
    const known = kept.get(tablesId);
    if (!known) throw new Error("the worker was not given the input");
    const name = `${inputId} ${nameSettings(uncertainty)}`;
    const { preparations } = known;
    const preparation =
      preparations.get(name) ?? prepareProjection(levers ? { ...known.tables, levers } : known.tables, uncertainty);
    preparations.delete(name);
    preparations.set(name, preparation);
    if (preparations.size > MOST_PREPARATIONS) preparations.delete([...preparations.keys()][0]);
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
