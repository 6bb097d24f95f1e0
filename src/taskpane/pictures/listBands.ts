import { N_STATISTICS, STATISTICS, type GroupSummary, type Statistic } from "../../model/summary/GroupSummary";
import type { BandPoint } from "./BandPoint";

/** The bands of one group of a summary, year by year. */
export function listBands(summary: GroupSummary, iKey = 0): BandPoint[] {
  const nKeys = summary.keys.length;
  return summary.years.map((censusYear, iYear) => {
    const get = (statistic: Statistic) =>
      summary.values[(iYear * nKeys + iKey) * N_STATISTICS + STATISTICS.indexOf(statistic)];
    return { censusYear, p5: get("p5"), p25: get("p25"), p50: get("p50"), p75: get("p75"), p95: get("p95") };
  });
}
