import type { ProjectionPlan } from "../plan/ProjectionPlan";
import type { CensusYear } from "../years";

/**
 * Covariances of the pupils of one NCY in one year. All other covariances are 0: everybody of an NCY moves on together
 * with nobody of another, so the states of two NCYs never share a draw.
 */
export interface CovarianceBlock {
  /** States of the NCY that can be occupied, rising. */
  readonly states: Int32Array;
  /** Symmetric, `states.length` squared, in the order of `states`. */
  readonly covariance: Float64Array;
}

/** Exact moments of the pupils in one year. */
export interface YearMoments {
  readonly censusYear: CensusYear;
  /** Expected pupils, by state. */
  readonly mean: Float64Array;
  /** By NCY (index `ncy - NCY_MIN`); null where they were not asked for, or where nobody can be. */
  readonly blocks: readonly (CovarianceBlock | null)[];
}

/** Exact moments of a projection whose rates are drawn anew every year (uncertainty = yearly). */
export interface Moments {
  readonly plan: ProjectionPlan;
  /** Whether `blocks` were asked for. */
  readonly hasCovariance: boolean;
  /** The start year, which is certain, and every projected year. */
  readonly years: readonly YearMoments[];
}

/** Mean and standard deviation of one number in one year. */
export interface MeanAndDeviation {
  readonly mean: number;
  readonly sd: number;
}
