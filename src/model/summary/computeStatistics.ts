import { N_STATISTICS } from "./GroupSummary";

/** Percentiles of `STATISTICS`, in thousandths. */
const PERCENTILES = [25, 50, 100, 250, 500, 750, 900, 950, 975];

/**
 * Gives the rank of a percentile: of n values in rising order, the smallest with at least this share of all values
 * at or below it (nearest rank; nothing is read between two values, so a band is always made of values that occurred).
 *
 * @param thousandths - 0 to 1,000
 * @param n - values, 1 or more
 * @returns 1 to `n`
 * @example getRank(500, 4) // 2
 */
export function getRank(thousandths: number, n: number): number {
  return Math.max(1, Math.ceil((thousandths * n) / 1000));
}

/**
 * Writes the statistics of whole numbers from their histogram: mean, standard deviation (of all simulations, so
 * divided by their number), least, percentiles by nearest rank, largest.
 *
 * @param values - written: `N_STATISTICS` numbers from `at`
 * @param at - where to write
 * @param lowest - value that the first count stands for, 1 or more
 * @param counts - in how many simulations each value was
 * @param from - the first count
 * @param end - after the last count
 * @param nSimulations - all simulations: those not counted had 0
 */
export function writeCountStatistics(
  values: Float64Array,
  at: number,
  lowest: number,
  counts: Int32Array,
  from: number,
  end: number,
  nSimulations: number,
): void {
  let nAbove = 0;
  let sum = 0;
  for (let i = from; i < end; i++) {
    nAbove += counts[i];
    sum += counts[i] * (lowest + i - from);
  }
  const nZero = nSimulations - nAbove;
  const mean = sum / nSimulations;
  let squares = nZero * mean * mean;
  for (let i = from; i < end; i++) {
    const distance = lowest + i - from - mean;
    squares += counts[i] * distance * distance;
  }
  values[at] = mean;
  values[at + 1] = Math.sqrt(squares / nSimulations);
  values[at + 2] = nZero > 0 ? 0 : lowest;
  values[at + N_STATISTICS - 1] = nAbove > 0 ? lowest + end - from - 1 : 0;
  let below = nZero;
  let i = from;
  for (let p = 0; p < PERCENTILES.length; p++) {
    const rank = getRank(PERCENTILES[p], nSimulations);
    while (below < rank) below += counts[i++];
    values[at + 3 + p] = i === from ? 0 : lowest + i - from - 1;
  }
}

/**
 * Writes the same statistics of amounts.
 *
 * @param values - written: `N_STATISTICS` numbers from `at`
 * @param at - where to write
 * @param amounts - one a simulation; put in rising order, so that sums come out the same however simulations were shared out
 */
export function writeAmountStatistics(values: Float64Array, at: number, amounts: Float64Array): void {
  amounts.sort();
  const n = amounts.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += amounts[i];
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (amounts[i] - mean) * (amounts[i] - mean);
  values[at] = mean;
  values[at + 1] = Math.sqrt(squares / n);
  values[at + 2] = amounts[0];
  PERCENTILES.forEach((thousandths, p) => (values[at + 3 + p] = amounts[getRank(thousandths, n) - 1]));
  values[at + N_STATISTICS - 1] = amounts[n - 1];
}
