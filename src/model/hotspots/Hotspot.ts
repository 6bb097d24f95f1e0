/** Pupils of one cohort in the first and the last January, and those who came and went between. */
export interface CohortCounts {
  /** One label a grouping. */
  readonly labels: readonly string[];
  readonly first: number;
  readonly last: number;
  /** Pupils who came into the cohort or left it from one January to the next, over all years. */
  readonly flows: number;
  /** People living there in the first and last January, where the cohort is one of NCYs; null otherwise. */
  readonly people: { readonly first: number; readonly last: number } | null;
}

/** What can be said of a cohort's growth. Growth is a share a year: 0.1 is a tenth more every year. */
export interface Hotspot extends CohortCounts {
  /** As counted, per person where people are known. */
  readonly observed: number;
  /** Drawn towards the authority's own growth, the more the fewer pupils there are. */
  readonly growth: number;
  /** Edges of the 80% and the 95% interval. */
  readonly p10: number;
  readonly p90: number;
  readonly low: number;
  readonly high: number;
  /** Chance that the cohort grows faster than the authority as a whole, 0 to 1. */
  readonly chance: number;
  readonly verdict: Verdict;
}

/** What a planner may conclude. */
export const VERDICTS = {
  "much faster": "Very likely growing faster",
  faster: "Likely growing faster",
  same: "About as the authority",
  slower: "Likely growing slower",
  "much slower": "Very likely growing slower",
  "too few": "Too few to tell",
} as const;
export type Verdict = keyof typeof VERDICTS;

/** Up to so many pupils a count could point to a child. */
const SMALL = 5;

/**
 * Tells whether a cohort's counts could point to a child.
 *
 * @param cohort - its counts; nobody points to nobody
 * @returns whether either January has 1 to 5 pupils
 * @example hasSmallCount({ first: 0, last: 3 }) // true
 */
export function hasSmallCount({ first, last }: Pick<CohortCounts, "first" | "last">): boolean {
  return [first, last].some((pupils) => pupils > 0 && pupils <= SMALL);
}
