import * as streams from "../../random/draws";
import * as quickBeta from "../../random/drawQuickBeta";
import { EDGES, INSIDE, N_LAYERS } from "../../random/drawQuickNormal";
import * as powers from "../../random/quickPower";
import type { StreamDraws } from "../../random/StreamDraws";

/** Bound here: builds that keep modules apart look an import up at every call, which doubles the time. */
const { firstDraw, laterDraw, middleWord, secondWord, STEP } = streams;
const { drawQuickGamma, isAccepted } = quickBeta;
const { quickPower } = powers;
const edges = EDGES;
const inside = INSIDE;
const LAYER_BITS = N_LAYERS - 1;

/** Stands in a row of rates where none has been drawn yet. */
export const NOT_DRAWN = -1;

/**
 * Lists the simulations that need a rate and have none.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param people - how many of each entry; where there is nobody, no rate is needed
 * @param rates - by row and simulation
 * @param row - where the row begins
 * @param missing - written: places of the simulations
 * @returns entries of `missing`
 */
export function listMissing(
  n: number,
  sims: Int32Array,
  people: Int32Array,
  rates: Float32Array,
  row: number,
  missing: Int32Array,
): number {
  let nMissing = 0;
  for (let j = 0; j < n; j++) {
    const i = sims[j];
    missing[nMissing] = i;
    if (rates[row + i] < 0 && people[j] > 0) nMissing++;
  }
  return nMissing;
}

/**
 * Draws a gamma for every listed simulation; nine times in ten with two draws and no logarithm, which is written out
 * here, otherwise by `drawQuickGamma` from the beginning of the stream.
 *
 * @param n - entries of the list
 * @param sims - places of the simulations in the block
 * @param gammas - written, by entry
 * @param constants - of the shape
 * @param simWords - word of each simulation of the block
 * @param words - of the stream
 * @param draws - working space
 */
export function drawGammas(
  n: number,
  sims: Int32Array,
  gammas: Float64Array,
  constants: quickBeta.GammaConstants,
  simWords: Int32Array,
  words: Int32Array,
  draws: StreamDraws,
): void {
  const nEntries = n | 0;
  const { c, d } = constants;
  const key0 = words[0];
  const key1 = words[1];
  const key2 = words[2];
  for (let j = 0; j < nEntries; j++) {
    const simWord = simWords[sims[j]];
    const middle = middleWord(simWord, key0);
    const bits = firstDraw(middle, key1);
    const layer = bits & LAYER_BITS;
    const share = ((bits >> 8) + 0.5) * 2 ** -23;
    const normal = share * edges[layer];
    const root = 1 + c * normal;
    const next = laterDraw((bits + STEP) | 0, secondWord(middle, key2)) >>> 0;
    if (Math.abs(share) < inside[layer] && root > 0 && isAccepted(next, normal * normal, root, d)) {
      gammas[j] = d * root * root * root;
      continue;
    }
    draws.open(simWord, key0, key1, key2);
    gammas[j] = drawQuickGamma(constants, draws);
  }
}

/**
 * Turns gammas of a shape and 1 into gammas of the shape, where it is under 1.
 *
 * @param n - entries of the list
 * @param sims - places of the simulations in the block
 * @param gammas - changed, by entry
 * @param power - 1 / shape
 * @param simWords - word of each simulation of the block
 * @param words - of the stream
 */
export function boostGammas(
  n: number,
  sims: Int32Array,
  gammas: Float64Array,
  power: number,
  simWords: Int32Array,
  words: Int32Array,
): void {
  const nEntries = n | 0;
  const key0 = words[0];
  const key1 = words[1];
  for (let j = 0; j < nEntries; j++)
    gammas[j] *= quickPower(firstDraw(middleWord(simWords[sims[j]], key0), key1) >>> 0, power);
}

/**
 * Writes the rates that two lists of gammas make.
 *
 * @param n - entries of the lists
 * @param sims - places of the simulations in the block
 * @param a - gammas of alpha
 * @param b - gammas of beta
 * @param rates - by row and simulation, written
 * @param row - where the row begins
 * @returns how many could not be written, because both gammas are too small to be held; they still hold `NOT_DRAWN`
 */
export function writeRates(
  n: number,
  sims: Int32Array,
  a: Float64Array,
  b: Float64Array,
  rates: Float32Array,
  row: number,
): number {
  let nLost = 0;
  for (let j = 0; j < n; j++) {
    const sum = a[j] + b[j];
    rates[row + sims[j]] = sum > 0 ? a[j] / sum : NOT_DRAWN;
    if (!(sum > 0)) nLost++;
  }
  return nLost;
}
