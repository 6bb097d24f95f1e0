import { getRank } from "../summary/computeStatistics";
import { FORECAST_PERCENTILES, type ScoredForecast } from "./Backtest";

/** How often each number of pupils came up among the simulations: `counts[i]` times `lowest + i`, all others 0 pupils. */
export interface CountForecast {
  readonly lowest: number;
  readonly counts: Int32Array;
  readonly nSimulations: number;
}

/**
 * Scores simulated numbers of pupils against what happened. Percentiles are by nearest rank, as in every summary. The
 * continuous ranked probability score of whole numbers is exact: the sum over every number x of the squared distance
 * between the chance of at most x and 1 or 0, as what happened is at most x or not (Gneiting and Raftery 2007, eq. 20).
 *
 * @param forecast - of one group in one January
 * @param actual - pupils there were, a whole number
 * @example scoreCounts({ lowest: 4, counts: Int32Array.of(1, 1), nSimulations: 2 }, 4).crps // 0.25
 */
export function scoreCounts(forecast: CountForecast, actual: number): ScoredForecast {
  const percentiles = FORECAST_PERCENTILES.map((percentile) => getPercentile(forecast, percentile));
  const { below, at } = countBelow(forecast, actual);
  return {
    middle: percentiles[FORECAST_PERCENTILES.indexOf(50)],
    percentiles,
    pit: (below + at / 2) / forecast.nSimulations,
    crps: sumSquares(forecast, actual),
  };
}

function countZero({ counts, nSimulations }: CountForecast): number {
  return nSimulations - counts.reduce((sum, count) => sum + count, 0);
}

function getPercentile(forecast: CountForecast, percentile: number): number {
  const rank = getRank(percentile * 10, forecast.nSimulations);
  let reached = countZero(forecast);
  let i = 0;
  while (reached < rank) reached += forecast.counts[i++];
  return i === 0 ? 0 : forecast.lowest + i - 1;
}

function countBelow(forecast: CountForecast, actual: number): { below: number; at: number } {
  const { lowest, counts } = forecast;
  const nZero = countZero(forecast);
  if (actual === 0) return { below: 0, at: nZero };
  const i = actual - lowest;
  const below = counts.subarray(0, Math.max(0, i)).reduce((sum, count) => sum + count, nZero);
  return { below, at: counts[i] ?? 0 };
}

/** Between two numbers at which anything happens the distance stays the same, so empty stretches are one product. */
function sumSquares(forecast: CountForecast, actual: number): number {
  const { lowest, counts, nSimulations } = forecast;
  const nZero = countZero(forecast);
  if (counts.length === 0) return actual;
  let sum = 0;
  let reached = nZero / nSimulations;
  const addStretch = (from: number, to: number) => {
    if (to <= from) return;
    const split = Math.min(Math.max(actual, from), to);
    sum += (split - from) * reached ** 2 + (to - split) * (1 - reached) ** 2;
  };
  addStretch(0, lowest);
  let nReached = nZero;
  counts.forEach((count, i) => {
    nReached += count;
    reached = nReached / nSimulations;
    addStretch(lowest + i, lowest + i + 1);
  });
  addStretch(lowest + counts.length, Math.max(actual, lowest + counts.length));
  return sum;
}
