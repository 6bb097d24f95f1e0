import type { EngineReply } from "./EngineMessages";
import type { EngineWorker, EngineWorkerEvents } from "./EngineWorker";

/** Starts `engine.worker.ts` as a worker of the page; the bundler finds the file by this very expression. */
export function createBrowserWorker(events: EngineWorkerEvents): EngineWorker {
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url));
  worker.onmessage = (event: MessageEvent<EngineReply>) => events.onReply(event.data);
  worker.onmessageerror = () =>
    events.onCrash(new Error("a message between the page and the worker could not be read"));
  worker.onerror = (event) => {
    event.preventDefault();
    events.onCrash(new Error(event.message || "the worker could not be started"));
  };
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
}
