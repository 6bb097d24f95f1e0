import { drawBinomial } from "../../random/drawBinomial";
import * as streams from "../../random/draws";
import * as inversion from "../../random/invertBinomial";
import type { StreamDraws } from "../../random/StreamDraws";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, middleWord } = streams;
const { invertBinomial, LARGEST_INVERTED_MEAN } = inversion;

/**
 * Draws, for every listed simulation, how many of some people do something at the simulation's own rate. Those of whom nobody does are
 * told from the others first, without a branch: it cannot be foreseen which they are.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param people - how many of each entry
 * @param rest - written: how many of each entry do not; may be `people` itself
 * @param rates - by row and simulation
 * @param row - where the row begins
 * @param factors - by which rates are multiplied, by year and simulation
 * @param factorRow - where the year begins
 * @param largestRate - the rate is never above it
 * @param simWords - word of each simulation of the block
 * @param word0 - words of the stream
 * @param word1 - words of the stream
 * @param word2 - words of the stream
 * @param draws - working space
 * @param others - working space, one place more than the lists
 * @param bitsOfOthers - the same
 */
export function drawFromKept(
  n: number,
  sims: Int32Array,
  people: Int32Array,
  rest: Int32Array,
  rates: Float32Array,
  row: number,
  factors: Float64Array,
  factorRow: number,
  largestRate: number,
  simWords: Int32Array,
  word0: number,
  word1: number,
  word2: number,
  draws: StreamDraws,
  others: Int32Array,
  bitsOfOthers: Int32Array,
): void {
  const nEntries = n | 0;
  const key0 = word0 | 0;
  const key1 = word1 | 0;
  let nOthers = 0;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const here = people[j];
    const rate = Math.min(rates[row + i] * factors[factorRow + i], largestRate);
    const bits = firstDraw(middleWord(simWords[i], key0), key1);
    rest[j] = here;
    others[nOthers] = j;
    bitsOfOthers[nOthers] = bits;
    // Nobody does it with a chance of at least 1 - n rate: most draws end here.
    nOthers += +(((bits >>> 0) + 0.5) * 2 ** -32 > 1 - here * rate);
  }
  for (let k = 0; k < nOthers; k++) {
    const j = others[k];
    const here = rest[j];
    const i = sims[j];
    const rate = Math.min(rates[row + i] * factors[factorRow + i], largestRate);
    // One alone does it with just the chance that was left.
    if (here === 1) rest[j] = 0;
    else if (here * (rate < 0.5 ? rate : 1 - rate) > LARGEST_INVERTED_MEAN) {
      draws.open(simWords[i], key0, key1, word2);
      rest[j] = here - drawBinomial(here, rate, draws);
    } else rest[j] = here - invertBinomial(here, rate, ((bitsOfOthers[k] >>> 0) + 0.5) * 2 ** -32);
  }
}
