import { summariseAmounts } from "../../../model/compare/compareKey";
import type { FinancialYear } from "../../../model/years";
import { STATISTICS, type Statistic } from "../../../model/summary/GroupSummary";
import type { BandPoint } from "../../pictures/BandPoint";

/** One financial year of an amount: its middle, its band and its mean. */
export interface BalancePoint extends BandPoint {
  readonly mean: number;
}

/** The bands of an amount, year by year; the pictures' years are those in which financial years begin. */
export function listBalancePoints(values: Float64Array, years: readonly FinancialYear[]): BalancePoint[] {
  const nSimulations = values.length / years.length;
  return years.map((year, iYear) => {
    const statistics = summariseAmounts(values.slice(iYear * nSimulations, (iYear + 1) * nSimulations));
    const at = (statistic: Statistic) => statistics[STATISTICS.indexOf(statistic)];
    return {
      censusYear: year,
      mean: at("mean"),
      p5: at("p5"),
      p25: at("p25"),
      p50: at("p50"),
      p75: at("p75"),
      p95: at("p95"),
    };
  });
}
