import type { Problem } from "../model/Problem";
import type { Dimension } from "../model/summary/SummaryRequest";
import { UNCERTAINTIES } from "../model/uncertainty/Uncertainty";
import { runBacktest } from "../worker/runBacktest";
import { answerCommand, requireValue } from "./answerCommand";
import { createRunner } from "./createRunner";
import { BACKTEST_FILES, formatBacktest } from "./formatBacktest";
import { BACKTEST_USAGE, readBacktestArguments } from "./readBacktestArguments";
import { readFolder } from "./readFolder";
import type { Surroundings } from "./Surroundings";
import { checkOut, writeResults } from "./writeResults";

const GROUPINGS: readonly (readonly Dimension[])[] = [["need"], ["setting"], ["ncy"]];

/**
 * Makes past projections of a folder of CSV files again and writes how good they were.
 *
 * @returns the exit code: 0, or 2 where a problem stopped it; then nothing was written
 */
export function runBacktestCommand(args: readonly string[], surroundings: Surroundings): Promise<0 | 2> {
  return answerCommand(args, BACKTEST_USAGE, surroundings, () => backtest(args, surroundings));
}

async function backtest(args: readonly string[], { nCores, createWorker }: Surroundings): Promise<readonly Problem[]> {
  const { folder, out, nWorkers, rules, ...job } = requireValue(readBacktestArguments(args, nCores));
  checkOut(out);
  const model = readFolder(folder, rules);
  const input = requireValue(model);
  const runner = createRunner(nWorkers, createWorker);
  try {
    const result = await runBacktest(runner, { input, ...job, by: GROUPINGS, treatments: UNCERTAINTIES });
    writeResults(out, formatBacktest(result, GROUPINGS), BACKTEST_FILES);
    return model.problems;
  } finally {
    runner.dispose();
  }
}
