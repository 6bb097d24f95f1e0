import type { Backtest } from "../model/backtest/Backtest";
import type { Dimension } from "../model/summary/SummaryRequest";
import { UNCERTAINTIES } from "../model/uncertainty/Uncertainty";
import type { Runner } from "../worker/ProjectionJob";
import { runBacktest } from "../worker/runBacktest";
import type { Model } from "./Model";
import { SharedWork } from "./SharedWork";

/** Cases kept in finished backtests. */
const ROOM = 200_000;

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
    const { simulations, seed, constants } = model.options;
    const data = { input: model.input, nSimulations: simulations, seed };
    const job = { ...data, treatments: UNCERTAINTIES, constants, by: [by], mostYears };
    const key = [model.fingerprint, mostYears, ...by].join("|");
    return this.results.get(key, (abandoned) => runBacktest(this.runner, job, { signal: abandoned }), signal);
  }
}
