/** The innermost loops of the summaries: each adds a list or a column of one block, and nothing else. */

/**
 * Adds a list to the sums of its NCY and of its need-setting.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param pupils - pupils of each entry
 * @param ncySums - added to, from `ncyStart`
 * @param needSettingSums - added to, from `needSettingStart`
 */
export function addToSums(
  n: number,
  sims: Int32Array,
  pupils: Int32Array,
  ncySums: Int32Array,
  ncyStart: number,
  needSettingSums: Int32Array,
  needSettingStart: number,
): void {
  const nEntries = n | 0;
  const start = ncyStart | 0;
  const otherStart = needSettingStart | 0;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const count = pupils[j];
    ncySums[start + i] += count;
    needSettingSums[otherStart + i] += count;
  }
}

/** Does what `addToSums` does and counts the list into a histogram, in one pass. */
export function addToSumsAndHistogram(
  n: number,
  sims: Int32Array,
  pupils: Int32Array,
  ncySums: Int32Array,
  ncyStart: number,
  needSettingSums: Int32Array,
  needSettingStart: number,
  histogram: Int32Array,
  histogramStart: number,
): void {
  const nEntries = n | 0;
  const start = ncyStart | 0;
  const otherStart = needSettingStart | 0;
  const valueStart = histogramStart | 0;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const count = pupils[j];
    ncySums[start + i] += count;
    needSettingSums[otherStart + i] += count;
    histogram[valueStart + count]++;
  }
}

/** Counts a list into a histogram. */
export function addToHistogram(
  n: number,
  values: Int32Array,
  from: number,
  histogram: Int32Array,
  histogramStart: number,
): void {
  const first = from | 0;
  const end = (from + n) | 0;
  const valueStart = histogramStart | 0;
  for (let j = first; j < end; j++) histogram[valueStart + values[j]]++;
}

/** Adds a list to one column of sums. */
export function addToColumn(n: number, sims: Int32Array, pupils: Int32Array, sums: Int32Array, start: number): void {
  const nEntries = n | 0;
  const first = start | 0;
  for (let j = 0; j < nEntries; j++) sums[first + sims[j]] += pupils[j];
}

/** Adds a list, times the cost of one pupil, to one column of amounts. */
export function addCostToColumn(
  n: number,
  sims: Int32Array,
  pupils: Int32Array,
  cost: number,
  amounts: Float64Array,
  start: number,
): void {
  const nEntries = n | 0;
  const first = start | 0;
  for (let j = 0; j < nEntries; j++) amounts[first + sims[j]] += cost * pupils[j];
}

/** Adds a column of sums to another column of sums. */
export function addColumn(n: number, from: Int32Array, fromStart: number, to: Int32Array, toStart: number): void {
  const end = n | 0;
  const first = fromStart | 0;
  const other = toStart | 0;
  for (let i = 0; i < end; i++) to[other + i] += from[first + i];
}

/** Adds a column of sums, times the cost of one pupil, to a column of amounts. */
export function addCostOfColumn(
  n: number,
  from: Int32Array,
  fromStart: number,
  cost: number,
  to: Float64Array,
  toStart: number,
): void {
  const end = n | 0;
  const first = fromStart | 0;
  const other = toStart | 0;
  for (let i = 0; i < end; i++) to[other + i] += cost * from[first + i];
}

/** Adds up the numbers of a list or a column. */
export function sumOf(n: number, values: Int32Array, start: number): number {
  let sum = 0;
  for (let i = start; i < start + n; i++) sum += values[i];
  return sum;
}

/** Gives the largest number of a column. */
export function largestOf(n: number, values: Int32Array, start: number): number {
  let largest = 0;
  for (let i = start; i < start + n; i++) if (values[i] > largest) largest = values[i];
  return largest;
}
