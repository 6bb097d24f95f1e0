import type { FinancialYear } from "../years";
import type { Pence } from "./Pence";

/** What can be said of a provider's costs beside those of the same mix of pupils elsewhere, with its words. */
export const PROVIDER_VERDICTS = {
  dearer: "Dearer than the same mix elsewhere",
  cheaper: "Cheaper than the same mix elsewhere",
  "no clear difference": "No clear difference",
  "too few pupils to say": "Too few pupils to say",
  "nobody like them elsewhere": "Nobody like them elsewhere to compare with",
  "no pupil of these Januaries": "No pupil of these Januaries",
  "transport only": "Transport only",
} as const;
export type ProviderVerdict = keyof typeof PROVIDER_VERDICTS;

/** One provider in one financial year. */
export interface ProviderCost {
  /** As the ledger spells it most often; "" for lines without a provider. */
  readonly provider: string;
  /** Null for lines of no year that can be read. */
  readonly financialYear: FinancialYear | null;
  readonly nLines: number;
  /** Every line, matched or not: the providers of a year add up to its lines. */
  readonly total: Pence;
  /** Pupils with a line here, other than transport, that unit costs use. */
  readonly nPupils: number;
  /** Parts of the year that they were here, added up. */
  readonly pupilYears: number;
  /** Pounds a pupil and year; null without pupils. */
  readonly cost: number | null;
  /** Pounds a pupil and year that the same needs, settings and phases cost elsewhere; null where nobody is. */
  readonly expected: number | null;
  /** The difference of the two with its 95% interval, pounds a pupil and year. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Pounds of the year before, and change since as a share; null where there is no year before. */
  readonly costBefore: number | null;
  readonly change: number | null;
  /** Pupils who were here in both years, and the change of their cost as a share. */
  readonly nSame: number;
  readonly changeOfSame: number | null;
  readonly verdict: ProviderVerdict;
}
