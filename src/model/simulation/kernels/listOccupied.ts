/**
 * Lists the simulations in which a cell holds somebody. No branch on the counts: an entry is always written and
 * kept by stepping on only where it is not zero.
 *
 * @param counts - pupils, by cell and simulation
 * @param offset - where the cell begins
 * @param nSims - simulations in the block
 * @param sims - written: places of the occupied simulations in the block; one place more than the block
 * @param pupils - written: their pupils
 * @returns number of entries times 65,536, plus all counts or-ed together (at least the largest, under twice it)
 */
export function listOccupied(
  counts: Uint16Array,
  offset: number,
  nSims: number,
  sims: Int32Array,
  pupils: Int32Array,
): number {
  const start = offset | 0;
  const end = nSims | 0;
  let n = 0;
  let union = 0;
  for (let i = 0; i < end; i++) {
    const count = counts[start + i];
    sims[n] = i;
    pupils[n] = count;
    n += (0 - count) >>> 31;
    union |= count;
  }
  return (n << 16) | union;
}

/**
 * The same list for a cell that is empty in most simulations: steps over eight zeros at a time.
 *
 * @param pairs - the same memory as `counts`, two simulations a word, the first in the low half: every machine
 *   that runs a browser stores numbers in that order
 * @param offset - where the cell begins in `counts`, even; at least eight spare zeros follow the block
 */
export function listOccupiedSparse(
  pairs: Int32Array,
  offset: number,
  nSims: number,
  sims: Int32Array,
  pupils: Int32Array,
): number {
  const start = offset >> 1;
  const end = start + ((nSims + 1) >> 1);
  let n = 0;
  let union = 0;
  for (let word = start; word < end; word += 4) {
    if ((pairs[word] | pairs[word + 1] | pairs[word + 2] | pairs[word + 3]) === 0) continue;
    for (let at = word; at < word + 4; at++) {
      const pair = pairs[at];
      if (pair === 0) continue;
      const i = (at - start) * 2;
      const low = pair & 0xffff;
      const high = pair >>> 16;
      sims[n] = i;
      pupils[n] = low;
      n += (0 - low) >>> 31;
      sims[n] = i + 1;
      pupils[n] = high;
      n += (0 - high) >>> 31;
      union |= low | high;
    }
  }
  return (n << 16) | union;
}
