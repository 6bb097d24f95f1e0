import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { Expectations } from "./Expectations";
import type { ExpectedFlows } from "./ExpectedFlows";
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
    const departures = { leavers: ofYear(flows.leavers, iYear + 1), movers: ofYear(flows.movers, iYear + 1) };
    expectations.moveCohorts(year.cohorts, iYear, before, { staying, arriving: arrivals.movers }, departures);
    year.joiners.forEach((step, iNcy) => step && expectations.addJoiners(step, iNcy, iYear, arrivals.joiners));
    settleArrivals(plan.space, year, staying, arrivals, ofYear(flows.overflow, iYear + 1));
    for (let state = 0; state < nStates; state++) staying[state] += arrivals.joiners[state] + arrivals.movers[state];
  });
  return flows;
}
