import { createEngine } from "../../src/worker/createEngine";
import type { EngineRequest } from "../../src/worker/EngineMessages";
import type { CreateEngineWorker } from "../../src/worker/EngineWorker";

/** What a double does instead of answering; undefined to answer. */
export type Misdeed = "throws" | "dies" | "hangs" | undefined;

export interface Doubles {
  readonly createWorker: CreateEngineWorker;
  /** Every request in the order in which the doubles got it. */
  readonly requests: EngineRequest[];
  readonly nStarted: () => number;
  readonly nAlive: () => number;
}

/**
 * Makes workers that run the real engine in this process, one task of the event loop a request, behind
 * the same copying of messages as real ones; `misbehave` chooses what goes wrong, by request and its number.
 */
export function createDoubles(
  misbehave: (request: EngineRequest, iRequest: number) => Misdeed = () => undefined,
): Doubles {
  const requests: EngineRequest[] = [];
  let nStarted = 0;
  let nAlive = 0;
  const createWorker: CreateEngineWorker = ({ onReply, onCrash }) => {
    nStarted++;
    nAlive++;
    let isAlive = true;
    const engine = createEngine((reply) => onReply(structuredClone(reply)));
    return {
      post(request) {
        const received = structuredClone(request);
        requests.push(received);
        const misdeed = misbehave(received, requests.length - 1);
        setImmediate(() => {
          if (!isAlive || misdeed === "hangs") return;
          if (misdeed === "dies") onCrash(new Error("out of memory"));
          else if (misdeed === "throws")
            onReply({ kind: "crashed", taskId: received.taskId, message: "x is undefined" });
          else engine(received);
        });
      },
      terminate() {
        if (isAlive) nAlive--;
        isAlive = false;
      },
    };
  };
  return { createWorker, requests, nStarted: () => nStarted, nAlive: () => nAlive };
}
