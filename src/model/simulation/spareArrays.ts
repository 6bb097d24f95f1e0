/** Arrays of numbers that runs hand on. */
type NumberArray = Float32Array | Int32Array | Int16Array;

/** Bytes of all that is kept for later. */
const MOST_BYTES = 64 * 2 ** 20;

/** Given back and not borrowed again, the latest last. */
const spare: NumberArray[] = [];

/**
 * Gives an array in which anything may stand: one that an earlier run is done with, or a new one. A machine takes longer to hand out
 * fresh memory than a run takes to fill it.
 *
 * @param kind - of array
 * @param length - places that it has at least
 * @returns to be given to `returnArray`, or to be forgotten
 * @example borrowArray(Int16Array, 3).length >= 3 // true
 */
export function borrowArray<T extends NumberArray>(kind: new (length: number) => T, length: number): T {
  const isFitting = (array: NumberArray): array is T =>
    array instanceof kind && array.length >= length && array.length <= 2 * length;
  const at = spare.findIndex(isFitting);
  return at < 0 ? new kind(length) : (spare.splice(at, 1)[0] as T);
}

/**
 * Takes back an array that nobody will use any more.
 *
 * @param array - of `borrowArray`
 */
export function returnArray(array: NumberArray): void {
  spare.push(array);
  let bytes = 0;
  for (let i = spare.length - 1; i >= 0; i--) {
    bytes += spare[i].byteLength;
    if (bytes > MOST_BYTES) spare.splice(0, i + 1);
    if (bytes > MOST_BYTES) return;
  }
}
