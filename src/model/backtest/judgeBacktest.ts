import type { Uncertainty } from "../uncertainty/Uncertainty";
import { averageScores, getSide } from "./averageScores";
import { NAIVE_METHODS, type Backtest, type BacktestCase, type NaiveMethod } from "./Backtest";

/** The band that is judged, in percent: 9 of 10, as the pane and the functions show it. */
export const JUDGED_BAND = 90;

/** With fewer cases than this a backtest is a hint. */
const FEW_CASES = 10;

/** Cases from one January share their luck, so this many Januaries are wanted too. */
const FEW_ORIGINS = 4;

/** A treatment failed where one that keeps its promise would do as badly with less than this chance. */
const FAILS_BELOW = 0.05;

/** How one treatment did on totals. */
export interface TreatmentVerdict {
  readonly treatment: Uncertainty;
  /** Cases with the truth inside the judged band, below it and above it. */
  readonly nInside: number;
  readonly nBelow: number;
  readonly nAbove: number;
  /** Whether chance alone could explain as many misses. */
  readonly holds: boolean;
  /** Mean distance of the middle from the truth, as a share of it. */
  readonly mape: number;
  /** In pupils. */
  readonly crps: number;
}

/** What a backtest says about totals. */
export interface BacktestVerdict {
  /** Cases of each treatment. */
  readonly nCases: number;
  readonly origins: readonly number[];
  readonly longestHorizon: number;
  /** Whether there are too few cases or Januaries for more than a hint. */
  readonly isFew: boolean;
  /** In the order of the backtest. */
  readonly treatments: readonly TreatmentVerdict[];
  /** The treatment that would have been right: of those that hold the one with the least CRPS; where none holds, of all. */
  readonly right: TreatmentVerdict;
  /** The naive forecast whose middle was nearest. */
  readonly naive: { readonly method: NaiveMethod; readonly mape: number };
}

/**
 * Judges a backtest by its totals: did the band that should hold 9 of 10 hold about as many, and which treatment was the
 * sharpest of those that did.
 *
 * @param backtest - with cases of the total for every treatment
 */
export function judgeBacktest({ treatments, origins, cases }: Backtest): BacktestVerdict {
  const totals = cases.filter(({ by }) => by.length === 0);
  const verdicts = treatments.map((treatment) =>
    judgeTreatment(
      treatment,
      totals.filter(({ method }) => method === treatment),
    ),
  );
  const nCases = totals.filter(({ method }) => method === treatments[0]).length;
  const holding = verdicts.filter(({ holds }) => holds);
  const naive = NAIVE_METHODS.map((method) => ({
    method,
    mape: averageScores(totals.filter((each) => each.method === method)).mape,
  }));
  return {
    nCases,
    origins: origins.map(({ censusYear }) => censusYear),
    longestHorizon: Math.max(...totals.map(({ horizon }) => horizon)),
    isFew: nCases < FEW_CASES || origins.length < FEW_ORIGINS,
    treatments: verdicts,
    right: getLeast(holding.length > 0 ? holding : verdicts, ({ crps }) => crps),
    naive: getLeast(naive, ({ mape }) => mape),
  };
}

function judgeTreatment(treatment: Uncertainty, cases: readonly BacktestCase[]): TreatmentVerdict {
  const sides = cases.map((each) => getSide(each, JUDGED_BAND));
  const nInside = sides.filter((side) => side === 0).length;
  const { mape, crps } = averageScores(cases);
  return {
    treatment,
    nInside,
    nBelow: sides.filter((side) => side < 0).length,
    nAbove: sides.filter((side) => side > 0).length,
    holds: getChanceOfAtMost(nInside, cases.length, JUDGED_BAND / 100) >= FAILS_BELOW,
    mape,
    crps,
  };
}

/**
 * Gives the chance of at most so many successes (binomial).
 *
 * @param most - successes
 * @param n - tries
 * @param chance - of success in one try, above 0, below 1
 * @example getChanceOfAtMost(1, 3, 0.9) // 0.028
 */
export function getChanceOfAtMost(most: number, n: number, chance: number): number {
  let term = (1 - chance) ** n;
  let total = term;
  for (let k = 1; k <= most; k++) {
    term *= ((n - k + 1) / k) * (chance / (1 - chance));
    total += term;
  }
  return Math.min(1, total);
}

function getLeast<T>(list: readonly T[], measure: (one: T) => number): T {
  return list.reduce((least, one) => (measure(one) < measure(least) ? one : least));
}
