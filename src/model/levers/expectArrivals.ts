import { Expectations } from "../moments/Expectations";
import { settleArrivals } from "../moments/settleArrivals";
import type { JoinerStep, PlanYear, ProjectionPlan } from "../plan/ProjectionPlan";
import { N_NCY } from "../states/StateSpace";

/** Pupils expected to arrive in one January, by state. */
export interface Arrivals {
  readonly joiners: Float64Array;
  readonly movers: Float64Array;
  readonly stayers: Float64Array;
}

/**
 * Expects pupils year by year while a scenario is compiled, so that numbers of pupils can be turned into shares of those
 * expected. Whom capacities send elsewhere is not followed.
 */
export class Expectation {
  private readonly expectations: Expectations;
  private pupils: Float64Array;

  constructor(private readonly plan: ProjectionPlan) {
    this.expectations = new Expectations(plan);
    this.pupils = Float64Array.from(plan.start);
  }

  /** Pupils of the January before the year that is being compiled, by state. */
  get before(): Float64Array {
    return this.pupils;
  }

  /** Joiners expected at one NCY in one year, by need-setting. */
  expectJoiners(step: JoinerStep, iYear: number): Float64Array {
    const joiners = new Float64Array(this.plan.space.nNeedSettings);
    this.expectations.addJoiners(step, 0, iYear, joiners);
    return joiners;
  }

  /** Leavers expected of the pupils of one state in one year. */
  expectLeavers(cohorts: PlanYear["cohorts"], state: number): number {
    const step = cohorts[state];
    return step ? this.expectations.splitPupils(step, this.pupils[state]).leavers : 0;
  }

  /** Adds the movers expected of the pupils of one state in one year, by need-setting of arrival. */
  addMovers(cohorts: PlanYear["cohorts"], state: number, iYear: number, into: Float64Array): void {
    const step = cohorts[state];
    if (!step) return;
    const { movers } = this.expectations.splitPupils(step, this.pupils[state]);
    this.expectations.addMovers(step, movers, 0, iYear, into);
  }

  /** Everybody who is expected to arrive in one January, before anybody is diverted. */
  expectArrivals({ cohorts, joiners }: Pick<PlanYear, "cohorts" | "joiners">, iYear: number): Arrivals {
    const { nStates } = this.plan.space;
    const arrivals = {
      joiners: new Float64Array(nStates),
      movers: new Float64Array(nStates),
      stayers: new Float64Array(nStates),
    };
    for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
      const step = joiners[iNcy];
      if (step) this.expectations.addJoiners(step, iNcy, iYear, arrivals.joiners);
    }
    const settling = { staying: arrivals.stayers, arriving: arrivals.movers };
    this.expectations.moveCohorts(cohorts, iYear, this.pupils, settling);
    return arrivals;
  }

  /** Moves on to the next January, with those who arrived and were diverted. */
  moveOn({ joiners, movers, stayers }: Arrivals, redirects: NonNullable<PlanYear["redirects"]>): void {
    const { space, years } = this.plan;
    const arrivals = { joiners: joiners.slice(), movers: movers.slice() };
    settleArrivals(space, { ...years[0], redirects, capacities: [] }, stayers, arrivals, new Float64Array(0));
    this.pupils = stayers.map((pupils, state) => pupils + arrivals.joiners[state] + arrivals.movers[state]);
  }
}
