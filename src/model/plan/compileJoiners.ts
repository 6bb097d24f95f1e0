import { createProblem } from "../checks/codes";
import type { Rules } from "../data/ModelInput";
import { InputProblems, type Problem } from "../Problem";
import type { Rates } from "../rates/Rates";
import type { PopulationTable } from "../rates/tabulatePopulation";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { asCensusYear, type CensusYear } from "../years";
import type { JoinerStep } from "./ProjectionPlan";

/**
 * Lists the years to project: from the one after the start to the last of the population.
 *
 * @param population - every projected year must be there
 * @param startYear - the January that is known
 * @returns at least one year, without a gap
 * @throws InputProblems where there is no year to project, or one is missing
 */
export function listProjectedYears(population: PopulationTable, startYear: CensusYear): CensusYear[] {
  const lastYear = [...population.keys()].reduce((last, year) => Math.max(last, year), -Infinity);
  if (!(lastYear > startYear)) throw new InputProblems([describeNoYear(lastYear, startYear)]);
  const years = Array.from({ length: lastYear - startYear }, (_, i) => asCensusYear(startYear + 1 + i));
  const missing = years.filter((year) => !population.has(year));
  if (missing.length > 0) throw new InputProblems([describeGap(missing, lastYear)]);
  return years;
}

/**
 * Compiles who joins in one year: of each NCY, from the whole population of that January.
 *
 * @param rates - joiner rates and targets by NCY
 * @param population - people by year and NCY, rows of one year and NCY summed; made whole here
 * @param censusYear - the January in which they are first counted
 * @param rules - the reference takes a missing NCY for nobody; otherwise it is a problem where the NCY has people in other years
 * @returns by NCY of arrival; null where nobody joins
 * @throws InputProblems where the people of an NCY are missing
 */
export function compileJoiners(
  rates: Rates,
  population: PopulationTable,
  censusYear: CensusYear,
  rules: Rules,
): (JoinerStep | null)[] {
  const byNcy = population.get(censusYear)!;
  const problems: Problem[] = [];
  const joiners = Array.from({ length: N_NCY }, (_, iNcy): JoinerStep | null => {
    const targets = rates.joinerTargets[iNcy];
    const alpha = rates.joinerRate.alpha[iNcy];
    const beta = rates.joinerRate.beta[iNcy];
    if (!targets || Number.isNaN(alpha)) return null;
    if (Number.isNaN(byNcy[iNcy])) {
      const isElsewhere = [...population.values()].some((other) => !Number.isNaN(other[iNcy]));
      if (rules === "corrected" && isElsewhere) problems.push(describeMissing(iNcy + NCY_MIN, censusYear));
      return null;
    }
    const people = Math.round(byNcy[iNcy]);
    return people > 0 ? { people, alpha, beta, targets } : null;
  });
  if (problems.length > 0) throw new InputProblems(problems);
  return joiners;
}

function describeNoYear(lastYear: number, startYear: CensusYear): Problem {
  return createProblem("E283", {
    where: "Population",
    found: Number.isFinite(lastYear) ? `it ends in ${lastYear}` : "no rows",
    wanted: `The last January with pupils is ${startYear}, so people of ${startYear + 1} or later are needed`,
  });
}

function describeGap(missing: readonly CensusYear[], lastYear: number): Problem {
  return createProblem("E284", {
    where: "Population",
    found: `no rows for ${missing[0]}, though there are rows for ${lastYear}`,
    fix: `Add the rows of ${missing.join(", ")}`,
    count: missing.length,
  });
}

function describeMissing(ncy: number, censusYear: CensusYear): Problem {
  return createProblem("E285", { where: "Population", found: `no row for NCY ${ncy} in ${censusYear}` });
}
