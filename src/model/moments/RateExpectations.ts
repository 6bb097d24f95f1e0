import { getMean } from "../levers/spreads";
import type { Chance } from "../plan/ProjectionPlan";
import type { DirichletRow } from "../rates/Rates";
import type { StateSpace } from "../states/StateSpace";
import type { RateUncertainty } from "../uncertainty/RateUncertainty";
import { expectJoinerRates, type ExpectJoinerRate } from "./expectJoinerRates";
import { expectLeaverRate } from "./expectLeaverRate";
import { expectShares, type ExpectShares } from "./expectShares";

/** Beyond this many distinct rates, as after hours of trying levers, they are worked out again. */
const MOST_RATES = 50_000;

/** Expected shares of one row, by projected year as they are asked for. */
interface RowShares {
  readonly expect: ExpectShares;
  readonly ofYear: Float64Array[];
}

/**
 * What is expected of rates and shares under one law of uncertainty. Everything is worked out once and kept, because the plans
 * of scenarios share the law, and nearly all rates and rows, with their baseline.
 */
export class RateExpectations {
  private readonly joinerRates = new Map<number, ExpectJoinerRate>();
  /** Of joiners and of movers, by where they can go. */
  private readonly joinerShares = new WeakMap<DirichletRow, RowShares>();
  private readonly moverShares = new WeakMap<DirichletRow, RowShares>();
  private readonly leaverRates = new WeakMap<object, number>();
  /** Rates that are compiled again have the same parameters. */
  private readonly leaverRatesByName = new Map<string, number>();

  constructor(private readonly uncertainty: RateUncertainty) {}

  /**
   * Gives the expected rates of joining of plans with so many projected years.
   *
   * @param nYears - 1 or more
   */
  getJoinerRates(nYears: number): ExpectJoinerRate {
    let rates = this.joinerRates.get(nYears);
    if (!rates) this.joinerRates.set(nYears, (rates = remember(expectJoinerRates(this.uncertainty.joiners, nYears))));
    return rates;
  }

  /**
   * Gives the expected shares of arrivals by destination, in the order of the row.
   *
   * @param row - destinations
   * @param areJoiners - or movers
   * @param iYear - projected year, from 0
   * @param space - of the destinations
   * @returns not to be changed
   */
  viewShares(row: DirichletRow, areJoiners: boolean, iYear: number, space: StateSpace): Float64Array {
    const known = areJoiners ? this.joinerShares : this.moverShares;
    let shares = known.get(row);
    if (!shares) {
      shares = { expect: expectShares(row, this.uncertainty.mix, areJoiners, space), ofYear: [] };
      known.set(row, shares);
    }
    return (shares.ofYear[iYear] ??= shares.expect(iYear));
  }

  /**
   * Gives the share of pupils who are expected to leave.
   *
   * @param chance - of leaving, without the yearly shock
   */
  getLeaverRate(chance: Chance): number {
    const { leavers, rates } = this.uncertainty;
    if (typeof chance === "string" || !leavers) return getMean(chance);
    let rate = this.leaverRates.get(chance);
    if (rate !== undefined) return rate;
    const name = `${chance.alpha} ${chance.beta}`;
    rate = this.leaverRatesByName.get(name);
    if (rate === undefined) {
      rate = expectLeaverRate(chance.alpha, chance.beta, leavers.deviation, rates === "once");
      if (this.leaverRatesByName.size >= MOST_RATES) this.leaverRatesByName.clear();
      this.leaverRatesByName.set(name, rate);
    }
    this.leaverRates.set(chance, rate);
    return rate;
  }
}

/** The same rates, each worked out once. */
function remember(expect: ExpectJoinerRate): ExpectJoinerRate {
  const byRate = new Map<number, number[]>();
  return (rate, iYear) => {
    let ofYear = byRate.get(rate);
    if (!ofYear) {
      if (byRate.size >= MOST_RATES) byRate.clear();
      byRate.set(rate, (ofYear = []));
    }
    return (ofYear[iYear] ??= expect(rate, iYear));
  };
}

const known = new WeakMap<RateUncertainty, RateExpectations>();

/**
 * Gives what is expected under a law of uncertainty, the same for the same law.
 *
 * @param uncertainty - of a plan; not changed afterwards
 */
export function viewRateExpectations(uncertainty: RateUncertainty): RateExpectations {
  let expectations = known.get(uncertainty);
  if (!expectations) known.set(uncertainty, (expectations = new RateExpectations(uncertainty)));
  return expectations;
}
