import { drawBeta } from "./drawBeta";
import { drawQuickNormal } from "./drawQuickNormal";
import type { Generator } from "./Generator";
import { quickPower } from "./quickPower";

/** Numbers that every draw of one gamma distribution needs. */
export interface GammaConstants {
  readonly d: number;
  readonly c: number;
  /** 1 / shape for a shape under 1, otherwise 0. */
  readonly boost: number;
}

/** A beta distribution from which many draws are taken. */
export interface BetaLaw {
  readonly alpha: number;
  readonly beta: number;
  readonly ofAlpha: GammaConstants;
  readonly ofBeta: GammaConstants;
}

/** What a beta is made of, each from a stream of its own, so that loops can draw one after the other. */
export const BETA_PARTS = { alpha: 0, beta: 1, alphaBoost: 2, betaBoost: 3, both: 4 } as const;
export type BetaPart = (typeof BETA_PARTS)[keyof typeof BETA_PARTS];

/**
 * Makes what `drawQuickBeta` needs.
 *
 * @param alpha - above 0
 * @param beta - above 0
 * @example createBetaLaw(2, 3).ofAlpha.boost // 0
 */
export function createBetaLaw(alpha: number, beta: number): BetaLaw {
  return { alpha, beta, ofAlpha: createGammaConstants(alpha), ofBeta: createGammaConstants(beta) };
}

function createGammaConstants(shape: number): GammaConstants {
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  return { d, c: 1 / Math.sqrt(9 * d), boost: shape < 1 ? 1 / shape : 0 };
}

/**
 * Draws from a beta distribution as `drawBeta` does, several times as quickly: with the quick normal, a squeeze that
 * saves the logarithms, and uniforms of 32 bits. Exact but for their steps. `drawKeptRates` draws the same numbers.
 *
 * @param law - of `createBetaLaw`
 * @param open - gives the generator of a part, at its beginning; they may all be one generator
 * @returns 0 to 1
 */
export function drawQuickBeta(law: BetaLaw, open: (part: BetaPart) => Generator): number {
  let a = drawQuickGamma(law.ofAlpha, open(BETA_PARTS.alpha));
  let b = drawQuickGamma(law.ofBeta, open(BETA_PARTS.beta));
  if (law.ofAlpha.boost > 0) a *= quickPower(open(BETA_PARTS.alphaBoost).nextUint32(), law.ofAlpha.boost);
  if (law.ofBeta.boost > 0) b *= quickPower(open(BETA_PARTS.betaBoost).nextUint32(), law.ofBeta.boost);
  // Two gammas that are both too small to be held: their logarithms still can be.
  return a + b > 0 ? a / (a + b) : drawBeta(law.alpha, law.beta, open(BETA_PARTS.both));
}

/**
 * Draws from a gamma distribution, or for a shape under 1 from that of the shape and 1 (Marsaglia and Tsang 2000,
 * https://doi.org/10.1145/358407.358414, as `drawLogGamma`).
 *
 * @param constants - of the shape
 * @param generator - advanced in place
 * @returns above 0
 */
export function drawQuickGamma({ d, c }: GammaConstants, generator: Generator): number {
  for (;;) {
    const normal = drawQuickNormal(generator);
    const root = 1 + c * normal;
    if (root > 0 && isAccepted(generator.nextUint32(), normal * normal, root, d)) return d * root * root * root;
  }
}

/**
 * Says whether a normal is kept on the way to a gamma: nine times in ten without logarithms.
 *
 * @param bits - 32-bit draw
 * @param square - of the normal
 * @param root - cube root of the gamma over `d`, above 0
 * @param d - of the gamma's constants
 * @example isAccepted(0, 1, 1.2, 5) // true
 */
export function isAccepted(bits: number, square: number, root: number, d: number): boolean {
  const uniform = (bits + 0.5) * 2 ** -32;
  if (uniform <= 1 - 0.0331 * square * square) return true;
  const v = root * root * root;
  return Math.log(uniform) <= 0.5 * square + d * (1 - v + Math.log(v));
}
