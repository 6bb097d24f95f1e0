import type { FinancialYear } from "../years";

/** What a line of a funding table is, with the words by which a line without a kind is known. */
export const FUNDING_KINDS = [
  "block",
  "adjustment",
  "deduction",
  "transfer",
  "grant",
  "income",
  "spending",
  "opening balance",
  "opening deficit",
  "eligible deficit",
  "stability share",
  "schools block",
] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** Kinds that bring money in, in the order in which a statement shows them; a deduction takes it off. */
export const INCOME_KINDS = ["block", "adjustment", "deduction", "transfer", "grant", "income"] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

/** A line that is the same in every simulation. */
export interface FundingLine {
  readonly name: string;
  readonly kind: IncomeKind | "spending";
  /** Pounds by year of the funding; what takes off income is below 0, spending above. */
  readonly amounts: Float64Array;
}

/** A funding table that was read. */
export interface Funding {
  /** Rising, without a gap. */
  readonly years: readonly FinancialYear[];
  readonly lines: readonly FundingLine[];
  /** Pounds at the start of a year, below 0 for a deficit; null where the table has none. */
  readonly opening: { readonly financialYear: FinancialYear; readonly pounds: number } | null;
  /**
   * The High Needs Stability Grant: a share of a deficit that the authority enters, credited in one year. Policy as of
   * 9 February 2026: 90% of the high needs deficit at 31 March 2026, in 2026-27. null where the table has no such deficit.
   */
  readonly stability: {
    readonly financialYear: FinancialYear;
    /** Pounds, 0 or more. */
    readonly deficit: number;
    /** 0 to 1; null where the table has none, for the usual. */
    readonly share: number | null;
  } | null;
  /** Schools block by year, to judge block transfers by; null where the table has none. */
  readonly schoolsBlock: Float64Array | null;
}

/** Share of the eligible deficit that the High Needs Stability Grant pays (policy of 9 February 2026). */
export const USUAL_STABILITY_SHARE = 0.9;

/** Share of the schools block above which a transfer needs the Secretary of State's consent (conditions of grant 2026-27). */
export const MOST_BLOCK_TRANSFER = 0.005;
