/** How rough the life of an invented authority is. Deviations are of logarithms, a year. */
export interface World {
  readonly name: string;
  /** For the report, in a sentence without a full stop. */
  readonly describes: string;
  /** Lasting change of the rate of joining in a year: each authority has one deviation between these. */
  readonly joinerLasting: readonly [low: number, high: number];
  /** What is gone the year after. */
  readonly joinerOneOff: readonly [low: number, high: number];
  /** Growth of the rate of joining in a year, the same every year of one authority. */
  readonly joinerTrend: readonly [low: number, high: number];
  /** Yearly change of the rate of leaving. */
  readonly leaverShock: readonly [low: number, high: number];
  /** How the weight of one setting among joiners and movers changes. */
  readonly settingMix: MixDrift;
  /** The same of one need among joiners. */
  readonly needMix: MixDrift;
}

/** Deviations of the logarithm of one group's weight, each group by itself. */
export interface MixDrift {
  readonly lasting: number;
  readonly oneOff: number;
  /** Deviation between groups of a trend that is the same every year. */
  readonly trend: number;
}

const STEADY_MIX: MixDrift = { lasting: 0, oneOff: 0, trend: 0 };

const ROUGH = {
  joinerLasting: [0.13, 0.17],
  joinerOneOff: [0.1, 0.14],
  joinerTrend: [0.05, 0.11],
  leaverShock: [0.27, 0.3],
} as const;

/**
 * The worlds of the study. `rough` is as rough as published new and ceased plans of English authorities. `drifting mix` adds what 29
 * authorities' published new plans by placement show (2019 to 2024): log odds of mainstream against all other placements
 * change by a robust standard deviation of 0.3 a year net of chance, hardly more over two years, so most of it is gone the year
 * after, beside a trend towards mainstream. By need only one year of new plans is published, so its drift is an assumption.
 */
export const WORLDS: readonly World[] = [
  {
    name: "calm",
    describes:
      "joining keeps close to a steady growth (lasting changes of 2 to 8% a year, trend 0 to 8%), leaving changes by 8%",
    joinerLasting: [0.02, 0.08],
    joinerOneOff: [0, 0.04],
    joinerTrend: [0, 0.08],
    leaverShock: [0.08, 0.08],
    settingMix: STEADY_MIX,
    needMix: STEADY_MIX,
  },
  {
    name: "rough",
    describes:
      "as rough as published numbers: joining changes by 13 to 17% a year that last and 10 to 14% that do not, trend 5 to 11%, leaving by 27 to 30%",
    ...ROUGH,
    settingMix: STEADY_MIX,
    needMix: STEADY_MIX,
  },
  {
    name: "drifting mix",
    describes:
      "rough, and where joiners and movers go changes too: the weight of each setting by 10% a year that last and 17% that do not, with trends of 5%; that of each need by 8, 10 and 3%",
    ...ROUGH,
    settingMix: { lasting: 0.1, oneOff: 0.17, trend: 0.05 },
    needMix: { lasting: 0.08, oneOff: 0.1, trend: 0.03 },
  },
];
