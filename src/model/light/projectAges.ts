import type { PublishedSeries } from "./Published";
import { OLDEST, YOUNGEST } from "./readAge";

/** The share of plans kept counts as much as England's where it rests on this many plans. Provisional: there is no past to test it on. */
const WEIGHT_OF_ENGLAND = 50;

/**
 * Plans gained at an age count as much as England's rate where England's rate expects this many: authorities differ in what they
 * gain at one age by about a half (a gamma distribution of this shape), so a few plans already tell more than England does.
 */
const GAINS_OF_ENGLAND = 4;

/** Ages on 31 August, the first for everybody under 3. */
export const AGES: readonly number[] = Array.from({ length: OLDEST - YOUNGEST + 1 }, (_, i) => YOUNGEST + i);

/** How one age group becomes the next: plans that are kept, and plans that come on top for each plan of the authority. */
interface Ageing {
  readonly kept: number;
  readonly gained: number;
}

/** Plans of one age in one January and of the same people a year later, and all plans of both Januaries together. */
interface Passage {
  readonly before: number;
  readonly after: number;
  readonly all: number;
}

/**
 * Ages the published single-year ages of an authority on, and scales them to its projected total.
 *
 * Up to the age at which more leave than join, an age group gains plans in proportion to the authority's size; after it, a share is
 * kept. Gain and share are the authority's own of the last two Januaries, drawn towards England's. Children under 3 keep their
 * share of all plans. There are only two Januaries with ages so far, so no past projection by age can be checked, and no band
 * is given. The sizes of coming generations are not known to it.
 *
 * @param series - the authority
 * @param england - England's ages, or null where the tables have none
 * @param base - January from which the totals start
 * @param totals - mean total by projected January, the first the one after the base
 * @returns mean plans by projected January and age (`AGES`), or null where two Januaries of ages are not published
 */
export function projectAges(
  series: PublishedSeries,
  england: PublishedSeries | null,
  base: number,
  totals: readonly number[],
): number[][] | null {
  const now = series.ages.get(base);
  if (now === undefined || !series.ages.has(base - 1)) return null;
  const ageing = AGES.slice(1).map((age) => estimateAgeing(series, england, base, age));
  let plans = AGES.map((age) => now.get(age) ?? 0);
  return totals.map((total) => {
    const sum = addUp(plans);
    if (sum === 0) return plans;
    const older = ageing.map(({ kept, gained }, i) => kept * plans[i] + gained * sum);
    const youngest = (plans[0] / sum) * total;
    const scale = (total - youngest) / addUp(older);
    plans = [youngest, ...older.map((each) => each * scale)];
    return plans;
  });
}

function estimateAgeing(series: PublishedSeries, england: PublishedSeries | null, base: number, age: number): Ageing {
  const own = countPassage(series, base, age) ?? { before: 0, after: 0, all: 1 };
  const all = (england === null ? null : countPassage(england, base, age)) ?? own;
  const weight = all === own ? 0 : WEIGHT_OF_ENGLAND;
  const size = own.before + weight;
  if (all.after < all.before) {
    const kept = size === 0 ? 1 : (own.after + weight * (all.after / all.before)) / size;
    return { kept: Math.min(1, kept), gained: 0 };
  }
  if (weight === 0) return { kept: 1, gained: Math.max(0, gain(own)) };
  const expected = (gain(all) * own.all) / 2;
  const share = expected / (expected + GAINS_OF_ENGLAND);
  return { kept: 1, gained: share * Math.max(0, gain(own)) + (1 - share) * gain(all) };
}

const gain = ({ before, after, all }: Passage): number => (2 * (after - before)) / all;

function countPassage({ ages }: PublishedSeries, base: number, age: number): Passage | null {
  const [before, after] = [ages.get(base - 1), ages.get(base)];
  if (before === undefined || after === undefined) return null;
  const all = addUp([...before.values()]) + addUp([...after.values()]);
  return all === 0 ? null : { before: before.get(age - 1) ?? 0, after: after.get(age) ?? 0, all };
}

const addUp = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
