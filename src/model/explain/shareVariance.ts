/**
 * Shares a variance between its sources: each gets what it adds, averaged over all orders in which the sources could be
 * switched on (Shapley 1953), so what two do together is halved between them. What is there before any is switched on
 * is the base.
 *
 * @param variances - by the sources that are on: entry 1 has the first alone, 2 the second, 3 both, and so on
 * @returns variances that add up to the last entry
 * @example shareVariance([1, 3, 2, 6]).parts // [3, 2]
 */
export function shareVariance(variances: readonly number[]): { readonly base: number; readonly parts: number[] } {
  const nSources = Math.round(Math.log2(variances.length));
  const parts = Array.from({ length: nSources }, (_, source) =>
    variances.reduce((sum, variance, on) => {
      if (on & (1 << source)) return sum;
      return sum + getWeight(countBits(on), nSources) * (variances[on | (1 << source)] - variance);
    }, 0),
  );
  return { base: variances[0], parts };
}

/** Share of all orders in which exactly these many others come first. */
function getWeight(nBefore: number, nSources: number): number {
  return (factorial(nBefore) * factorial(nSources - nBefore - 1)) / factorial(nSources);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function countBits(number: number): number {
  return number === 0 ? 0 : (number & 1) + countBits(number >> 1);
}
