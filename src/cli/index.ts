import { availableParallelism } from "node:os";
import { isMainThread } from "node:worker_threads";
import { answerAsThread, createThreadWorker } from "./engineThread";
import { runBacktestCommand } from "./runBacktestCommand";
import { runLightCommand } from "./runLightCommand";
import { runProject } from "./runProject";

const COMMANDS = { project: runProject, backtest: runBacktestCommand, light: runLightCommand };

/** One bundled file is every command and its worker threads; the first argument names the command. */
if (isMainThread) {
  const [command, ...args] = process.argv.slice(2);
  process.exitCode = await COMMANDS[command as keyof typeof COMMANDS](args, {
    createWorker: createThreadWorker(new URL(import.meta.url)),
    nCores: availableParallelism(),
    writeLine: (line) => process.stdout.write(`${line}\n`),
    writeErrorLine: (line) => process.stderr.write(`${line}\n`),
  });
} else {
  answerAsThread();
}
