import type { ModelInput } from "../../model/data/ModelInput";
import type { SummaryRequest } from "../../model/summary/SummaryRequest";
import type { Choices } from "../../workbook/Choices";
import type { ProjectionResult, Runner } from "../../worker/ProjectionJob";
import { countHistory } from "../pictures/countHistory";
import { GROUPINGS, type Baseline } from "./Baseline";

/** Runs the projection of an input and keeps what the pictures and sheets need. */
export async function runBaseline(
  runner: Runner,
  input: ModelInput,
  choices: Choices,
  fingerprint: string,
  controls: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Baseline> {
  const start = performance.now();
  const job = { input, nSimulations: choices.nSimulations, seed: choices.seed, requests: listRequests(input) };
  const result: ProjectionResult = await runner.run(job, controls);
  return {
    summaries: result.summaries,
    uncertainty: result.uncertainty,
    history: countHistory(input.transitions),
    choices,
    fingerprint,
    tookMs: performance.now() - start,
  };
}

function listRequests(input: ModelInput): SummaryRequest[] {
  const plans: SummaryRequest[] = [
    { by: [], measure: "plans" },
    ...GROUPINGS.map((grouping) => ({ by: [grouping], measure: "plans" as const })),
  ];
  return input.costs.length > 0 ? [...plans, { by: [], measure: "cost" }] : plans;
}
