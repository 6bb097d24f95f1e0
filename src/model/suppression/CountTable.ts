/**
 * Counts with the totals that are shown beside them. A table without a row or column of totals has null there: nothing
 * about its sums is given away.
 */
export interface CountTable {
  /** Rows of columns, 0 or more; NaN for a cell that is no count. */
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[] | null;
  readonly columnTotals: readonly number[] | null;
  readonly grandTotal: number | null;
}

/** Which cells are hidden, in the shape of the table. */
export interface HiddenCells {
  readonly cells: boolean[][];
  readonly rowTotals: boolean[];
  readonly columnTotals: boolean[];
  grandTotal: boolean;
}

export interface SuppressionRules {
  /** Counts from 1 up to below this are hidden: 5 hides 1 to 4. */
  readonly threshold: number;
  /** Whether zeros are shown. */
  readonly keepsZeros: boolean;
  /** Whether others are hidden too, from which the small ones could be worked out. */
  readonly isSecondary: boolean;
}

/** The least and the most that `SuppressionRules.threshold` may be. */
export const [LEAST_THRESHOLD, MOST_THRESHOLD] = [2, 100];

/** What holds unless something else is asked for. */
export const USUAL_SUPPRESSION: SuppressionRules = { threshold: 5, keepsZeros: true, isSecondary: true };
