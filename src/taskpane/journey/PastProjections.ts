import type { Backtest } from "../../model/backtest/Backtest";
import type { Choices } from "../../workbook/Choices";

/** Past projections that were made again, with what they were made from, so that they can say when they are out of date. */
export interface PastProjections {
  readonly backtest: Backtest;
  readonly choices: Choices;
  /** Of the tables that were read (`InputReading.fingerprint`). */
  readonly fingerprint: string;
}
