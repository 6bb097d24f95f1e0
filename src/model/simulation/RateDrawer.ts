import { drawBeta } from "../random/drawBeta";
import { BETA_PARTS, type BetaLaw, type BetaPart } from "../random/drawQuickBeta";
import { StreamDraws } from "../random/StreamDraws";
import { boostGammas, drawGammas, listMissing, NOT_DRAWN, writeRates } from "./kernels/keptRates";

/**
 * Draws the rates that simulations keep, when they are first needed.
 *
 * A rate is drawn in several short loops instead of one long one, each part from a stream of its own: a loop that holds
 * more code than the compiler is willing to take in takes three times as long. Together they draw what `drawQuickBeta`
 * draws from the same streams.
 */
export class RateDrawer {
  private readonly missing: Int32Array;
  private readonly ofAlpha: Float64Array;
  private readonly ofBeta: Float64Array;
  private readonly words = new Int32Array(3);
  private readonly draws = new StreamDraws();

  /**
   * @param blockSize - most simulations in a block
   * @param simWords - word of each simulation of the block
   */
  constructor(
    blockSize: number,
    private readonly simWords: Int32Array,
  ) {
    this.missing = new Int32Array(blockSize + 1);
    this.ofAlpha = new Float64Array(blockSize);
    this.ofBeta = new Float64Array(blockSize);
  }

  /**
   * Makes sure that every listed simulation with anybody in it has its rate.
   *
   * @param n - entries of the lists
   * @param sims - places of the simulations in the block
   * @param people - how many of each entry
   * @param rates - by row and simulation; written where it holds `NOT_DRAWN`
   * @param row - where the row begins
   * @param law - of the rate
   * @param writeWords - writes the words of the stream of a part of the rate
   */
  draw(
    n: number,
    sims: Int32Array,
    people: Int32Array,
    rates: Float32Array,
    row: number,
    law: BetaLaw,
    writeWords: (words: Int32Array, part: BetaPart) => void,
  ): void {
    const { missing, ofAlpha, ofBeta, words, simWords, draws } = this;
    const nMissing = listMissing(n, sims, people, rates, row, missing);
    if (nMissing === 0) return;
    writeWords(words, BETA_PARTS.alpha);
    drawGammas(nMissing, missing, ofAlpha, law.ofAlpha, simWords, words, draws);
    writeWords(words, BETA_PARTS.beta);
    drawGammas(nMissing, missing, ofBeta, law.ofBeta, simWords, words, draws);
    if (law.ofAlpha.boost > 0) {
      writeWords(words, BETA_PARTS.alphaBoost);
      boostGammas(nMissing, missing, ofAlpha, law.ofAlpha.boost, simWords, words);
    }
    if (law.ofBeta.boost > 0) {
      writeWords(words, BETA_PARTS.betaBoost);
      boostGammas(nMissing, missing, ofBeta, law.ofBeta.boost, simWords, words);
    }
    if (writeRates(nMissing, missing, ofAlpha, ofBeta, rates, row) === 0) return;
    writeWords(words, BETA_PARTS.both);
    for (let j = 0; j < nMissing; j++) {
      const i = missing[j];
      if (rates[row + i] !== NOT_DRAWN) continue;
      draws.open(simWords[i], words[0], words[1], words[2]);
      rates[row + i] = drawBeta(law.alpha, law.beta, draws);
    }
  }
}
