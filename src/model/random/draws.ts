/**
 * The arithmetic of the keyed streams, in pieces small enough to be compiled into the loops that use them.
 * A stream is counter-based: draw t is a function of the stream's words, the simulation's word and t, so any
 * draw of any simulation can be computed by any worker without those before it.
 *
 *     middle = round of (simulation word ^ words[0])
 *     draw 0 = round of (middle + words[1])                    the cheap one: many processes take no other
 *     second = round of (middle + words[2])
 *     draw t = two rounds of (draw 0 + t * STEP), with `second` added between them
 */

/** Bound here: test runners give each file a global object of its own, where looking `Math` up costs more than the draw. */
const { imul } = Math;

/** Golden-ratio step between neighbours, odd so that 2^32 steps visit every word once; signed, as the loops want it. */
export const STEP = 0x9e3779b9 | 0;

/** The word shared by all draws of one stream in one simulation. */
export function middleWord(simulationWord: number, word0: number): number {
  const x = simulationWord ^ word0;
  const y = imul(x ^ (x >>> 16), 0x21f0aaad);
  return y ^ (y >>> 15);
}

/** Draw 0 of the stream, signed. */
export function firstDraw(middle: number, word1: number): number {
  const x = (middle + word1) | 0;
  const y = imul(x ^ (x >>> 14), 0x735a2d97);
  return y ^ (y >>> 15);
}

/** The word that draws 1 and later need beside draw 0. */
export function secondWord(middle: number, word2: number): number {
  const x = (middle + word2) | 0;
  return imul(x ^ (x >>> 14), 0x2c1b3c6d);
}

/** Draw t, signed: `counter` is draw 0 plus t times `STEP`. */
export function laterDraw(counter: number, second: number): number {
  const x = imul(counter ^ (counter >>> 16), 0x21f0aaad);
  const y = ((x ^ (x >>> 15)) + second) | 0;
  const z = imul(y ^ (y >>> 14), 0x735a2d97);
  return z ^ (z >>> 15);
}
