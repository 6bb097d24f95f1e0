import { availableParallelism } from "node:os";
import { isMainThread } from "node:worker_threads";
import { answerAsThread, createThreadWorker } from "./engineThread";
import { runProject } from "./runProject";

/** One bundled file is both the command and its worker threads. */
if (isMainThread) {
  process.exitCode = await runProject(process.argv.slice(2), {
    createWorker: createThreadWorker(new URL(import.meta.url)),
    nCores: availableParallelism(),
    writeLine: (line) => process.stdout.write(`${line}\n`),
    writeErrorLine: (line) => process.stderr.write(`${line}\n`),
  });
} else {
  answerAsThread();
}
