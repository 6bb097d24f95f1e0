import type { CensusYear } from "../years";

/** The returns of the Department for Education whose rows can be given. */
export const RETURNS = ["DSG", "LSRP", "SCAP"] as const;
export type ReturnName = (typeof RETURNS)[number];

/** Age on 31 August before the school year (NCY + 4), or the age turned in the school year (NCY + 5). */
export const AGE_RULES = ["NCY+4", "NCY+5"] as const;
export type AgeRule = (typeof AGE_RULES)[number];

/** What a figure is of all simulated futures. */
export const RETURN_STATISTICS = ["mean", "median"] as const;
export type ReturnStatistic = (typeof RETURN_STATISTICS)[number];

/** A January that is shown. */
export interface ReturnYear {
  readonly censusYear: CensusYear;
  /** Whether it is counted from the data and not projected. */
  readonly isKnown: boolean;
}

/** One row; a cell that a table does not have is null. */
export interface ReturnRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** The rows under one heading of one sheet or section. */
export interface ReturnBlock {
  /** Sheet or section, as the return calls it. */
  readonly table: string;
  readonly block: string;
  readonly rows: readonly ReturnRow[];
}

/** A return: blocks one under the other, with the same columns. */
export interface ReturnTables {
  readonly columns: readonly (string | number)[];
  readonly blocks: readonly ReturnBlock[];
}
