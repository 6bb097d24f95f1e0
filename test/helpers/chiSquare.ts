import { jStat } from "jstat";

/** Below this the chi-square distribution does not describe a bin well. */
const LEAST_EXPECTED = 10;

/**
 * Gives the chance of counts as far from the expected ones, or further, if the probabilities are right. Neighbouring
 * outcomes are taken together until each bin expects enough. An outcome that cannot be gives 0.
 *
 * @param observed - how often each outcome was seen
 * @param probabilities - chance of each outcome, in the same order
 */
export function getChiSquareChance(observed: readonly number[], probabilities: readonly number[]): number {
  const n = observed.reduce((sum, count) => sum + count, 0);
  const bins: { seen: number; expected: number }[] = [];
  let seen = 0;
  let expected = 0;
  for (let i = 0; i < probabilities.length; i++) {
    if (probabilities[i] * n < 1e-9 && observed[i] > 0) return 0;
    seen += observed[i];
    expected += probabilities[i] * n;
    if (expected < LEAST_EXPECTED) continue;
    bins.push({ seen, expected });
    seen = expected = 0;
  }
  if (bins.length === 0) return observed.every((count, i) => count === 0 || probabilities[i] > 0) ? 1 : 0;
  bins[bins.length - 1].seen += seen;
  bins[bins.length - 1].expected += expected;
  // One bin: everything is certain but for what is too rare to be seen.
  if (bins.length === 1) return 1;
  const statistic = bins.reduce((sum, bin) => sum + (bin.seen - bin.expected) ** 2 / bin.expected, 0);
  return 1 - jStat.chisquare.cdf(statistic, bins.length - 1);
}

/**
 * Draws whole numbers and compares them with their exact probability function.
 *
 * @param draw - gives one number, 0 to `largest`
 * @param probability - chance of each number
 * @param largest - the largest number that can be drawn
 * @param nDraws - how many draws
 */
export function compareWithExact(
  draw: () => number,
  probability: (k: number) => number,
  largest: number,
  nDraws = 50_000,
): number {
  const observed = new Array<number>(largest + 1).fill(0);
  for (let i = 0; i < nDraws; i++) {
    const k = draw();
    if (!(Number.isInteger(k) && k >= 0 && k <= largest)) return 0;
    observed[k]++;
  }
  return getChiSquareChance(
    observed,
    observed.map((_, k) => probability(k)),
  );
}

/**
 * Draws from a continuous distribution and compares with its cumulative function, in 40 bins of equal chance.
 *
 * @param drawShare - draws once and gives the cumulative chance of the draw, 0 to 1
 */
export function compareWithCumulative(drawShare: () => number, nDraws = 100_000): number {
  const observed = new Array<number>(40).fill(0);
  for (let i = 0; i < nDraws; i++) observed[Math.min(39, Math.floor(drawShare() * 40))]++;
  return getChiSquareChance(observed, new Array<number>(40).fill(1 / 40));
}
