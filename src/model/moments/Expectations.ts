import { getMean } from "../levers/spreads";
import type { CohortStep, JoinerStep, PlanYear, ProjectionPlan } from "../plan/ProjectionPlan";
import type { DirichletRow } from "../rates/Rates";
import type { ExpectJoinerRate } from "./expectJoinerRates";
import { viewRateExpectations, type RateExpectations } from "./RateExpectations";

/** Expected pupils of one January by state, to be added to: those who stayed, and movers by where they arrive. */
export interface Settling {
  readonly staying: Float64Array;
  readonly arriving: Float64Array;
}

/** Expected leavers and movers of one year, by the state they come from. */
export interface Departures {
  readonly leavers: Float64Array;
  readonly movers: Float64Array;
}

/** What is expected of the steps of a plan, before redirects and capacities. */
export class Expectations {
  private readonly rates: RateExpectations;
  private readonly expectJoinerRate: ExpectJoinerRate;

  constructor(private readonly plan: Pick<ProjectionPlan, "space" | "years" | "uncertainty">) {
    this.rates = viewRateExpectations(plan.uncertainty);
    this.expectJoinerRate = this.rates.getJoinerRates(plan.years.length);
  }

  /** Adds the joiners of one NCY to those arriving. */
  addJoiners(step: JoinerStep, iNcy: number, iYear: number, arriving: Float64Array): void {
    const rate = step.alpha / (step.alpha + step.beta);
    this.place(step.targets, true, iYear, step.people * this.expectJoinerRate(rate, iYear), iNcy, arriving);
  }

  /** Pupils of a state who leave, and those who move. */
  splitPupils({ leaving, moving }: CohortStep, pupils: number): { readonly leavers: number; readonly movers: number } {
    const leavers = pupils * this.rates.getLeaverRate(leaving);
    return { leavers, movers: (pupils - leavers) * getMean(moving) };
  }

  /** Adds the movers of a state to those arriving at an NCY. */
  addMovers(step: CohortStep, movers: number, iNcy: number, iYear: number, arriving: Float64Array): void {
    if (movers > 0 && step.targets) this.place(step.targets, false, iYear, movers, iNcy, arriving);
  }

  /** Takes everybody to the next January. */
  moveCohorts(
    cohorts: PlanYear["cohorts"],
    iYear: number,
    pupils: Float64Array,
    { staying, arriving }: Settling,
    departures?: Departures,
  ): void {
    const { nNeedSettings } = this.plan.space;
    for (let state = 0; state < cohorts.length; state++) {
      const step = cohorts[state];
      if (!step || !(pupils[state] > 0)) continue;
      const { leavers, movers } = this.splitPupils(step, pupils[state]);
      const remaining = pupils[state] - leavers;
      if (departures) {
        departures.leavers[state] = leavers;
        departures.movers[state] = movers;
      }
      if (remaining === 0) continue;
      staying[state + nNeedSettings] += remaining - movers;
      this.addMovers(step, movers, Math.floor(state / nNeedSettings) + 1, iYear, arriving);
    }
  }

  private place(
    row: DirichletRow,
    areJoiners: boolean,
    iYear: number,
    people: number,
    iNcy: number,
    arriving: Float64Array,
  ): void {
    const { space } = this.plan;
    const shares = this.rates.viewShares(row, areJoiners, iYear, space);
    const first = iNcy * space.nNeedSettings;
    for (let i = 0; i < shares.length; i++) arriving[first + row.needSetting[i]] += people * shares[i];
  }
}
