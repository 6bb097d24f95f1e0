import { CostBook } from "../costs/CostBook";
import type { ModelInput } from "../data/ModelInput";
import { compilePriceChange } from "../levers/compilePriceChange";
import { sortLevers } from "../levers/sortLevers";
import { countStart } from "../rates/countStart";
import type { Rates } from "../rates/Rates";
import { readValidStates } from "../rates/readValidStates";
import { getRuleSet } from "../rates/rules";
import { tabulatePopulation } from "../rates/tabulatePopulation";
import { YEARLY_RATES, type RateUncertainty } from "../uncertainty/RateUncertainty";
import { compileCohorts } from "./compileCohorts";
import { compileJoiners, listProjectedYears } from "./compileJoiners";
import { findReachable } from "./findReachable";
import { labelStates } from "./labelStates";
import type { PlanYear, ProjectionPlan } from "./ProjectionPlan";

/**
 * Compiles an input and its rates to a plan that can be simulated: one step for every state that anybody can be in, and
 * joiners for every projected year.
 *
 * @param input - the population must have every year from the first projected one to the last
 * @param rates - as `estimateRates` gives them for this input; a lever may have changed them
 * @param uncertainty - how rates differ between simulations and years, as `estimateUncertainty` gives it; left out, they
 *   are drawn anew every year, as exact moments and comparisons with the reference want it
 * @param change - changes the plan before states that nobody can reach lose their steps: what levers do to single years, to
 *   where pupils go and to costs. It is given a step for every state, and may give other steps, joiners, redirects and
 *   capacities for any year; years that keep their array of steps go on sharing it
 * @returns the plan; projected years run from the year after the start to the last of the population
 * @throws InputProblems where the population has no projected year, or lacks one
 */
export function compilePlan(
  input: ModelInput,
  rates: Rates,
  uncertainty: RateUncertainty = YEARLY_RATES,
  change: (whole: ProjectionPlan) => ProjectionPlan = (whole) => whole,
): ProjectionPlan {
  const rules = getRuleSet(input.rules);
  const states = readValidStates(input);
  const { startYear, pupils } = countStart(input.transitions, rates.space);
  const population = tabulatePopulation(input.population, "sum", rules);
  const cohorts = compileCohorts(states, rates, rules);
  const years = listProjectedYears(population, startYear).map((censusYear) => ({
    censusYear,
    cohorts,
    joiners: compileJoiners(rates, population, censusYear, input.rules),
  }));
  return keepReachable(
    change({
      space: rates.space,
      labels: labelStates(rates.space, states.rows),
      startYear,
      start: pupils,
      years,
      uncertainty,
      costs:
        input.costs.length > 0
          ? new CostBook(rates.space, input.costs, startYear, compilePriceChange(sortLevers(input.levers ?? [])))
          : null,
    }),
  );
}

/** Drops the steps of states that nobody is ever in. */
function keepReachable(plan: ProjectionPlan): ProjectionPlan {
  const reachable = findReachable(plan.space, plan.start, plan.years);
  const kept = new Map<PlanYear["cohorts"], PlanYear["cohorts"]>();
  const keep = (cohorts: PlanYear["cohorts"]): PlanYear["cohorts"] => {
    const known = kept.get(cohorts) ?? cohorts.map((step, state) => (reachable[state] ? step : null));
    kept.set(cohorts, known);
    return known;
  };
  return { ...plan, years: plan.years.map((year) => ({ ...year, cohorts: keep(year.cohorts) })) };
}
