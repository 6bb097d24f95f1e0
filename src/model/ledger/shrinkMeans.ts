/** Costs of the pupils of one group: pounds a year, and for how much of the year each pupil was there. */
export interface CostGroup {
  readonly values: readonly number[];
  /** Above 0, up to 1. */
  readonly weights: readonly number[];
}

/** Means of groups, drawn towards the mean of all of them where few pupils speak for them. */
export interface ShrunkMeans {
  /** One a group. */
  readonly means: readonly number[];
  /** How much each group's own mean counts, 0 to 1; the rest is the common mean's. */
  readonly own: readonly number[];
  readonly common: number;
}

/**
 * Draws the means of groups towards one another, by how well each is known. A group of weight w keeps z = w / (w + k) of its own
 * mean, where k is the variance between pupils of a group over the variance between groups; the rest comes from the mean of
 * the groups weighted by z. So weights times means add up to weights times values, as they did before: nothing is lost.
 * (Bühlmann and Straub, 1970: credibility for grouped losses.)
 *
 * @param groups - at least one, each with at least one value
 * @param variation - variance over squared mean between pupils of a group, for groups of one pupil each; null where not known
 * @returns the means, in the order of the groups
 * @example shrinkMeans([{ values: [10, 20], weights: [1, 1] }], null).means // [15]
 */
export function shrinkMeans(groups: readonly CostGroup[], variation: number | null): ShrunkMeans {
  const weights = groups.map((group) => addUp(group.weights));
  const means = groups.map(
    ({ values, weights }) => addUp(values.map((value, i) => value * weights[i])) / addUp(weights),
  );
  const total = addUp(weights);
  const overall = addUp(means.map((mean, g) => mean * weights[g])) / total;
  if (groups.length === 1) return { means, own: [1], common: overall };
  const { squares, freedom } = measureWithin(groups);
  const within = freedom > 0 ? squares / freedom : variation === null ? Number.NaN : variation * overall ** 2;
  // Where nothing says how much pupils of a group differ, every group keeps its own mean.
  if (Number.isNaN(within)) return { means, own: groups.map(() => 1), common: overall };
  const apart = addUp(means.map((mean, g) => weights[g] * (mean - overall) ** 2)) - (groups.length - 1) * within;
  const between = Math.max(0, apart / (total - addUp(weights.map((weight) => weight ** 2)) / total));
  const own = weights.map((weight) => (between === 0 ? 0 : (weight * between) / (weight * between + within)));
  const sum = addUp(own);
  const common = sum === 0 ? overall : addUp(means.map((mean, g) => mean * own[g])) / sum;
  return { means: means.map((mean, g) => common + own[g] * (mean - common)), own, common };
}

/**
 * Measures how much pupils differ from the mean of their group.
 *
 * @param groups - any number
 * @returns weighted squares around the means, and how many pupils beyond one a group they come from
 * @example measureWithin([{ values: [1, 3], weights: [1, 1] }]).squares // 2
 */
export function measureWithin(groups: readonly CostGroup[]): { readonly squares: number; readonly freedom: number } {
  let squares = 0;
  let freedom = 0;
  for (const { values, weights } of groups) {
    const mean = addUp(values.map((value, i) => value * weights[i])) / addUp(weights);
    squares += addUp(values.map((value, i) => weights[i] * (value - mean) ** 2));
    freedom += values.length - 1;
  }
  return { squares, freedom };
}

const addUp = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
