/** What is known of authorities in general, for where the history of one says too little. */
export interface UncertaintyConstants {
  /** Expected change of the joiner rate in a year, as a logarithm: b0. */
  readonly joinerGrowth: number;
  /** Standard deviation of that growth between authorities: tb. */
  readonly joinerGrowthSpread: number;
  /** Share of a year's growth that is left in the year after: phi. */
  readonly growthKept: number;
  /** Standard deviation of one year's unforeseen change of the joiner rate, as a logarithm: S0. */
  readonly joinerShock: number;
  /** How many years of own history the usual shocks are worth: nu0. */
  readonly shockWeight: number;
  /** Share of a year's unforeseen change, by variance, that lasts: rho. */
  readonly lastingShare: number;
  /** The most times as volatile as usual that one simulated future may be: limits M. */
  readonly largestSwing: number;
  /** Standard deviation of one year's change of the leaver rate, as a logarithm: SL. */
  readonly leaverShock: number;
  /** Standard deviations of one year's change of a setting's weight among arrivals, as a logarithm: what lasts, and what does not. */
  readonly settingMixLasting: number;
  readonly settingMixOneOff: number;
  /** The same of a need's weight among joiners. */
  readonly needMixLasting: number;
  readonly needMixOneOff: number;
}

/** One constant as people meet it: in options, on help pages and in the pane. */
export interface ConstantDescription {
  readonly name: keyof UncertaintyConstants;
  /** Name of the option that changes it. */
  readonly option: string;
  /** What holds where nothing is said. */
  readonly usual: number;
  /** Bounds of what may be given, both included. */
  readonly least: number;
  readonly most: number;
  /** What it is, in a sentence without a full stop. */
  readonly meaning: string;
  /** Where the usual value comes from, in a sentence without a full stop. */
  readonly source: string;
}

const PLACEMENTS =
  "Published new plans by placement of 29 English authorities, 2019 to 2024: the odds of mainstream against all others change by 0.3 a year, hardly more over two years";
const NEED_ASSUMED = "An assumption: by need, one year of new plans is published; less than that of settings";
const NEW_PLANS = "Published new plans of about 145 English authorities, 2016 to 2025";

/** Every constant of the calibrated treatment; the pane, the help pages and the options are all made from this list. */
export const UNCERTAINTY_CONSTANTS: readonly ConstantDescription[] = [
  {
    name: "joinerGrowth",
    option: "joiner growth",
    usual: 0.1,
    least: -0.5,
    most: 0.5,
    meaning:
      "How much the joiner rate is expected to change in a year before the authority's own history is seen; 0.1 is about a tenth more each year and 0 is no growth",
    source: `${NEW_PLANS}: the typical authority's rose by 5 to 11% a year, all together by 12%`,
  },
  {
    name: "joinerGrowthSpread",
    option: "joiner growth spread",
    usual: 0.05,
    least: 0,
    most: 0.5,
    meaning: "How far the growth of one authority's joiner rate may lie from that of others; 0 keeps to joiner growth",
    source: `${NEW_PLANS}: how authorities differ in growth over several years`,
  },
  {
    name: "growthKept",
    option: "growth kept",
    usual: 0.8,
    least: 0,
    most: 1,
    meaning:
      "How much of one year's growth of the joiner rate is left the year after; 1 goes on for ever, 0 stops after one year",
    source: "Simulated and published histories: anything from 0.5 to 1 does about as well",
  },
  {
    name: "joinerShock",
    option: "joiner shock",
    usual: 0.2,
    least: 0,
    most: 1,
    meaning:
      "How far the joiner rate typically strays from its course in a year before the authority's own history is seen; 0.2 is about a fifth",
    source: `${NEW_PLANS}: yearly changes have a robust standard deviation of 0.21 to 0.23, less what chance explains`,
  },
  {
    name: "shockWeight",
    option: "shock weight",
    usual: 4,
    least: 1,
    most: 100,
    meaning: "How many years of the authority's own history the usual shocks count for",
    source: "Published changes have the tails of a t distribution with 4 to 5 degrees of freedom",
  },
  {
    name: "lastingShare",
    option: "lasting share",
    usual: 0.55,
    least: 0,
    most: 1,
    meaning: "How much of a year's unforeseen change of the joiner rate lasts; the rest is gone the year after",
    source: `${NEW_PLANS}: how changes of one year and of two years compare; 0.55 to 1 change little`,
  },
  {
    name: "largestSwing",
    option: "largest swing",
    usual: 5,
    least: 1,
    most: 100,
    meaning:
      "The most times as volatile as usual that one simulated future may be, so that the mean is not ruled by a few",
    source: "Our choice: it touches about 1 future in 300 and no percentile that is shown",
  },
  {
    name: "leaverShock",
    option: "leaver shock",
    usual: 0.3,
    least: 0,
    most: 1,
    meaning:
      "How far the leaver rate typically strays from its mean in a year before the authority's own history is seen; 0.3 is about three tenths",
    source: "Published numbers of ceased plans: yearly changes of 0.27 to 0.30, corrections of the records included",
  },
  {
    name: "settingMixLasting",
    option: "setting mix lasting",
    usual: 0.1,
    least: 0,
    most: 0.5,
    meaning:
      "How far a setting's weight among those who join and move typically changes in a year and stays changed; 0.1 is about a tenth",
    source: PLACEMENTS,
  },
  {
    name: "settingMixOneOff",
    option: "setting mix one-off",
    usual: 0.17,
    least: 0,
    most: 0.5,
    meaning:
      "The part of that change that is gone the year after; 0 for this and the one before keeps settings to their mean mix",
    source: PLACEMENTS,
  },
  {
    name: "needMixLasting",
    option: "need mix lasting",
    usual: 0.08,
    least: 0,
    most: 0.5,
    meaning:
      "How far a need's weight among those who join typically changes in a year and stays changed; 0.08 is about 8%",
    source: NEED_ASSUMED,
  },
  {
    name: "needMixOneOff",
    option: "need mix one-off",
    usual: 0.1,
    least: 0,
    most: 0.5,
    meaning:
      "The part of that change that is gone the year after; 0 for this and the one before keeps needs to their mean mix",
    source: NEED_ASSUMED,
  },
];

/** The usual value of every constant. */
export const USUAL_CONSTANTS: UncertaintyConstants = {
  joinerGrowth: 0.1,
  joinerGrowthSpread: 0.05,
  growthKept: 0.8,
  joinerShock: 0.2,
  shockWeight: 4,
  lastingShare: 0.55,
  largestSwing: 5,
  leaverShock: 0.3,
  settingMixLasting: 0.1,
  settingMixOneOff: 0.17,
  needMixLasting: 0.08,
  needMixOneOff: 0.1,
};
