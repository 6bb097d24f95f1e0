import type { ModelInput } from "../data/ModelInput";
import type { TransitionCounts } from "../rates/countTransitions";
import type { Rates } from "../rates/Rates";
import type { RuleSet } from "../rates/rules";
import { tabulatePopulation } from "../rates/tabulatePopulation";
import { N_NCY } from "../states/StateSpace";
import { asCensusYear, type CensusYear } from "../years";
import type { YearlyLevels } from "./YearlyLevels";

/**
 * Compares the joiners of each past year with what the joiner rates of all years together expect of that year's
 * population. An NCY whose people are not known in a year is left out of that year, its joiners too.
 *
 * @param input - for its population
 * @param counts - joiners by year and NCY
 * @param rates - as estimated from the same input
 * @param rules - say by whose January joiners are divided
 * @returns past years in which joiners were expected
 */
export function gatherJoinerLevels(
  input: ModelInput,
  counts: TransitionCounts,
  rates: Rates,
  rules: RuleSet,
): YearlyLevels {
  const population = tabulatePopulation(input.population, rules.pastPopulation, rules);
  const years: CensusYear[] = [];
  const seen: number[] = [];
  const expected: number[] = [];
  counts.years.forEach((year, iYear) => {
    const people = population.get(rules.getJoinerYear(year, (censusYear) => population.has(censusYear)));
    if (!people) return;
    let joiners = 0;
    let mean = 0;
    for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
      const alpha = rates.joinerRate.alpha[iNcy];
      if (!(alpha > 0) || Number.isNaN(people[iNcy])) continue;
      joiners += counts.joiners[iYear * N_NCY + iNcy];
      const exposure = counts.exposure[iYear * N_NCY + iNcy];
      mean += (alpha / (alpha + rates.joinerRate.beta[iNcy])) * people[iNcy] * exposure;
    }
    if (mean <= 0) return;
    years.push(asCensusYear(year));
    seen.push(joiners);
    expected.push(mean);
  });
  return { years, seen, expected };
}
