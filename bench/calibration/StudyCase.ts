import { getSide } from "../../src/model/backtest/averageScores";
import type { BacktestCase, ScoredForecast } from "../../src/model/backtest/Backtest";
import { FORECAST_PERCENTILES } from "../../src/model/backtest/Backtest";

/** One forecast beside what happened, as the study counts it. Plain data, so that workers can send it. */
export interface StudyCase {
  /** What is averaged together: the part of the study, and what its tables are split by. */
  readonly part: "invented" | "mix" | "published" | "flows" | "demonstration";
  /** World, or origin. */
  readonly world: string;
  /** Plans that were asked for; 0 where nobody did. */
  readonly size: number;
  /** Years of history that the model saw. */
  readonly nYears: number;
  readonly method: string;
  /** "total", or what the group is one of. */
  readonly by: string;
  /** Which group: a code, "" for the total. */
  readonly group: string;
  readonly horizon: number;
  /** Cases of one cluster share their luck: an authority. */
  readonly cluster: string;
  /** Whether the truth lay inside the 50%, 80% and 95% band. */
  readonly inside: readonly [boolean, boolean, boolean];
  /** Share of the forecast below the truth. */
  readonly pit: number;
  /** As shares of the truth, NaN where that is nobody. */
  readonly crps: number;
  readonly width: number;
  readonly bias: number;
}

/** A group with fewer pupils than this at the origin says more of whole numbers than of bands. */
export const LEAST_PUPILS = 20;

/**
 * Makes a case out of a scored forecast.
 *
 * @param labels - where it belongs
 * @param actual - pupils there were
 * @param forecast - with percentiles
 */
export function createStudyCase(
  labels: Pick<StudyCase, "part" | "world" | "size" | "nYears" | "method" | "by" | "group" | "horizon" | "cluster">,
  actual: number,
  forecast: ScoredForecast,
): StudyCase {
  const scored = { actual, forecast } as BacktestCase;
  const percentiles = forecast.percentiles ?? [];
  const at = (percentile: number): number => percentiles[FORECAST_PERCENTILES.findIndex((each) => each === percentile)];
  const share = (pupils: number): number => (actual > 0 ? pupils / actual : NaN);
  return {
    ...labels,
    inside: [getSide(scored, 50) === 0, getSide(scored, 80) === 0, getSide(scored, 95) === 0],
    pit: forecast.pit ?? NaN,
    crps: share(forecast.crps),
    width: share(at(97.5) - at(2.5)),
    bias: share(forecast.middle - actual),
  };
}
