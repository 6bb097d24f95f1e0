import type { CensusYear } from "../years";
import { summariseAmounts } from "./compareKey";
import { readMean, viewSimulations, type PairedKey, type SummaryPair } from "./pairSummaries";

/** Why one group of a projection differs from its start: start + population + rates = the projected mean. */
export interface EffectsRow {
  readonly censusYear: CensusYear;
  readonly key: readonly string[];
  /** Pupils or pounds at the start, and the projected mean. */
  readonly start: number;
  readonly end: number;
  /** What the change of the population adds, in the order of `STATISTICS`. */
  readonly population: Float64Array;
  /** What happens at the population of the start: joining, leaving and moving at their rates. */
  readonly rates: Float64Array;
}

/**
 * Splits the change of one group since the start into what the population does and what the rates do, inside each
 * simulation.
 *
 * @param pair - the projection at the population of the start as `baseline`, as it is as `scenario`
 * @param place - the group
 * @returns a row for each January, the start year first, where nothing has changed
 */
export function splitEffects(pair: SummaryPair, place: PairedKey): EffectsRow[] {
  const { baseline: still, scenario: projected, years } = pair;
  const start = readMean(projected, 0, place.iScenario);
  return years.map((censusYear, iYear) => {
    const held = viewSimulations(still, iYear, place.iBaseline);
    const population = viewSimulations(projected, iYear, place.iScenario).map((value, i) => value - held[i]);
    return {
      censusYear,
      key: place.key,
      start,
      end: readMean(projected, iYear, place.iScenario),
      population: summariseAmounts(population),
      rates: summariseAmounts(held.map((value) => value - start)),
    };
  });
}
