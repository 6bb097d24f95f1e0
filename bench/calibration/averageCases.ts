import type { StudyCase } from "./StudyCase";

/** The bands that are counted, in the order of `StudyCase.inside`. */
export const STUDY_BANDS = [50, 80, 95] as const;

/** How the forecasts of some cases did. */
export interface StudyScores {
  readonly nCases: number;
  /** Authorities, or origins of the demonstration: what can be taken for independent. */
  readonly nClusters: number;
  /** By `STUDY_BANDS`: share of cases inside, and the standard error of the last two. */
  readonly coverage: readonly [number, number, number];
  readonly error80: number;
  readonly error95: number;
  /** Share of cases with the truth below and above the 95% band. */
  readonly below: number;
  readonly above: number;
  /** Means as shares of the truth. */
  readonly crps: number;
  readonly width: number;
  readonly bias: number;
}

/**
 * Averages cases. Standard errors take cases of one cluster as one observation (they share their luck), so they hold for
 * authorities that were drawn by themselves; years of real authorities also share what is common to England.
 *
 * @param cases - at least one
 */
export function averageCases(cases: readonly StudyCase[]): StudyScores {
  const clusters = new Map<string, StudyCase[]>();
  for (const each of cases) clusters.set(each.cluster, [...(clusters.get(each.cluster) ?? []), each]);
  const share = (has: (one: StudyCase) => boolean): number => cases.filter(has).length / cases.length;
  const coverage = STUDY_BANDS.map((_, i) => share(({ inside }) => inside[i])) as [number, number, number];
  const error = (i: number): number => {
    const sums = [...clusters.values()].map((cluster) =>
      cluster.reduce((sum, { inside }) => sum + (inside[i] ? 1 : 0) - coverage[i], 0),
    );
    return Math.sqrt(sums.reduce((total, sum) => total + sum * sum, 0)) / cases.length;
  };
  const average = (value: (one: StudyCase) => number): number => {
    const known = cases.map(value).filter((each) => !Number.isNaN(each));
    return known.reduce((sum, each) => sum + each, 0) / known.length;
  };
  return {
    nCases: cases.length,
    nClusters: clusters.size,
    coverage,
    error80: error(1),
    error95: error(2),
    below: share(({ inside, pit }) => !inside[2] && pit < 0.5),
    above: share(({ inside, pit }) => !inside[2] && pit > 0.5),
    crps: average(({ crps }) => crps),
    width: average(({ width }) => width),
    bias: average(({ bias }) => bias),
  };
}
