import { getBetaProbability } from "../intervals/getBetaQuantile";
import { getNormalProbability } from "./getNormalProbability";

/** Gauss and Legendre's nodes and weights of eight points on -1 to 1, those above 0. */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/** So many deviations away, a shock does not matter. */
const FAR = 5;

/**
 * Gives the expected share of pupils who leave, where the rate is multiplied by a yearly shock and never above 1. Without
 * the limit it would be the mean rate, because the shock has mean 1; the limit takes off
 *
 *     integral over r of P(rate > r) E[shock; shock > 1/r].
 *
 * @param alpha - of the rate's Beta distribution, above 0
 * @param beta - of the rate's Beta distribution, 0 or more
 * @param deviation - of the logarithm of the shock; 0 for none
 * @param isDrawn - whether the rate itself is drawn; otherwise it is as expected
 * @returns 0 to 1
 * @example expectLeaverRate(1, 3, 0, true) // 0.25
 */
export function expectLeaverRate(alpha: number, beta: number, deviation: number, isDrawn: boolean): number {
  const mean = alpha / (alpha + beta);
  if (deviation === 0) return mean;
  if (!isDrawn || beta === 0) {
    const log = Math.log(mean) / deviation;
    return mean * getNormalProbability(-(log + deviation / 2)) + getNormalProbability(log - deviation / 2);
  }
  const from = Math.exp(-deviation * (deviation / 2 + FAR));
  const spread = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  if (from >= 1 || mean + 2 * FAR * spread < from) return mean;
  const half = (1 - from) / 2;
  let lost = 0;
  NODES.forEach((node, i) => {
    for (const r of [from + half * (1 - node), from + half * (1 + node)]) {
      const excess = getNormalProbability(deviation / 2 + Math.log(r) / deviation);
      lost += half * WEIGHTS[i] * excess * (1 - getBetaProbability(r, alpha, beta));
    }
  });
  return mean - lost;
}
