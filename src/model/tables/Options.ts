import { USUAL_CENSUS_OPTIONS, type CensusOptions } from "../census/CensusOptions";
import type { Rules } from "../data/ModelInput";
import type { Statistic } from "../summary/GroupSummary";
import type { Measure } from "../summary/SummaryRequest";
import type { UncertaintySettings } from "../uncertainty/UncertaintySettings";
import { USUAL_CONSTANTS } from "../uncertainty/UncertaintyConstants";

/** How a projection is answered. */
export const ANSWERS = ["bands", "expected"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What the options of a function, the pane or the command line say; a name that is left out has its default. */
export interface Options extends UncertaintySettings {
  /** Number of simulations, 1 to 10,000. */
  readonly simulations: number;
  /** The user's seed as text; numbers are turned into text. */
  readonly seed: string;
  readonly rules: Rules;
  /** Columns of statistics that are wanted, in the order of `STATISTICS`. */
  readonly statistics: readonly Statistic[];
  readonly measure: Measure;
  /** Whether known Januaries are shown before the projected ones. */
  readonly history: boolean;
  /** How many Januaries to project, 1 to 50; null for every one in the population table. */
  readonly years: number | null;
  /** Bands from simulations, or expected values alone, at once; bands where it is left out. */
  readonly answer?: Answer;
  /** The rules for census rows on which reasonable people differ. */
  readonly census: CensusOptions;
}

/** What holds where an option is not given. */
export const DEFAULT_OPTIONS: Options = {
  simulations: 1000,
  seed: "42",
  rules: "corrected",
  uncertainty: "calibrated",
  constants: USUAL_CONSTANTS,
  statistics: ["mean", "p5", "p25", "p50", "p75", "p95"],
  measure: "plans",
  history: false,
  years: null,
  census: USUAL_CENSUS_OPTIONS,
};
