import { existsSync, statSync } from "node:fs";
import { createProblem } from "../model/checks/codes";
import type { ModelInput } from "../model/data/ModelInput";
import { compilePlan } from "../model/plan/compilePlan";
import { InputProblems, wordProblem, type Problem } from "../model/Problem";
import { estimateRates } from "../model/rates/estimateRates";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import type { Reading } from "../model/tables/Reading";
import { createInPageRunner } from "../worker/createInPageRunner";
import { createPool } from "../worker/createPool";
import type { CreateEngineWorker } from "../worker/EngineWorker";
import type { ProjectionResult } from "../worker/ProjectionJob";
import { formatParameters } from "./formatParameters";
import { formatSummary } from "./formatSummary";
import type { ProjectArguments } from "./ProjectArguments";
import { readArguments, USAGE } from "./readArguments";
import { readFolder } from "./readFolder";
import { writeFolder, type OutputFile } from "./writeFolder";

/** What the command needs of the machine it runs on. */
export interface Surroundings {
  readonly createWorker: CreateEngineWorker;
  readonly nCores: number;
  readonly writeLine: (line: string) => void;
  readonly writeErrorLine: (line: string) => void;
}

/**
 * Runs one projection on a folder of CSV files (DESIGN 8).
 *
 * @returns the exit code: 0, or 2 where a problem stopped it; then nothing was written
 */
export async function runProject(args: readonly string[], surroundings: Surroundings): Promise<0 | 2> {
  const { writeLine, writeErrorLine } = surroundings;
  if (args.includes("--help") || args.includes("-h")) {
    writeLine(USAGE);
    return 0;
  }
  try {
    const warnings = await project(readArguments(args, surroundings.nCores), surroundings);
    for (const problem of warnings) writeErrorLine(`warning: ${wordLine(problem)}`);
    return 0;
  } catch (error) {
    for (const problem of listProblems(error)) writeErrorLine(wordLine(problem));
    return 2;
  }
}

/** Projects and writes the files; returns what may mislead, throws `InputProblems` with what stops. */
async function project(
  reading: Reading<ProjectArguments>,
  { createWorker }: Surroundings,
): Promise<readonly Problem[]> {
  const { folder, out, nSimulations, seed, nWorkers, rules } = requireValue(reading);
  checkOut(out);
  const model = readFolder(folder, rules);
  const input = requireValue(model);
  const job = { input, nSimulations, seed, requests: listRequests(input) };

  const runner = nWorkers > 1 ? createPool({ size: nWorkers, createWorker }) : createInPageRunner({ taskMs: Infinity });
  try {
    const result = await runner.run(job);
    write(out, new Map([...describeResult(result), ...describeParameters(input)]));
    return [...model.problems, ...checkUncosted(result)].filter((problem) => problem.severity === "warns");
  } finally {
    runner.dispose();
  }
}

function requireValue<T>({ value, problems }: Reading<T>): T {
  const stops = problems.filter((problem) => problem.severity === "stops");
  if (value === null || stops.length > 0) throw new InputProblems(stops);
  return value;
}

/** Finds out before the long run whether its results will have a place. */
function checkOut(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new InputProblems([createProblem("E408", { where: out, found: "it is a file, not a folder" })]);
  }
}

function listRequests({ costs }: ModelInput): SummaryRequest[] {
  const plans: SummaryRequest["by"][] = [[], ["ncy"], ["need"], ["setting"], ["ncy", "need", "setting"]];
  const requests = plans.map((by): SummaryRequest => ({ by, measure: "plans" }));
  return costs.length > 0 ? [...requests, { by: [], measure: "cost" }] : requests;
}

/** Estimates once more, because runners keep the rates to themselves; it takes milliseconds. */
function describeParameters(input: ModelInput): [OutputFile, string][] {
  const rates = estimateRates(input);
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

function describeResult({ summaries, timings }: ProjectionResult): [OutputFile, string][] {
  const files = summaries.map((summary): [OutputFile, string] => [nameFile(summary.request), formatSummary(summary)]);
  const inJson = {
    estimate_ms: timings.estimateMs,
    simulate_ms: timings.simulateMs,
    summarise_ms: timings.summariseMs,
    peak_rss_mb: process.resourceUsage().maxRSS / 1024,
  };
  return [...files, ["timings.json", `${JSON.stringify(inJson, null, 2)}\n`]];
}

function nameFile({ by, measure }: SummaryRequest): OutputFile {
  if (measure === "cost") return "cost.csv";
  if (by.length > 1) return "state.csv";
  const files = { ncy: "ncy.csv", need: "need.csv", setting: "setting.csv" } as const;
  return files[by[0] as keyof typeof files] ?? "count.csv";
}

function write(out: string, files: ReadonlyMap<OutputFile, string>): void {
  try {
    writeFolder(out, files);
  } catch (error) {
    const found = `the results cannot be written (${(error as Error).message})`;
    throw new InputProblems([createProblem("E408", { where: out, found })]);
  }
}

function listProblems(error: unknown): readonly Problem[] {
  if (error instanceof InputProblems) return error.problems;
  const found = `something unforeseen happened (${error instanceof Error ? error.message : String(error)})`;
  return [createProblem("E410", { where: "Projection", found })];
}

/** One problem is one line, whatever the data in it. */
function wordLine(problem: Problem): string {
  return wordProblem(problem).replace(/\s*[\r\n]+\s*/g, " ");
}
