import { expectJoinerRates, type ExpectJoinerRate } from "../moments/expectJoinerRates";
import { expectShares, type ExpectShares } from "../moments/expectShares";
import type { JoinerStep, PlanYear, ProjectionPlan } from "../plan/ProjectionPlan";
import type { DirichletRow } from "../rates/Rates";
import { N_NCY } from "../states/StateSpace";
import { getMean } from "./spreads";

/** Pupils expected to arrive in one January, by state. */
export interface Arrivals {
  readonly joiners: Float64Array;
  readonly movers: Float64Array;
  readonly stayers: Float64Array;
}

/**
 * Expects pupils year by year while a scenario is compiled, so that numbers of pupils can be turned into shares of those
 * expected. Rates are taken as expected; whom capacities send elsewhere is not followed.
 */
export class Expectation {
  private readonly expectRate: ExpectJoinerRate;
  private pupils: Float64Array;
  /** Of joiners and of movers, by where they can go. */
  private readonly joinerShares = new Map<DirichletRow, ExpectShares>();
  private readonly moverShares = new Map<DirichletRow, ExpectShares>();

  constructor(private readonly plan: ProjectionPlan) {
    this.expectRate = expectJoinerRates(plan.uncertainty.joiners, plan.years.length);
    this.pupils = Float64Array.from(plan.start);
  }

  /** Pupils of the January before the year that is being compiled, by state. */
  get before(): Float64Array {
    return this.pupils;
  }

  /** Joiners expected at one NCY in one year, by need-setting. */
  expectJoiners(step: JoinerStep, iYear: number): Float64Array {
    const joiners = new Float64Array(this.plan.space.nNeedSettings);
    const number = step.people * this.expectRate(step.alpha / (step.alpha + step.beta), iYear);
    const shares = this.share(this.joinerShares, step.targets, true)(iYear);
    step.targets.needSetting.forEach((place, i) => (joiners[place] = number * shares[i]));
    return joiners;
  }

  /** Adds the movers expected of the pupils of one state in one year, by need-setting of arrival. */
  addMovers(cohorts: PlanYear["cohorts"], state: number, iYear: number, into: Float64Array): void {
    const step = cohorts[state];
    if (!step?.targets || this.pupils[state] === 0) return;
    const number = this.pupils[state] * (1 - getMean(step.leaving)) * getMean(step.moving);
    if (number === 0) return;
    const shares = this.share(this.moverShares, step.targets, false)(iYear);
    const { needSetting } = step.targets;
    for (let i = 0; i < needSetting.length; i++) into[needSetting[i]] += number * shares[i];
  }

  private share(known: Map<DirichletRow, ExpectShares>, targets: DirichletRow, hasNeeds: boolean): ExpectShares {
    const { space, uncertainty } = this.plan;
    let shares = known.get(targets);
    if (!shares) known.set(targets, (shares = expectShares(targets, uncertainty.mix, hasNeeds, space)));
    return shares;
  }

  /** Everybody who is expected to arrive in one January, before anybody is diverted. */
  expectArrivals({ cohorts, joiners }: Pick<PlanYear, "cohorts" | "joiners">, iYear: number): Arrivals {
    const { nStates, nNeedSettings } = this.plan.space;
    const arrivals = {
      joiners: new Float64Array(nStates),
      movers: new Float64Array(nStates),
      stayers: new Float64Array(nStates),
    };
    for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
      const step = joiners[iNcy];
      if (step) arrivals.joiners.set(this.expectJoiners(step, iYear), iNcy * nNeedSettings);
    }
    for (let state = 0; state < nStates - nNeedSettings; state++) {
      const step = cohorts[state];
      if (this.pupils[state] === 0 || !step) continue;
      arrivals.stayers[state + nNeedSettings] +=
        this.pupils[state] * (1 - getMean(step.leaving)) * (1 - getMean(step.moving));
      const first = (Math.floor(state / nNeedSettings) + 1) * nNeedSettings;
      this.addMovers(cohorts, state, iYear, arrivals.movers.subarray(first, first + nNeedSettings));
    }
    return arrivals;
  }

  /** Moves on to the next January, with those who arrived and were diverted. */
  moveOn({ joiners, movers, stayers }: Arrivals, redirects: NonNullable<PlanYear["redirects"]>): void {
    const { nNeedSettings } = this.plan.space;
    const flows = { joiners: joiners.slice(), movers: movers.slice() };
    for (const { process, iNcy, fromNeedSetting, toNeedSetting, share } of redirects) {
      const flow = flows[process];
      const diverted = flow[iNcy * nNeedSettings + fromNeedSetting] * share;
      flow[iNcy * nNeedSettings + fromNeedSetting] -= diverted;
      flow[iNcy * nNeedSettings + toNeedSetting] += diverted;
    }
    this.pupils = stayers.map((pupils, state) => pupils + flows.joiners[state] + flows.movers[state]);
  }
}
