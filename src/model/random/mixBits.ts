/** Bound here: test runners give each file a global object of its own, where looking `Math` up costs more than the work. */
const { imul } = Math;

/**
 * Scrambles 32 bits so that every bit of the result depends on every bit given; different numbers stay different.
 * The multipliers and shifts were found by search for the smallest bias: https://github.com/skeeto/hash-prospector.
 *
 * @param bits - any 32-bit integer
 * @returns a signed 32-bit integer
 * @example mixBits(0) // 0
 */
export function mixBits(bits: number): number {
  let x = bits | 0;
  x = imul(x ^ (x >>> 16), 0x21f0aaad);
  x = imul(x ^ (x >>> 15), 0xd35a2d97);
  return x ^ (x >>> 15);
}
