import { STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import type { Measure } from "../../model/summary/SummaryRequest";
import { wordShock } from "../../model/stress/wordShock";
import type { StressResult, StressRow } from "../../worker/runStress";
import type { CellValue } from "../answer";

/**
 * Lays out a stress test as a tornado: the shock with the largest effect first, both of its directions together.
 *
 * @param result - sorted
 * @param measure - what the effect is on
 */
export function createStressTable({ censusYear, rows }: StressResult, measure: Measure): CellValue[][] {
  return [
    [
      "Shock",
      "Direction",
      "P5",
      "Mean",
      "P95",
      "Share",
      "Chance above 0",
      "Census year",
      `Baseline ${measure}`,
      "What is changed",
    ],
    ...rows.map((row) => [
      row.name,
      row.direction,
      ...showEffect(row),
      censusYear,
      row.baseline,
      row.problem ?? wordShock(row.shock),
    ]),
  ];
}

/** What there is not is an empty cell. */
function showEffect({ mean, difference, chanceAbove, baseline, problem }: StressRow): CellValue[] {
  if (problem !== null) return ["", "", "", "", ""];
  const read = (statistic: Statistic) => difference?.[STATISTICS.indexOf(statistic)] ?? "";
  return [read("p5"), mean, read("p95"), baseline === 0 ? "" : mean / baseline, chanceAbove ?? ""];
}
