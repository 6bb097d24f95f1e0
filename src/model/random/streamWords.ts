import { NCY_MIN } from "../states/StateSpace";
import { STEP } from "./draws";
import { mixBits } from "./mixBits";
import type { RandomKey } from "./RandomKey";

/**
 * Gives the word that stands for one simulation. No two simulations of a run share it.
 *
 * @param key - key of the run
 * @param simulation - number of the simulation, from 0
 * @returns a signed 32-bit integer
 * @example simulationWord(createKey("a"), 0) === simulationWord(createKey("a"), 1) // false
 */
export function simulationWord(key: RandomKey, simulation: number): number {
  return mixBits(Math.imul(simulation + 1, STEP) + key[0]);
}

/**
 * Writes the three words that stand for one (cohort, year, process). They come from two words of the key and
 * two of the name, mixed apart, so among n streams two are the same with a chance of about n² / 2^65.
 *
 * @param words - three places, written
 * @param key - key of the run
 * @param name - the two words of the need and setting (`nameWords`)
 * @param ncy - NCY, -5 to 26
 * @param censusYear - calendar year in which the draw is first seen, 0 to 65,535
 * @param process - number of the process (`PROCESS`), 0 to 255
 */
export function writeStreamWords(
  words: Int32Array,
  key: RandomKey,
  name: readonly [number, number],
  ncy: number,
  censusYear: number,
  process: number,
): void {
  const where = (censusYear << 16) | ((ncy - NCY_MIN) << 8) | process;
  const first = mixBits(mixBits(where + key[1]) ^ name[0]);
  const second = mixBits(mixBits(where ^ key[2]) + name[1]);
  words[0] = first;
  words[1] = second;
  words[2] = mixBits((first ^ ((second << 13) | (second >>> 19))) + key[3]);
}
