import { jStat } from "jstat";

/** Exact probability functions, from their textbook formulas. */

const logChoose = (n: number, k: number): number =>
  jStat.gammaln(n + 1) - jStat.gammaln(k + 1) - jStat.gammaln(n - k + 1);

/** log of the beta function, also where the parameters differ too much for a difference of gammas to be exact. */
function logBeta(a: number, b: number): number {
  return jStat.gammaln(a) + jStat.gammaln(b) - jStat.gammaln(a + b);
}

export function binomialProbability(n: number, chance: number, k: number): number {
  if (chance === 0) return k === 0 ? 1 : 0;
  if (chance === 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(chance) + (n - k) * Math.log1p(-chance));
}

export function betaBinomialProbability(n: number, alpha: number, beta: number, k: number): number {
  return Math.exp(logChoose(n, k) + logBeta(k + alpha, n - k + beta) - logBeta(alpha, beta));
}

export function multinomialProbability(weights: readonly number[], counts: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const n = counts.reduce((sum, count) => sum + count, 0);
  let log = jStat.gammaln(n + 1);
  counts.forEach((count, i) => {
    if (count > 0) log += count * Math.log(weights[i] / total) - jStat.gammaln(count + 1);
  });
  return Math.exp(log);
}

export function dirichletMultinomialProbability(alphas: readonly number[], counts: readonly number[]): number {
  const mass = alphas.reduce((sum, alpha) => sum + alpha, 0);
  const n = counts.reduce((sum, count) => sum + count, 0);
  let log = jStat.gammaln(mass) + jStat.gammaln(n + 1) - jStat.gammaln(mass + n);
  counts.forEach((count, i) => {
    log += jStat.gammaln(alphas[i] + count) - jStat.gammaln(alphas[i]) - jStat.gammaln(count + 1);
  });
  return Math.exp(log);
}

/** Lists every way in which n can spread over some categories. */
export function listSpreads(n: number, nCategories: number): number[][] {
  if (nCategories === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    listSpreads(n - first, nCategories - 1).map((rest) => [first, ...rest]),
  ).flat();
}
