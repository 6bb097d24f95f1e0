import type { ScoredForecast } from "../../src/model/backtest/Backtest";
import { scoreCounts } from "../../src/model/backtest/scoreCounts";

/**
 * Scores simulated plans against what happened, as the backtest does.
 *
 * @param plans - whole numbers, 0 or more, one a simulation
 * @param actual - whole number
 */
export function scoreSample(plans: ArrayLike<number>, actual: number): ScoredForecast {
  const above = Array.from(plans).filter((each) => each > 0);
  const lowest = above.reduce((least, each) => Math.min(least, each), Infinity);
  const most = above.reduce((greatest, each) => Math.max(greatest, each), 0);
  const counts = new Int32Array(above.length === 0 ? 0 : most - lowest + 1);
  for (const each of above) counts[each - lowest]++;
  return scoreCounts({ lowest: above.length === 0 ? 0 : lowest, counts, nSimulations: plans.length }, actual);
}
