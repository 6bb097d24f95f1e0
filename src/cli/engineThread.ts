import { parentPort, Worker } from "node:worker_threads";
import { createEngine } from "../worker/createEngine";
import type { CreateEngineWorker } from "../worker/EngineWorker";

/** Starts threads of Node for a pool; `script` is a file that calls `answerAsThread`. */
export function createThreadWorker(script: URL): CreateEngineWorker {
  return ({ onReply, onCrash }) => {
    const thread = new Worker(script);
    thread.on("message", onReply);
    thread.on("messageerror", onCrash);
    thread.on("error", onCrash);
    thread.on("exit", (code) => onCrash(new Error(`a worker thread ended with code ${code}`)));
    return {
      post: (request) => thread.postMessage(request),
      terminate: () => void thread.terminate(),
    };
  };
}

/** The inside of such a thread: answers the pool until the thread is ended. */
export function answerAsThread(): void {
  parentPort?.on(
    "message",
    createEngine((reply) => parentPort?.postMessage(reply)),
  );
}
