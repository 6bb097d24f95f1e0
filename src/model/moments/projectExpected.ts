import type { CohortStep, JoinerStep, ProjectionPlan } from "../plan/ProjectionPlan";
import type { DirichletRow } from "../rates/Rates";
import type { ExpectedFlows } from "./ExpectedFlows";
import { expectJoinerRates } from "./expectJoinerRates";
import { expectLeaverRate } from "./expectLeaverRate";
import { type ExpectShares, expectShares } from "./expectShares";
import { type Arrivals, settleArrivals } from "./settleArrivals";

/**
 * Projects the expected pupils of every state, without a simulation.
 *
 * Exact for rates that are drawn anew every year, with redirects. Also where a simulation keeps its rates, because everybody
 * meets each rate once, growing one NCY older a year, and the shocks of two years are independent: what is expected of each
 * rate under its shock is worked out by quadrature. Approximate are a course of the mix (`expectShares`) and capacities, which
 * are held against the expected pupils: simulations that are over the places while the mean is not send pupils elsewhere too.
 *
 * @param plan - what is projected
 * @returns expected pupils, `iYear * nStates + state`, the start year first
 */
export function projectExpected(plan: ProjectionPlan): Float64Array {
  return projectExpectedFlows(plan).plans;
}

/**
 * Does what `projectExpected` does and gives the expected joiners, leavers, movers and overflow as well.
 *
 * @param plan - what is projected
 */
export function projectExpectedFlows(plan: ProjectionPlan): ExpectedFlows {
  const { nStates } = plan.space;
  const create = (): Float64Array => new Float64Array((plan.years.length + 1) * nStates);
  const flows = { plans: create(), joiners: create(), leavers: create(), movers: create(), overflow: create() };
  flows.plans.set(plan.start);
  const expectations = new Expectations(plan);
  plan.years.forEach((year, iYear) => {
    const ofYear = (all: Float64Array, i: number): Float64Array => all.subarray(i * nStates, (i + 1) * nStates);
    const before = ofYear(flows.plans, iYear);
    const staying = ofYear(flows.plans, iYear + 1);
    const arrivals: Arrivals = {
      joiners: ofYear(flows.joiners, iYear + 1),
      movers: new Float64Array(nStates),
    };
    const leavers = ofYear(flows.leavers, iYear + 1);
    const movers = ofYear(flows.movers, iYear + 1);
    year.cohorts.forEach((step, state) => {
      if (step && before[state] > 0)
        expectations.moveCohort(step, state, iYear, before[state], staying, arrivals.movers, leavers, movers);
    });
    year.joiners.forEach((step, iNcy) => step && expectations.addJoiners(step, iNcy, iYear, arrivals.joiners));
    settleArrivals(plan.space, year, staying, arrivals, ofYear(flows.overflow, iYear + 1));
    for (let state = 0; state < nStates; state++) staying[state] += arrivals.joiners[state] + arrivals.movers[state];
  });
  return flows;
}

/** What is expected of the rates and shares of a plan; each is worked out once. */
class Expectations {
  private readonly leaverRates = new Map<string, number>();
  /** By row; rows of joiners and of movers are not shared. */
  private readonly shares = new Map<DirichletRow, ExpectShares>();
  private readonly expectJoinerRate: ReturnType<typeof expectJoinerRates>;

  constructor(private readonly plan: ProjectionPlan) {
    this.expectJoinerRate = expectJoinerRates(plan.uncertainty.joiners, plan.years.length);
  }

  /** Takes the pupils of one state to the next January: adds to those who stay, arrive as movers, leave and move. */
  moveCohort(
    step: CohortStep,
    state: number,
    iYear: number,
    pupils: number,
    staying: Float64Array,
    arriving: Float64Array,
    leavers: Float64Array,
    movers: Float64Array,
  ): void {
    const { nNeedSettings } = this.plan.space;
    const leaving = pupils * this.getLeaverRate(step.leaving);
    const remaining = pupils - leaving;
    const moving = remaining * getMean(step.moving);
    leavers[state] = leaving;
    if (remaining === 0) return;
    movers[state] = moving;
    staying[state + nNeedSettings] += remaining - moving;
    if (moving === 0 || !step.targets) return;
    this.place(step.targets, false, iYear, moving, Math.floor(state / nNeedSettings) + 1, arriving);
  }

  addJoiners(step: JoinerStep, iNcy: number, iYear: number, arriving: Float64Array): void {
    const rate = step.alpha / (step.alpha + step.beta);
    this.place(step.targets, true, iYear, step.people * this.expectJoinerRate(rate, iYear), iNcy, arriving);
  }

  private place(
    row: DirichletRow,
    areJoiners: boolean,
    iYear: number,
    people: number,
    iNcy: number,
    arriving: Float64Array,
  ): void {
    const { space, uncertainty } = this.plan;
    let expectation = this.shares.get(row);
    if (!expectation) this.shares.set(row, (expectation = expectShares(row, uncertainty.mix, areJoiners, space)));
    const shares = expectation(iYear);
    const first = iNcy * space.nNeedSettings;
    for (let i = 0; i < shares.length; i++) arriving[first + row.needSetting[i]] += people * shares[i];
  }

  private getLeaverRate(chance: CohortStep["leaving"]): number {
    const { leavers, rates } = this.plan.uncertainty;
    if (typeof chance === "string" || !leavers) return getMean(chance);
    const name = `${chance.alpha} ${chance.beta}`;
    let rate = this.leaverRates.get(name);
    if (rate === undefined) {
      rate = expectLeaverRate(chance.alpha, chance.beta, leavers.deviation, rates === "once");
      this.leaverRates.set(name, rate);
    }
    return rate;
  }
}

function getMean(chance: CohortStep["leaving"]): number {
  if (chance === "nobody") return 0;
  return chance === "everybody" ? 1 : chance.alpha / (chance.alpha + chance.beta);
}
