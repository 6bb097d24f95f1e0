import type { Backtest, BacktestCase, Origin } from "../model/backtest/Backtest";
import { countJanuaries, type JanuaryCounts } from "../model/backtest/countJanuaries";
import { cutInput } from "../model/backtest/cutInput";
import { listOrigins } from "../model/backtest/listOrigins";
import { scoreNaively, scoreProjection } from "../model/backtest/scoreOrigin";
import { InputProblems } from "../model/Problem";
import type { Dimension, SummaryRequest } from "../model/summary/SummaryRequest";
import type { Uncertainty } from "../model/uncertainty/Uncertainty";
import type { UncertaintyConstants } from "../model/uncertainty/UncertaintyConstants";
import { nextTask } from "./nextTask";
import type { ProjectionJob, RunControls, Runner } from "./ProjectionJob";

/** Past projections to make again. */
export interface BacktestJob extends Omit<ProjectionJob, "requests" | "uncertainty"> {
  /** Compared side by side. */
  readonly treatments: readonly Uncertainty[];
  /** Used by `calibrated` alone. */
  readonly constants: UncertaintyConstants;
  /** Groupings that are scored beside the total. */
  readonly by: readonly (readonly Dimension[])[];
  /** Longest horizon; null for all that the data allow. */
  readonly mostYears: number | null;
}

/**
 * Makes past projections again, from every January that the data allow and with nothing known of what came later but the
 * population (docs/decisions/0030), and scores them against what happened. Each is an ordinary run of the runner; what is
 * done on the caller's own thread is done in short steps.
 *
 * @throws InputProblems where no January allows it
 */
export async function runBacktest(
  runner: Runner,
  job: BacktestJob,
  { onProgress, signal }: RunControls = {},
): Promise<Backtest> {
  const { input, treatments } = job;
  const origins = listOrigins(input, job.mostYears);
  const januaries: JanuaryCounts[] = [];
  for (const by of [[], ...job.by.filter((dimensions) => dimensions.length > 0)]) {
    await nextTask();
    januaries.push(countJanuaries(input, by));
  }
  const cases: BacktestCase[] = [];
  const used: Origin[] = [];
  const skipped: Backtest["skipped"][number][] = [];
  for (const [iOrigin, origin] of origins.entries()) {
    const reportShare = (share: number) => onProgress?.((iOrigin + share) / origins.length);
    try {
      cases.push(...(await projectOrigin(runner, job, origin, januaries, { onProgress: reportShare, signal })));
    } catch (error) {
      if (!(error instanceof InputProblems)) throw error;
      skipped.push({ censusYear: origin.censusYear, problem: error.problems[0] });
      continue;
    }
    used.push(origin);
    for (const counts of januaries) {
      await nextTask();
      cases.push(...scoreNaively(counts, origin));
    }
  }
  if (used.length === 0) throw new InputProblems(skipped.map(({ problem }) => problem));
  return { treatments, origins: used, skipped, cases };
}

/** Projects from one origin under every treatment and scores what comes out. */
async function projectOrigin(
  runner: Runner,
  { input, treatments, constants, nSimulations, seed }: BacktestJob,
  origin: Origin,
  januaries: readonly JanuaryCounts[],
  { onProgress, signal }: RunControls,
): Promise<BacktestCase[]> {
  await nextTask();
  const requests = januaries.map(({ by }): SummaryRequest => ({ by, measure: "plans", distribution: true }));
  const job = { input: cutInput(input, origin), nSimulations, seed, requests };
  const cases: BacktestCase[] = [];
  for (const [iTreatment, uncertainty] of treatments.entries()) {
    const reportShare = (share: number) => onProgress?.((iTreatment + share) / treatments.length);
    const controls = { signal, onProgress: reportShare };
    const { summaries } = await runner.run({ ...job, uncertainty: { uncertainty, constants } }, controls);
    for (const [i, counts] of januaries.entries()) {
      await nextTask();
      cases.push(...scoreProjection(counts, origin, uncertainty, summaries[i]));
    }
  }
  return cases;
}
