import type { Problem } from "../Problem";
import type { FinancialYear } from "../years";
import type { Ledger } from "./Ledger";
import type { PupilIndex } from "./PupilIndex";
import type { LinePart } from "./splitLine";

/**
 * What became of a part of a ledger line, the best first: matched to the January of its school year, to the one before or after
 * where the pupil is not in that, or to another; or not matched, and why.
 */
export const MATCHES = [
  "its January",
  "January beside",
  "another January",
  "not in the census",
  "not a valid UPN",
  "several pupils",
  "no reference",
] as const;
export type Match = (typeof MATCHES)[number];

/** Matches whose need and setting are those of the time that was paid for, or next to it. */
export const CLOSE_MATCHES: readonly Match[] = ["its January", "January beside"];

/** A part of a ledger line with its pupil. */
export interface JoinedPart extends LinePart {
  readonly match: Match;
  /** Index into the pupils of the census; -1 where it is not matched. */
  readonly pupil: number;
  /** January whose need and setting the pupil has for this part; 0 where it is not matched. */
  readonly censusYear: number;
}

/** A reference of the ledger that matches nobody. */
export interface Unmatched {
  /** As the ledger writes it; "" for lines without one. */
  readonly reference: string;
  readonly match: Match;
  /** Why, as a clause. */
  readonly why: string;
  /** References of the census that it may be meant to be, best first; never joined by themselves. */
  readonly suggestions: readonly string[];
  /** Indices of its lines. */
  readonly lines: readonly number[];
}

/** A ledger joined to a census. Every line is in `parts`, whole or split by financial year. */
export interface Join {
  readonly ledger: Ledger;
  readonly index: PupilIndex;
  readonly parts: readonly JoinedPart[];
  readonly unmatched: readonly Unmatched[];
  /** Financial years of the ledger, in order. */
  readonly financialYears: readonly FinancialYear[];
  /** References that were matched only after cleaning, each once. */
  readonly nCleaned: number;
  /** What was met while reading and joining. */
  readonly problems: readonly Problem[];
}
