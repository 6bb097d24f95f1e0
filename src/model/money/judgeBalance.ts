import type { FinancialYear } from "../years";
import type { Balance } from "./Balance";

/** How likely balance is in one financial year. */
export interface YearChances {
  readonly financialYear: FinancialYear;
  /** Share of simulations in which income covers expenditure in the year. */
  readonly inYear: number;
  /** Share in which the year closes without a deficit. */
  readonly noDeficit: number;
  /** Share in which neither this year nor any later one of the balance closes with a deficit. */
  readonly cleared: number;
}

/** When a deficit is cleared. */
export interface BalanceVerdict {
  readonly chances: readonly YearChances[];
  /** First year by which the deficit is cleared for good in half of the simulations, and in 8 of 10; null for none of the years. */
  readonly clearedP50: FinancialYear | null;
  readonly clearedP80: FinancialYear | null;
  /** First year from which on every year balances, in half of the simulations and in 8 of 10; null for none. */
  readonly balancedP50: FinancialYear | null;
  readonly balancedP80: FinancialYear | null;
}

/**
 * Judges by when a balance comes right. Cleared, and in balance, are meant for good: a year counts only where every later one
 * of the balance is right too, so a grant that covers the deficit once does not count as clearing it.
 *
 * @param balance - with every simulation
 */
export function judgeBalance({ years, nSimulations, inYear, closing }: Balance): BalanceVerdict {
  const lasting = (values: Float64Array) => shareLasting(values, years.length, nSimulations);
  const cleared = lasting(closing);
  const balanced = lasting(inYear);
  const share = (values: Float64Array, iYear: number) =>
    countRight(values.subarray(iYear * nSimulations, (iYear + 1) * nSimulations)) / nSimulations;
  const find = (shares: readonly number[], wanted: number) => years[shares.findIndex((each) => each >= wanted)] ?? null;
  return {
    chances: years.map((financialYear, iYear) => ({
      financialYear,
      inYear: share(inYear, iYear),
      noDeficit: share(closing, iYear),
      cleared: cleared[iYear],
    })),
    clearedP50: find(cleared, 0.5),
    clearedP80: find(cleared, 0.8),
    balancedP50: find(balanced, 0.5),
    balancedP80: find(balanced, 0.8),
  };
}

/** Half a penny: sums of floating-point pounds may miss 0 by less. */
const PENNY = 0.005;

const isRight = (pounds: number): boolean => pounds > -PENNY;

function countRight(values: Float64Array): number {
  let n = 0;
  for (const value of values) if (isRight(value)) n++;
  return n;
}

/** By year: the share of simulations in which this year and all later ones are right. */
function shareLasting(values: Float64Array, nYears: number, nSimulations: number): number[] {
  const isLasting = new Uint8Array(nSimulations).fill(1);
  const shares = Array<number>(nYears).fill(0);
  for (let iYear = nYears - 1; iYear >= 0; iYear--) {
    let n = 0;
    for (let i = 0; i < nSimulations; i++) {
      if (!isRight(values[iYear * nSimulations + i])) isLasting[i] = 0;
      n += isLasting[i];
    }
    shares[iYear] = n / nSimulations;
  }
  return shares;
}
