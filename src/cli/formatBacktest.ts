import { BANDS } from "../model/backtest/averageScores";
import { FORECAST_PERCENTILES, type Backtest } from "../model/backtest/Backtest";
import { listScores, type ScoreRow } from "../model/backtest/listScores";
import { wordBacktest } from "../model/backtest/wordBacktest";
import type { Dimension } from "../model/summary/SummaryRequest";
import { formatCsv } from "./formatCsv";

/** Every file that a backtest writes. */
export const BACKTEST_FILES = ["backtest.csv", "cases.csv", "verdict.txt"] as const;
export type BacktestFile = (typeof BACKTEST_FILES)[number];

type Row = (string | number)[];

/**
 * Writes a backtest as files: the scores of every method by grouping and horizon, every case, and the verdict in words.
 *
 * @param groupings - those that were scored beside the total
 */
export function formatBacktest(
  backtest: Backtest,
  groupings: readonly (readonly Dimension[])[],
): Map<BacktestFile, string> {
  const scores = [[], ...groupings].flatMap((by) =>
    (["method", "horizon"] as const).flatMap((split) =>
      listScores(backtest, by, split).map((row) => [nameGrouping(by), ...formatScores(row)]),
    ),
  );
  return new Map([
    ["backtest.csv", formatCsv(SCORE_HEADINGS, scores)],
    ["cases.csv", formatCsv(CASE_HEADINGS, listCases(backtest))],
    ["verdict.txt", `${wordBacktest(backtest).join("\n")}\n`],
  ]);
}

const SCORE_HEADINGS = [
  "by",
  "horizon",
  "method",
  "cases",
  "mae",
  "mape",
  "bias",
  "bias-share",
  ...BANDS.map((band) => `inside-${band}`),
  "cases-with-band",
  "interval-score",
  "crps",
];

function formatScores({ method, horizon, scores }: ScoreRow): Row {
  return [
    horizon ?? "all",
    method,
    scores.nCases,
    ...[scores.mae, scores.mape, scores.bias, scores.biasShare, ...scores.coverage].map(formatNumber),
    scores.nBands,
    ...[scores.intervalScore, scores.crps].map(formatNumber),
  ];
}

const CASE_HEADINGS = [
  "by",
  "group",
  "method",
  "origin",
  "horizon",
  "calendar-year",
  "actual",
  ...FORECAST_PERCENTILES.map((percentile) => `p${percentile}`),
  "pit",
  "crps",
];

function listCases({ cases }: Backtest): Row[] {
  return cases.map(({ by, key, method, origin, horizon, actual, forecast }) => {
    const { middle, percentiles, pit, crps } = forecast;
    // Without a band there is a middle alone.
    const shown = percentiles ?? FORECAST_PERCENTILES.map((percentile) => (percentile === 50 ? middle : ""));
    return [
      nameGrouping(by),
      key.join(", "),
      method,
      origin,
      horizon,
      origin + horizon,
      actual,
      ...shown,
      pit ?? "",
      crps,
    ];
  });
}

const nameGrouping = (by: readonly Dimension[]): string => (by.length === 0 ? "total" : by.join(", "));

/** What there are no cases for is empty. */
const formatNumber = (value: number): string | number => (Number.isFinite(value) ? value : "");
