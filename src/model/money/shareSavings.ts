/** How what several workstreams of levers save together is shared between them. */
export const SHARINGS = ["in order", "shapley"] as const;
export type Sharing = (typeof SHARINGS)[number];

/** Most workstreams of levers that can be shared in every order: 2^n projections are run. */
export const MOST_SHAPLEY = 5;

/**
 * Lists which workstreams must be projected together for their savings to be shared, as masks: bit i is workstream i.
 *
 * @param n - workstreams of levers
 * @param sharing - in order: each with those above it; shapley: every combination
 * @returns the masks, that of none first
 * @example listCoalitions(2, "in order") // [0, 1, 3]
 */
export function listCoalitions(n: number, sharing: Sharing): number[] {
  return sharing === "in order"
    ? Array.from({ length: n + 1 }, (_, i) => 2 ** i - 1)
    : Array.from({ length: 2 ** n }, (_, mask) => mask);
}

/**
 * Shares out what workstreams save together, inside each simulation, so that nothing is counted twice: the shares add up to
 * the saving of all. In order, each has what it adds to those above it. With shapley, each has the mean of what it adds over
 * all orders.
 *
 * @param n - workstreams of levers
 * @param costs - cost by mask, as `listCoalitions` lists them; arrays of one length
 * @param sharing - in order or shapley
 * @returns what each saves, in the order of the workstreams; above 0 saves
 * @example shareSavings(1, new Map([[0, new Float64Array([10])], [1, new Float64Array([7])]]), "in order")[0][0] // 3
 */
export function shareSavings(n: number, costs: ReadonlyMap<number, Float64Array>, sharing: Sharing): Float64Array[] {
  return Array.from({ length: n }, (_, member) => {
    const bit = 1 << member;
    if (sharing === "in order") return subtract(costs.get(bit - 1)!, costs.get(2 * bit - 1)!, 1);
    const share = new Float64Array(costs.get(0)!.length);
    for (let mask = 0; mask < 2 ** n; mask++) {
      if (mask & bit) continue;
      const weight = weigh(countBits(mask), n);
      const added = subtract(costs.get(mask)!, costs.get(mask | bit)!, weight);
      for (let i = 0; i < share.length; i++) share[i] += added[i];
    }
    return share;
  });
}

function subtract(before: Float64Array, after: Float64Array, weight: number): Float64Array {
  return before.map((pounds, i) => (pounds - after[i]) * weight);
}

/** Chance that, in a random order of n, exactly those of a given set of `nBefore` come before a given other. */
function weigh(nBefore: number, n: number): number {
  return (factorial(nBefore) * factorial(n - nBefore - 1)) / factorial(n);
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const countBits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + countBits(mask >>> 1));
