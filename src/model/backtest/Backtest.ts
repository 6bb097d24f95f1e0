import type { Problem } from "../Problem";
import type { Dimension } from "../summary/SummaryRequest";
import type { Uncertainty } from "../uncertainty/Uncertainty";
import type { CensusYear } from "../years";

/** Forecasts that need no model; every projection should beat them. `forecastNaively` says how each is made. */
export const NAIVE_METHODS = ["last value", "last growth", "mean growth", "linear", "damped trend"] as const;
export type NaiveMethod = (typeof NAIVE_METHODS)[number];

/** A way to forecast: the model under a treatment of uncertainty, or a naive forecast. */
export type Method = Uncertainty | NaiveMethod;

/** A January from which a past projection is made again. */
export interface Origin {
  readonly censusYear: CensusYear;
  /** Years of transitions that were known then. */
  readonly nYears: number;
  /** Later Januaries that are known now, rising: what the projection is compared with. */
  readonly targets: readonly CensusYear[];
}

/** The percentiles that a scored forecast keeps, in this order. */
export const FORECAST_PERCENTILES = [2.5, 5, 10, 25, 50, 75, 90, 95, 97.5] as const;

/** A forecast beside what happened. */
export interface ScoredForecast {
  /** Its middle: the median, or the forecast itself where there is no band. */
  readonly middle: number;
  /** By `FORECAST_PERCENTILES`; null for a naive forecast with too few past errors for a band. */
  readonly percentiles: readonly number[] | null;
  /**
   * Probability integral transform: the share of the forecast below what happened, and half of the share at it. Over
   * many cases of an honest forecast all values from 0 to 1 come equally often. null without a band.
   */
  readonly pit: number | null;
  /** Continuous ranked probability score, in pupils; without a band the distance from what happened. */
  readonly crps: number;
}

/** One number that was forecast from one January by one method, and came due. */
export interface BacktestCase {
  readonly by: readonly Dimension[];
  /** The group: a label a dimension. */
  readonly key: readonly string[];
  readonly method: Method;
  readonly origin: CensusYear;
  /** Years from the origin to the January that was forecast, 1 or more. */
  readonly horizon: number;
  /** Pupils with a plan in that January. */
  readonly actual: number;
  readonly forecast: ScoredForecast;
}

/** Past projections, made again and compared with what happened. */
export interface Backtest {
  /** Treatments of uncertainty that were compared. */
  readonly treatments: readonly Uncertainty[];
  /** Januaries from which was projected. */
  readonly origins: readonly Origin[];
  /** Januaries from which could not be projected, and why. */
  readonly skipped: readonly { readonly censusYear: CensusYear; readonly problem: Problem }[];
  readonly cases: readonly BacktestCase[];
}
