import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import { weighHistory } from "../model/levers/weighHistory";
import { compilePlan } from "../model/plan/compilePlan";
import type { Problem } from "../model/Problem";
import { estimateRates } from "../model/rates/estimateRates";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import type { Reading } from "../model/tables/Reading";
import type { ProjectionResult } from "../worker/ProjectionJob";
import { answerCommand, requireValue } from "./answerCommand";
import { createRunner } from "./createRunner";
import { formatParameters } from "./formatParameters";
import { formatSummary } from "./formatSummary";
import { formatUncertainty } from "./formatUncertainty";
import type { ProjectArguments } from "./ProjectArguments";
import { readArguments, USAGE } from "./readArguments";
import { readFolder } from "./readFolder";
import type { Surroundings } from "./Surroundings";
import { OUTPUT_FILES, type OutputFile } from "./writeFolder";
import { checkOut, writeResults } from "./writeResults";

/**
 * Runs one projection on a folder of CSV files (DESIGN 8).
 *
 * @returns the exit code: 0, or 2 where a problem stopped it; then nothing was written
 */
export function runProject(args: readonly string[], surroundings: Surroundings): Promise<0 | 2> {
  return answerCommand(args, USAGE, surroundings, () =>
    project(readArguments(args, surroundings.nCores), surroundings),
  );
}

/** Projects and writes the files; returns what may mislead, throws `InputProblems` with what stops. */
async function project(
  reading: Reading<ProjectArguments>,
  { createWorker }: Surroundings,
): Promise<readonly Problem[]> {
  const { folder, out, nSimulations, seed, nWorkers, rules, uncertainty, levers, scenario } = requireValue(reading);
  checkOut(out);
  const model = readFolder(folder, rules, levers, scenario);
  const input = requireValue(model);
  const job = { input, nSimulations, seed, requests: listRequests(input), uncertainty };

  const runner = createRunner(nWorkers, createWorker);
  try {
    const result = await runner.run(job);
    writeResults(out, new Map([...describeResult(result), ...describeParameters(input)]), OUTPUT_FILES);
    return [...model.problems, ...checkUncosted(result)];
  } finally {
    runner.dispose();
  }
}

function listRequests({ costs }: ModelInput): SummaryRequest[] {
  const plans: SummaryRequest["by"][] = [[], ["ncy"], ["need"], ["setting"], ["ncy", "need", "setting"]];
  const requests = plans.map((by): SummaryRequest => ({ by, measure: "plans" }));
  return costs.length > 0 ? [...requests, { by: [], measure: "cost" }] : requests;
}

/** Estimates once more, because runners keep the rates to themselves; it takes milliseconds. */
function describeParameters(input: ModelInput): [OutputFile, string][] {
  const rates = estimateRates(weighHistory(input));
  return formatParameters(rates, compilePlan(input, rates));
}

/** Plans in a need and setting without a cost, where there are most of them: the cost of that January is too low. */
function checkUncosted({ summaries }: ProjectionResult): Problem[] {
  const { uncosted, years } = summaries.find(({ request }) => request.measure === "cost") ?? {};
  if (!uncosted || !years) return [];
  const most = Math.max(...uncosted);
  if (most === 0) return [];
  const found = `${most.toFixed(1)} plans of January ${years[uncosted.indexOf(most)]} have no cost, on average`;
  return [createProblem("E411", { where: "cost.csv", found })];
}

function describeResult({ summaries, uncertainty, timings }: ProjectionResult): [OutputFile, string][] {
  const files = summaries.map((summary): [OutputFile, string] => [nameFile(summary.request), formatSummary(summary)]);
  const inJson = {
    estimate_ms: timings.estimateMs,
    simulate_ms: timings.simulateMs,
    summarise_ms: timings.summariseMs,
    peak_rss_mb: process.resourceUsage().maxRSS / 1024,
  };
  return [
    ...files,
    ["parameters/uncertainty.csv", formatUncertainty(uncertainty)],
    ["timings.json", `${JSON.stringify(inJson, null, 2)}\n`],
  ];
}

function nameFile({ by, measure }: SummaryRequest): OutputFile {
  if (measure === "cost") return "cost.csv";
  if (by.length > 1) return "state.csv";
  const files = { ncy: "ncy.csv", need: "need.csv", setting: "setting.csv" } as const;
  return files[by[0] as keyof typeof files] ?? "count.csv";
}
