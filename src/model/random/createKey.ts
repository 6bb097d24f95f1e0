import seedrandom from "seedrandom";
import type { RandomKey } from "./RandomKey";

/**
 * Makes the key of a run from the user's seed. The same text gives the same key on every machine.
 *
 * @param seed - any text; a number is given as text
 * @returns four 32-bit words
 * @example createKey("42").length // 4
 */
export function createKey(seed: string): RandomKey {
  const source = seedrandom(seed);
  return Int32Array.from({ length: 4 }, () => source.int32());
}
