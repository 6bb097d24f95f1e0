/**
 * The course of joining beside the estimated rates, common to all NCYs: every joiner rate of a year is multiplied by
 * exp(level so far + what is one-off). All numbers are logarithms of the joiner rate, or their variances.
 */
export interface JoinerCourse {
  /** Where the last known year lay, against the rates estimated from all years. */
  readonly level: number;
  readonly levelVariance: number;
  /** Change from the last known year to the first projected one. */
  readonly growth: number;
  readonly growthVariance: number;
  /** Share of a year's growth that is left in the year after, 0 to 1. */
  readonly growthKept: number;
  /** Variance of a year's unforeseen change: what lasts, and what is gone the year after. */
  readonly lastingVariance: number;
  readonly oneOffVariance: number;
  /** Degrees of freedom of the shocks of one simulation, and the most times as large as usual that they may be. */
  readonly shockDegrees: number;
  readonly largestSwing: number;
}

/** The yearly shock of leaving, common to all states: a factor with mean 1. */
export interface LeaverShock {
  /** Standard deviation of its logarithm. */
  readonly deviation: number;
}

/**
 * How the weights of some groups among arrivals stray from the mix that was estimated from all years, each group by itself.
 * All numbers are logarithms of weights, or their variances.
 */
export interface GroupCourse {
  /** Where the last known year lay, by group. */
  readonly levels: Float64Array;
  readonly levelVariances: Float64Array;
  /** Variance of a year's change: what lasts, and what is gone the year after. */
  readonly lastingVariance: number;
  readonly oneOffVariance: number;
}

/** The course of the mix: which settings joiners and movers go to, and which needs joiners have. */
export interface MixCourse {
  /** By setting of the space; the weights of joiners and movers alike. */
  readonly settings: GroupCourse;
  /** By need of the space; the weights of joiners alone. */
  readonly needs: GroupCourse;
}

/** How the rates of a projection differ between simulations and years: all that the simulation needs to know of it. */
export interface RateUncertainty {
  /** Rates are drawn anew in every cohort and year, once a simulation, or never: then they are as expected. */
  readonly rates: "yearly" | "once" | "never";
  /** null where joining keeps to its rates. */
  readonly joiners: JoinerCourse | null;
  /** null where leaving keeps to its rates. */
  readonly leavers: LeaverShock | null;
  /** null where the mix keeps to its shares. */
  readonly mix: MixCourse | null;
}

/** The reference's treatment, and the one that exact moments describe. */
export const YEARLY_RATES: RateUncertainty = { rates: "yearly", joiners: null, leavers: null, mix: null };

/** Rates that a simulation draws once and keeps. */
export const PERSISTENT_RATES: RateUncertainty = { rates: "once", joiners: null, leavers: null, mix: null };
