import { BANDS } from "../../model/backtest/averageScores";
import { FORECAST_PERCENTILES, type Backtest } from "../../model/backtest/Backtest";
import type { ScoreRow } from "../../model/backtest/listScores";
import type { Dimension } from "../../model/summary/SummaryRequest";
import type { CellValue } from "../answer";
import { DIMENSION_HEADINGS, readLabel } from "./headings";

/**
 * Lays out how every method did. Shares are numbers from 0 to 1, to be formatted as percentages.
 *
 * @param rows - all split in the same way
 * @param by - the grouping that was scored
 */
export function createScoresTable(rows: readonly ScoreRow[], by: readonly Dimension[]): CellValue[][] {
  const { horizon, key } = rows[0];
  return [
    [
      ...(horizon === null ? [] : ["Years ahead"]),
      ...(key === null ? [] : by.map((dimension) => DIMENSION_HEADINGS[dimension])),
      "Method",
      "Cases",
      "MAE",
      "MAPE",
      "Bias",
      "Bias share",
      ...BANDS.map((band) => `Inside ${band}%`),
      "Cases with band",
      "Interval score",
      "CRPS",
    ],
    ...rows.map((row) => [
      ...(row.horizon === null ? [] : [row.horizon]),
      ...(row.key === null ? [] : row.key.map((label, i) => readLabel(by[i], label))),
      row.method,
      row.scores.nCases,
      ...[row.scores.mae, row.scores.mape, row.scores.bias, row.scores.biasShare].map(readNumber),
      ...row.scores.coverage.map(readNumber),
      row.scores.nBands,
      readNumber(row.scores.intervalScore),
      readNumber(row.scores.crps),
    ]),
  ];
}

/**
 * Lays out every case: what was forecast, and what happened.
 *
 * @param backtest - with cases of the grouping
 * @param by - the grouping
 */
export function createCasesTable({ cases }: Backtest, by: readonly Dimension[]): CellValue[][] {
  const chosen = cases.filter((each) => each.by.join() === by.join());
  return [
    [
      "Method",
      "Origin",
      "Years ahead",
      "Census year",
      ...by.map((dimension) => DIMENSION_HEADINGS[dimension]),
      "Actual",
      ...FORECAST_PERCENTILES.map((percentile) => `P${percentile}`),
      "PIT",
      "CRPS",
    ],
    ...chosen.map(({ key, method, origin, horizon, actual, forecast }) => [
      method,
      origin,
      horizon,
      origin + horizon,
      ...key.map((label, i) => readLabel(by[i], label)),
      actual,
      // Without a band there is a middle alone.
      ...(forecast.percentiles ?? FORECAST_PERCENTILES.map((each) => (each === 50 ? forecast.middle : ""))),
      forecast.pit ?? "",
      forecast.crps,
    ]),
  ];
}

/** What there are no cases for is an empty cell. */
const readNumber = (value: number): CellValue => (Number.isFinite(value) ? value : "");
