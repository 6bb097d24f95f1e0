import type { Backtest, BacktestCase, Origin } from "../model/backtest/Backtest";
import { countJanuaries } from "../model/backtest/countJanuaries";
import { cutInput } from "../model/backtest/cutInput";
import { listOrigins } from "../model/backtest/listOrigins";
import { scoreNaively, scoreProjection } from "../model/backtest/scoreOrigin";
import { InputProblems } from "../model/Problem";
import type { Dimension } from "../model/summary/SummaryRequest";
import type { Uncertainty } from "../model/tables/Options";
import type { ProjectionJob, RunControls, Runner } from "./ProjectionJob";

/** Past projections to make again. */
export interface BacktestJob extends Omit<ProjectionJob, "requests" | "uncertainty"> {
  /** Compared side by side. */
  readonly treatments: readonly Uncertainty[];
  /** Groupings that are scored beside the total. */
  readonly by: readonly (readonly Dimension[])[];
  /** Longest horizon; null for all that the data allow. */
  readonly mostYears: number | null;
}

/**
 * Makes past projections again, from every January that the data allow and with nothing known of what came later but the
 * population, and scores them against what happened. Each is an ordinary run of the runner; between two of them
 * little is done on the caller's own thread.
 *
 * @throws InputProblems where no January allows it
 */
export async function runBacktest(
  runner: Runner,
  { input, treatments, by, mostYears, ...job }: BacktestJob,
  { onProgress, signal }: RunControls = {},
): Promise<Backtest> {
  const origins = listOrigins(input, mostYears);
  const groupings = [[], ...by.filter((dimensions) => dimensions.length > 0)];
  const januaries = groupings.map((dimensions) => countJanuaries(input, dimensions));
  const requests = groupings.map((dimensions) => ({ by: dimensions, measure: "plans", distribution: true }) as const);
  const cases: BacktestCase[] = [];
  const used: Origin[] = [];
  const skipped: { censusYear: Origin["censusYear"]; problem: InputProblems["problems"][number] }[] = [];
  const nRuns = origins.length * treatments.length;

  for (const [iOrigin, origin] of origins.entries()) {
    const cut = cutInput(input, origin);
    const projected: BacktestCase[] = [];
    try {
      for (const [iTreatment, uncertainty] of treatments.entries()) {
        const nDone = iOrigin * treatments.length + iTreatment;
        const controls = { signal, onProgress: (share: number) => onProgress?.((nDone + share) / nRuns) };
        const { summaries } = await runner.run({ ...job, input: cut, requests }, controls);
        januaries.forEach((counts, i) => projected.push(...scoreProjection(counts, origin, uncertainty, summaries[i])));
      }
    } catch (error) {
      if (!(error instanceof InputProblems)) throw error;
      skipped.push({ censusYear: origin.censusYear, problem: error.problems[0] });
      continue;
    }
    used.push(origin);
    cases.push(...projected, ...januaries.flatMap((counts) => scoreNaively(counts, origin)));
  }
  if (used.length === 0) throw new InputProblems(skipped.map(({ problem }) => problem));
  return { treatments, origins: used, skipped, cases };
}
