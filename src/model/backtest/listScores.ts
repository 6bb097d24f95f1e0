import type { Dimension } from "../summary/SummaryRequest";
import { averageScores, type Scores } from "./averageScores";
import { NAIVE_METHODS, type Backtest, type BacktestCase, type Method } from "./Backtest";

/** How one method did, over all of its cases, those of one horizon or those of one group. */
export interface ScoreRow {
  readonly method: Method;
  /** Years ahead; null for all together. */
  readonly horizon: number | null;
  /** A label a dimension; null for all groups together. */
  readonly key: readonly string[] | null;
  readonly scores: Scores;
}

/** What scores are split by, beside the method. */
export type ScoreSplit = "method" | "horizon" | "group";

/**
 * Lists how every method did on one grouping, the treatments first.
 *
 * @param backtest - with cases of that grouping
 * @param by - the grouping; none for the total
 * @param split - what has a row of its own
 * @returns by horizon or group in their order, then method
 */
export function listScores({ treatments, cases }: Backtest, by: readonly Dimension[], split: ScoreSplit): ScoreRow[] {
  const methods: readonly Method[] = [...treatments, ...NAIVE_METHODS];
  const chosen = cases.filter((each) => each.by.join() === by.join());
  const parts = new Map<string, BacktestCase[]>();
  for (const each of chosen) {
    const name = split === "method" ? "" : split === "horizon" ? String(each.horizon) : JSON.stringify(each.key);
    const part = parts.get(name);
    if (part) part.push(each);
    else parts.set(name, [each]);
  }
  const inOrder = split === "horizon" ? [...parts].sort(([a], [b]) => Number(a) - Number(b)) : [...parts];
  return inOrder.flatMap(([, part]) =>
    methods.map((method) => ({
      method,
      horizon: split === "horizon" ? part[0].horizon : null,
      key: split === "group" ? part[0].key : null,
      scores: averageScores(part.filter((each) => each.method === method)),
    })),
  );
}
