import * as quickBeta from "../../random/drawQuickBeta";
import type { StreamDraws } from "../../random/StreamDraws";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { drawQuickBeta } = quickBeta;

/** Stands in a row of rates where none has been drawn yet. */
export const NOT_DRAWN = -1;

/**
 * Draws the rate of every listed simulation that has none yet. A rate is drawn when it is first needed and kept.
 *
 * @param n - entries of the list
 * @param sims - places of the simulations in the block
 * @param rates - by row and simulation; written where it holds `NOT_DRAWN`
 * @param row - where the row begins
 * @param law - of the rate
 * @param simWords - word of each simulation of the block
 * @param word0 - words of the rate's stream
 * @param word1 - words of the rate's stream
 * @param word2 - words of the rate's stream
 * @param draws - working space
 */
export function drawKeptRates(
  n: number,
  sims: Int32Array,
  rates: Float32Array,
  row: number,
  law: quickBeta.BetaLaw,
  simWords: Int32Array,
  word0: number,
  word1: number,
  word2: number,
  draws: StreamDraws,
): void {
  for (let j = 0; j < n; j++) {
    const i = sims[j];
    if (rates[row + i] >= 0) continue;
    draws.open(simWords[i], word0, word1, word2);
    rates[row + i] = drawQuickBeta(law, draws);
  }
}
