import { CostBook } from "../costs/CostBook";
import type { ModelInput } from "../data/ModelInput";
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
import type { ProjectionPlan } from "./ProjectionPlan";

/**
 * Compiles an input and its rates to a plan that can be simulated: one step for every state that anybody can be in, and
 * joiners for every projected year.
 *
 * @param input - the population must have every year from the first projected one to the last
 * @param rates - as `estimateRates` gives them for this input; a lever may have changed them
 * @param uncertainty - how rates differ between simulations and years, as `estimateUncertainty` gives it; left out, they
 *   are drawn anew every year, as exact moments and comparisons with the reference want it
 * @returns the plan; projected years run from the year after the start to the last of the population
 * @throws InputProblems where the population has no projected year, or lacks one
 */
export function compilePlan(
  input: ModelInput,
  rates: Rates,
  uncertainty: RateUncertainty = YEARLY_RATES,
): ProjectionPlan {
  const rules = getRuleSet(input.rules);
  const states = readValidStates(input);
  const { startYear, pupils } = countStart(input.transitions, rates.space);
  const population = tabulatePopulation(input.population, "sum", rules);
  const joiners = listProjectedYears(population, startYear).map((censusYear) => ({
    censusYear,
    joiners: compileJoiners(rates, population, censusYear, input.rules),
  }));
  const everyStep = compileCohorts(states, rates, rules);
  const reachable = findReachable(
    rates.space,
    pupils,
    everyStep,
    joiners.map((year) => year.joiners),
  );
  const cohorts = everyStep.map((step, state) => (reachable[state] ? step : null));
  return {
    space: rates.space,
    labels: labelStates(rates.space, states.rows),
    startYear,
    start: pupils,
    years: joiners.map((year) => ({ ...year, cohorts })),
    uncertainty,
    costs: input.costs.length > 0 ? new CostBook(rates.space, input.costs, startYear) : null,
  };
}
