import type { EngineRequest } from "./EngineMessages";
import { createEngine } from "./createEngine";

/** The worker's own global scope; it has the message methods of a Worker, seen from inside. */
const scope = self as unknown as Pick<Worker, "onmessage" | "postMessage">;

const handle = createEngine((reply) => scope.postMessage(reply));
scope.onmessage = (event: MessageEvent<EngineRequest>) => handle(event.data);
