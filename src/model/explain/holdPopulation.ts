import type { ModelInput, PopulationRow } from "../data/ModelInput";
import { getRuleSet } from "../rates/rules";
import { tabulatePopulation } from "../rates/tabulatePopulation";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { CensusYear } from "../years";

/**
 * Holds the people of every NCY at what they are in the start January for all Januaries to come. Where the start January
 * has no row for an NCY, its first projected January holds.
 *
 * @param input - is left as it is
 * @param startYear - the January that is known
 * @returns an input with another population, the same up to the start
 */
export function holdPopulation(input: ModelInput, startYear: CensusYear): ModelInput {
  const table = tabulatePopulation(input.population, "sum", getRuleSet(input.rules));
  const years = [...table.keys()].filter((censusYear) => censusYear >= startYear).sort((a, b) => a - b);
  const still = Array.from({ length: N_NCY }, (_, iNcy) => {
    const first = years.find((censusYear) => !Number.isNaN(table.get(censusYear)![iNcy]));
    return first === undefined ? NaN : table.get(first)![iNcy];
  });
  const kept = input.population.filter(({ censusYear }) => censusYear <= startYear);
  const held = years
    .filter((censusYear) => censusYear > startYear)
    .flatMap((censusYear) =>
      still.flatMap((people, iNcy): PopulationRow[] =>
        Number.isNaN(table.get(censusYear)![iNcy])
          ? []
          : [{ censusYear: censusYear as CensusYear, ncy: iNcy + NCY_MIN, people }],
      ),
    );
  return { ...input, population: [...kept, ...held] };
}
