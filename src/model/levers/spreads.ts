import type { Chance } from "../plan/ProjectionPlan";
import type { DirichletRow } from "../rates/Rates";

/**
 * Gives the mean of a chance.
 *
 * @param chance - a Beta distribution or a certainty
 * @example getMean("everybody") // 1
 */
export function getMean(chance: Chance): number {
  if (chance === "nobody") return 0;
  return chance === "everybody" ? 1 : chance.alpha / (chance.alpha + chance.beta);
}

/**
 * Gives a chance another mean and keeps how well it is known: the two parameters of the Beta add up to what they did.
 *
 * @param chance - with another mean; where it was certain, one pupil's worth of knowledge stands in
 * @param mean - held between 0 and 1, where it becomes certain
 * @example withMean({ alpha: 2, beta: 8 }, 0.4) // { alpha: 4, beta: 6 }
 */
export function withMean(chance: Chance, mean: number): Chance {
  if (mean <= 0) return "nobody";
  if (mean >= 1) return "everybody";
  const total = typeof chance === "string" ? 1 : chance.alpha + chance.beta;
  return { alpha: total * mean, beta: total * (1 - mean) };
}

/** Adds up a column. */
export const addUp = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/**
 * Makes a Dirichlet distribution of weights by need-setting.
 *
 * @param weights - by need-setting, 0 or more; their scale does not matter
 * @param total - what the alphas add up to
 * @returns null where every weight is 0
 */
export function spreadOver(weights: Float64Array, total: number): DirichletRow | null {
  const sum = addUp(weights);
  if (!(sum > 0)) return null;
  const needSetting: number[] = [];
  weights.forEach((weight, i) => weight > 0 && needSetting.push(i));
  return {
    needSetting: Int32Array.from(needSetting),
    alpha: Float64Array.from(needSetting, (i) => (weights[i] * total) / sum),
  };
}

/**
 * Gives the expected shares of a Dirichlet distribution.
 *
 * @param row - null where nobody goes anywhere
 * @param nNeedSettings - of the space
 * @returns by need-setting; they add up to 1, or to 0 for null
 */
export function getShares(row: DirichletRow | null, nNeedSettings: number): Float64Array {
  const shares = new Float64Array(nNeedSettings);
  if (!row) return shares;
  const total = addUp(row.alpha);
  row.needSetting.forEach((needSetting, i) => (shares[needSetting] = row.alpha[i] / total));
  return shares;
}
