/** What a set of weighted values looks like. */
export interface Spread {
  /** Sum of the weights. */
  readonly weight: number;
  readonly mean: number;
  /** Standard deviation between values of weight 1; NaN for fewer than two values. */
  readonly deviation: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/**
 * Describes values that count with different weights.
 *
 * @param values - at least one
 * @param weights - above 0, one a value; all 1 gives the usual statistics
 * @returns mean, spread and quartiles
 * @example describeSpread([1, 2, 3, 10], [1, 1, 1, 1]).median // 2.5
 */
export function describeSpread(values: readonly number[], weights: readonly number[]): Spread {
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const mean = values.reduce((sum, value, i) => sum + value * weights[i], 0) / weight;
  const squares = values.reduce((sum, value, i) => sum + weights[i] * (value - mean) ** 2, 0);
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const quantile = (share: number) => findQuantile(values, weights, order, share * weight);
  return {
    weight,
    mean,
    deviation: values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1)),
    median: quantile(0.5),
    lowerQuartile: quantile(0.25),
    upperQuartile: quantile(0.75),
  };
}

/** The value at which the weights so far pass a sum; between two values where they meet it exactly. */
function findQuantile(
  values: readonly number[],
  weights: readonly number[],
  order: readonly number[],
  at: number,
): number {
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    sum += weights[order[i]];
    const isMet = Math.abs(sum - at) <= 1e-9 * at;
    if (isMet && i + 1 < order.length) return (values[order[i]] + values[order[i + 1]]) / 2;
    if (isMet || sum > at) return values[order[i]];
  }
  return values[order[order.length - 1]];
}
