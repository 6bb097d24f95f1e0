import type { ModelInput } from "../data/ModelInput";
import { labelStates } from "../plan/labelStates";
import type { StateLabels } from "../plan/ProjectionPlan";
import { countStart } from "../rates/countStart";
import { readValidStates, type ValidStates } from "../rates/readValidStates";
import { asCensusYear, type CensusYear } from "../years";

/** What the rows of a table of levers are read against. */
export interface LeverContext {
  readonly states: ValidStates;
  readonly labels: StateLabels;
  /** The January that is known, and pupils in it by state. */
  readonly startYear: CensusYear;
  readonly start: Int32Array;
  /** The last January that is projected. */
  readonly endYear: CensusYear;
  /** First and last calendar year of the transitions. */
  readonly firstTransitionYear: number;
  readonly lastTransitionYear: number;
  readonly hasCosts: boolean;
}

/**
 * Works out what levers are read against.
 *
 * @param input - checked, with at least one transition
 * @returns states, labels and years of the input
 */
export function createLeverContext(input: ModelInput): LeverContext {
  const states = readValidStates(input);
  const { startYear, pupils } = countStart(input.transitions, states.space);
  const { censusYear } = input.transitions;
  return {
    states,
    labels: labelStates(states.space, states.rows),
    startYear,
    start: pupils,
    endYear: input.population.reduce((last, row) => (row.censusYear > last ? row.censusYear : last), startYear),
    firstTransitionYear: censusYear.reduce((first, year) => Math.min(first, year)),
    lastTransitionYear: asCensusYear(startYear - 1),
    hasCosts: input.costs.length > 0,
  };
}
