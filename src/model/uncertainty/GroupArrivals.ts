import type { CensusYear } from "../years";

/** Arrivals of some groups in past years, against what the mix of all years together expects of as many arrivals. */
export interface GroupArrivals {
  /** January before each transition, rising. */
  readonly years: readonly CensusYear[];
  readonly nGroups: number;
  /** Pupils, by group and year: `group * nYears + iYear`; so are the next two. */
  readonly seen: Float64Array;
  readonly expected: Float64Array;
  /** Variance of `seen` by chance alone, as arrivals fall to one group or another. */
  readonly chance: Float64Array;
}

/**
 * Makes room for the arrivals of some groups.
 *
 * @param years - rising
 * @param nGroups - 0 or more
 * @returns no arrivals
 */
export function createGroupArrivals(years: readonly CensusYear[], nGroups: number): GroupArrivals {
  const [seen, expected, chance] = [0, 1, 2].map(() => new Float64Array(nGroups * years.length));
  return { years, nGroups, seen, expected, chance };
}
