import type { Backtest } from "../../model/backtest/Backtest";
import type { MadeFrom } from "./useJourneyWork";

/** Past projections that were made again, with what they were made from, so that they can say when they are out of date. */
export interface PastProjections extends MadeFrom {
  readonly backtest: Backtest;
}
