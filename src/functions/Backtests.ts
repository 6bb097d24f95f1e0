import type { Backtest } from "../model/backtest/Backtest";
import type { Dimension } from "../model/summary/SummaryRequest";
import type { Uncertainty } from "../model/tables/Options";
import type { Runner } from "../worker/ProjectionJob";
import { runBacktest } from "../worker/runBacktest";
import type { Model } from "./Model";
import { SharedWork } from "./SharedWork";

/** Cases kept in finished backtests. */
const ROOM = 200_000;

const TREATMENTS: readonly Uncertainty[] = ["yearly"];

/** The backtests of all cells: equal ones are run once. */
export class Backtests {
  private readonly results = new SharedWork<Backtest>(ROOM, ({ cases }) => cases.length);

  constructor(private readonly runner: Runner) {}

  /**
   * Gives a model's backtest under every treatment of uncertainty, whatever the model's own.
   *
   * @param model - whose data and rules are tested
   * @param by - grouping that is scored beside the total; none for the total alone
   * @param mostYears - longest horizon; null for all that the data allow
   * @param signal - aborts when the cell no longer needs it
   */
  run(model: Model, by: readonly Dimension[], mostYears: number | null, signal: AbortSignal): Promise<Backtest> {
    const { simulations, seed } = model.options;
    const job = { input: model.input, nSimulations: simulations, seed, treatments: TREATMENTS, by: [by], mostYears };
    const key = [model.fingerprint, mostYears, ...by].join("|");
    return this.results.get(key, (abandoned) => runBacktest(this.runner, job, { signal: abandoned }), signal);
  }
}
