import type { CensusYear, FinancialYear } from "../years";

/** What a price is of: one need and setting at one NCY, and one line of its costs. */
export interface PricedState {
  readonly need: string;
  readonly setting: string;
  readonly ncy: number;
  /** "" where costs are not split. */
  readonly line: string;
  /** The year that the price is wanted for. */
  readonly financialYear: FinancialYear;
  /** The year that the row of the price was given for; null for prices without a year. */
  readonly priceYear: number | null;
  /** The January that is known: prices without a year are those of the financial year that it lies in. */
  readonly startYear: CensusYear;
}

/**
 * Changes a price: inflation since the year that it was given for, or a lever.
 *
 * @param cost - pounds per pupil and year, as the table has it
 * @returns pounds per pupil and year
 */
export type PriceChange = (cost: number, of: PricedState) => number;
