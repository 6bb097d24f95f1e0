import type { UncertaintySource } from "../uncertainty/holdSources";
import type { UncertaintyReport } from "../uncertainty/UncertaintyReport";
import type { CensusYear } from "../years";

/** The parts of a change, in the order in which they are switched on or counted (docs/decisions/0060). */
export const CHANGE_PARTS = [
  "joining as before",
  "population",
  "joiner rate",
  "joiner shocks",
  "leaving",
  "ageing out",
  "mix",
  "price",
] as const;
export type ChangePartName = (typeof CHANGE_PARTS)[number];

/** One part of the change of the mean from the start January to another. */
export interface ChangePart {
  readonly name: ChangePartName;
  /** Pupils; below 0 where it takes away. */
  readonly plans: number;
  /** Pounds a year; null where there are no costs. */
  readonly cost: number | null;
}

/** One part of what makes a band wide. */
export interface BandPart {
  readonly name: UncertaintySource | "chance";
  /** Share of the variance of total plans; the shares of all parts add up to 1, or are all 0 where nothing varies. */
  readonly share: number;
  /** The same share of the band's width, in pupils. */
  readonly plans: number;
  /** Share of the variance of cost, and of the width of its band, in pounds a year; null where there are no costs. */
  readonly costShare: number | null;
  readonly cost: number | null;
}

/** A number at the start, its mean and band at the chosen January. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly p5: number;
  readonly p95: number;
}

/** Why plans and cost change up to a January, and why its band is as wide as it is. */
export interface Explanation {
  readonly startYear: CensusYear;
  readonly censusYear: CensusYear;
  readonly nSimulations: number;
  readonly plans: Span;
  readonly cost: Span | null;
  /** Mean pupils without a known cost at the chosen January; they are left out of cost. */
  readonly uncosted: number;
  /** Every part, in the order of `CHANGE_PARTS`; plans and cost add up to the change. */
  readonly change: readonly ChangePart[];
  /** Sources of the treatment, then chance. */
  readonly band: readonly BandPart[];
  readonly uncertainty: UncertaintyReport;
}
