/**
 * Writes those who stay into their cell and lists the simulations that have movers.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block; overwritten with those that have movers
 * @param before - pupils of each entry before anyone moved; overwritten with the movers of the new list
 * @param stayers - pupils of each entry who stay
 * @param counts - pupils by cell and simulation, added to
 * @param offset - where the cell of the stayers begins
 * @returns entries of the new list
 */
export function splitMovers(
  n: number,
  sims: Int32Array,
  before: Int32Array,
  stayers: Int32Array,
  counts: Uint16Array,
  offset: number,
): number {
  const nEntries = n | 0;
  const start = offset | 0;
  let nMoving = 0;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const stay = stayers[j];
    const movers = before[j] - stay;
    counts[start + i] += stay;
    sims[nMoving] = i;
    before[nMoving] = movers;
    nMoving += (0 - movers) >>> 31;
  }
  return nMoving;
}

/**
 * Writes everyone of a list into one cell.
 *
 * @param counts - pupils by cell and simulation, added to
 */
export function placeStayers(
  n: number,
  sims: Int32Array,
  stayers: Int32Array,
  counts: Uint16Array,
  offset: number,
): void {
  const nEntries = n | 0;
  const start = offset | 0;
  for (let j = 0; j < nEntries; j++) counts[start + sims[j]] += stayers[j];
}
