import { FORECAST_PERCENTILES, type BacktestCase } from "./Backtest";

/** Bands by the share of futures that they should hold, in percent, and the places of their edges. */
export const BANDS = [50, 80, 90, 95] as const;
export type Band = (typeof BANDS)[number];

const EDGES: Readonly<Record<Band, readonly [low: number, high: number]>> = {
  50: [25, 75],
  80: [10, 90],
  90: [5, 95],
  95: [2.5, 97.5],
};

/** How forecasts did on average. A number that there are no cases for is NaN. */
export interface Scores {
  readonly nCases: number;
  /** Cases with a band; all of the model's. Coverage and interval score are taken over these. */
  readonly nBands: number;
  /** Mean distance of the middle from what happened, in pupils. */
  readonly mae: number;
  /** The same as a share of what happened, over the cases in which there was anybody. */
  readonly mape: number;
  /** Mean of the middle less what happened, in pupils: above 0 where forecasts were too high. */
  readonly bias: number;
  /** The same as a share of all that happened. */
  readonly biasShare: number;
  /** By `BANDS`: the share of cases with what happened inside the band, its edges included. */
  readonly coverage: readonly number[];
  /** Mean interval score of the 95% band, in pupils: its width, and 40 times what it missed by. */
  readonly intervalScore: number;
  /** Mean continuous ranked probability score, in pupils. */
  readonly crps: number;
}

/**
 * Averages the scores of cases.
 *
 * @param cases - any number, usually of one method
 * @example averageScores([]).nCases // 0
 */
export function averageScores(cases: readonly BacktestCase[]): Scores {
  const banded = cases.filter(({ forecast }) => forecast.percentiles !== null);
  const peopled = cases.filter(({ actual }) => actual > 0);
  const errors = cases.map(({ actual, forecast }) => forecast.middle - actual);
  return {
    nCases: cases.length,
    nBands: banded.length,
    mae: average(errors.map(Math.abs)),
    mape: average(peopled.map(({ actual, forecast }) => Math.abs(forecast.middle - actual) / actual)),
    bias: average(errors),
    biasShare: sum(errors) / sum(cases.map(({ actual }) => actual)),
    coverage: BANDS.map((band) => average(banded.map((each) => (getSide(each, band) === 0 ? 1 : 0)))),
    intervalScore: average(banded.map(getIntervalScore)),
    crps: average(cases.map(({ forecast }) => forecast.crps)),
  };
}

/**
 * Tells on which side of a band the truth lay.
 *
 * @param of - a case with a band
 * @param band - in percent
 * @returns -1 below, 0 inside or on an edge, 1 above
 */
export function getSide({ actual, forecast }: BacktestCase, band: Band): -1 | 0 | 1 {
  const [low, high] = getEdges(forecast.percentiles!, band);
  return actual < low ? -1 : actual > high ? 1 : 0;
}

/** Gneiting and Raftery 2007, eq. 43, with alpha 0.05. */
function getIntervalScore({ actual, forecast }: BacktestCase): number {
  const [low, high] = getEdges(forecast.percentiles!, 95);
  return high - low + (2 / 0.05) * (Math.max(0, low - actual) + Math.max(0, actual - high));
}

function getEdges(percentiles: readonly number[], band: Band): [number, number] {
  const [low, high] = EDGES[band].map((edge) => percentiles[FORECAST_PERCENTILES.findIndex((each) => each === edge)]);
  return [low, high];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const average = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
