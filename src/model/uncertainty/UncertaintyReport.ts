import type { CensusYear } from "../years";
import type { Uncertainty } from "./Uncertainty";

/** What the treatment of uncertainty found in the past and how much of it rests on other authorities. */
export interface UncertaintyReport {
  readonly uncertainty: Uncertainty;
  /** January before each transition that the rates were estimated from, rising. */
  readonly years: readonly CensusYear[];
  /** null unless calibrated. */
  readonly joiners: JoinerReport | null;
  readonly leavers: LeaverReport | null;
  readonly mix: MixReport | null;
}

export interface JoinerReport {
  /** Joiner rate of the last known year against the mean of all years, as a factor; 1 is the mean. */
  readonly level: number;
  /** Change of the joiner rate to the first projected year, as a factor; 1.1 is a tenth more. */
  readonly growth: number;
  /** Typical unforeseen change in a year, as the standard deviation of a logarithm. */
  readonly shock: number;
  /** Years of joiners that were used. */
  readonly nYears: number;
  /** Share of the growth, and of the shock's variance, that is the authority's own; the rest is usual elsewhere. */
  readonly ownGrowthWeight: number;
  readonly ownShockWeight: number;
}

export interface LeaverReport {
  /** Typical change in a year, as the standard deviation of a logarithm. */
  readonly shock: number;
  readonly nYears: number;
  readonly ownShockWeight: number;
}

export interface MixReport {
  /** Typical change in a year of a setting's weight among arrivals, and of a need's among joiners, as the standard deviation of a logarithm. */
  readonly settingShock: number;
  readonly needShock: number;
  readonly nYears: number;
  readonly ownShockWeight: number;
}
