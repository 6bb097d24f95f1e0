import * as streams from "../../random/draws";
import * as quickBeta from "../../random/drawQuickBeta";
import { EDGES, INSIDE, N_LAYERS } from "../../random/drawQuickNormal";
import type { StreamDraws } from "../../random/StreamDraws";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = streams;
const { drawQuickBeta, SQUEEZE } = quickBeta;
const edges = EDGES;
const inside = INSIDE;
const LAYER_BITS = N_LAYERS - 1;

/** Stands in a row of rates where none has been drawn yet. */
export const NOT_DRAWN = -1;

/**
 * Draws the rate of every listed simulation that has none yet. A rate is drawn when it is first needed and kept.
 *
 * It is what `drawQuickBeta` draws from the same stream. Nine times in ten nothing has to be drawn again, and that case
 * is written out here, with everything in registers; otherwise the stream is begun anew by `drawQuickBeta` itself.
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
  const nEntries = n | 0;
  const start = row | 0;
  const key0 = word0 | 0;
  const key1 = word1 | 0;
  const key2 = word2 | 0;
  const { ofAlpha, ofBeta } = law;
  for (let j = 0; j < nEntries; j++) {
    const i = sims[j];
    const at = start + i;
    if (rates[at] >= 0) continue;
    const middle = middleWord(simWords[i], key0);
    const second = secondWord(middle, key2);
    let bits = firstDraw(middle, key1);
    let counter = bits;

    let layer = bits & LAYER_BITS;
    let share = ((bits >> 8) + 0.5) * 2 ** -23;
    let normal = share * edges[layer];
    let root = 1 + ofAlpha.c * normal;
    counter = (counter + STEP) | 0;
    let square = normal * normal;
    let isQuick =
      Math.abs(share) < inside[layer] &&
      root > 0 &&
      ((laterDraw(counter, second) >>> 0) + 0.5) * 2 ** -32 <= 1 - SQUEEZE * square * square;
    let a = ofAlpha.d * root * root * root;
    if (ofAlpha.boost !== 0) {
      counter = (counter + STEP) | 0;
      a *= Math.exp(Math.log(((laterDraw(counter, second) >>> 0) + 0.5) * 2 ** -32) * ofAlpha.boost);
    }

    counter = (counter + STEP) | 0;
    bits = laterDraw(counter, second);
    layer = bits & LAYER_BITS;
    share = ((bits >> 8) + 0.5) * 2 ** -23;
    normal = share * edges[layer];
    root = 1 + ofBeta.c * normal;
    counter = (counter + STEP) | 0;
    square = normal * normal;
    isQuick =
      isQuick &&
      Math.abs(share) < inside[layer] &&
      root > 0 &&
      ((laterDraw(counter, second) >>> 0) + 0.5) * 2 ** -32 <= 1 - SQUEEZE * square * square;
    let b = ofBeta.d * root * root * root;
    if (ofBeta.boost !== 0) {
      counter = (counter + STEP) | 0;
      b *= Math.exp(Math.log(((laterDraw(counter, second) >>> 0) + 0.5) * 2 ** -32) * ofBeta.boost);
    }

    if (isQuick && a + b > 0) rates[at] = a / (a + b);
    else {
      draws.open(simWords[i], key0, key1, key2);
      rates[at] = drawQuickBeta(law, draws);
    }
  }
}
