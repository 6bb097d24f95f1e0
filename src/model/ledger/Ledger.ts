import type { Day } from "../tables/days";
import type { FinancialYear } from "../years";
import type { Pence } from "./Pence";

/** One line of a ledger as it was read. */
export interface LedgerLine {
  /** Row number as the person sees it. */
  readonly row: number;
  /** The pupil's reference as it stands there, without stray spaces; "" where there is none. */
  readonly reference: string;
  readonly provider: string;
  /** The provider as names are compared; "" for none. */
  readonly providerKey: string;
  /** One of `COST_KINDS`, a name of the ledger's own, or `NO_KIND`. */
  readonly kind: string;
  readonly pence: Pence;
  /** Financial year that the ledger gives the line; null where it says none, so that the days decide if there are any. */
  readonly financialYear: FinancialYear | null;
  /** First and last day that the line pays for, in order; null where one is not known. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Need and setting codes where the ledger has them; "" otherwise. */
  readonly need: string;
  readonly setting: string;
}

/** A ledger as it was read: every line, so that the amounts add up to what the sheet holds. */
export interface Ledger {
  /** What to call the table in messages. */
  readonly name: string;
  readonly lines: readonly LedgerLine[];
  /** Sum of all lines. */
  readonly totalPence: Pence;
  /** Pounds that rounding to whole pence took off the sum of the sheet; 0 where every amount is whole pence. */
  readonly rounded: number;
  /** Indices of lines that are equal to an earlier one in every column that is read. */
  readonly repeats: readonly number[];
  /** Whether any column says which period a line is for. */
  readonly hasPeriods: boolean;
}
