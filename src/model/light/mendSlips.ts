import { ProblemList } from "../tables/ProblemList";
import type { Reading } from "../tables/Reading";
import type { Published, PublishedSeries } from "./Published";

/** A total that falls below this share of a neighbour, or rises above its inverse, is looked at. */
const HALF = 0.5;
/** Smaller authorities can double in a year. */
const LEAST_PLANS = 50;

/**
 * Finds numbers that cannot be what they say and takes them out, each with a problem.
 *
 * - A January total less than half or more than twice the one before: taken out where the next January goes back, or where
 *   there is no next one and the published flows do not explain it; where the next January confirms it, what was before is
 *   taken out instead, because it was another authority (boundaries change).
 * - New plans that all authorities of a region share (the regional total in each row), that are more than the plans held
 *   afterwards, or more than twice their own sum by age: replaced by that sum where it is known.
 *
 * @param published - as read
 * @returns the same without them; problems name each authority
 * @example mendSlips({ origin: asCensusYear(2025), england: null, authorities: [] }).problems // []
 */
export function mendSlips(published: Published): Reading<Published> {
  const problems = new ProblemList();
  const regional = findRegional(published.authorities);
  const authorities = published.authorities.map((series) =>
    mendNewPlans(mendPlans(series, problems), regional, problems),
  );
  return { value: { ...published, authorities }, problems: problems.list() };
}

const isFar = (a: number, b: number): boolean => Math.max(a, b) >= LEAST_PLANS && (a < HALF * b || b < HALF * a);

function mendPlans(series: PublishedSeries, problems: ProblemList): PublishedSeries {
  const plans = new Map(series.plans);
  let years = [...plans.keys()].sort((a, b) => a - b);
  for (let i = 1; i < years.length; i++) {
    const [last, year, next] = [years[i - 1], years[i], years[i + 1]];
    const before = plans.get(last) as number;
    const now = plans.get(year) as number;
    if (!isFar(before, now)) continue;
    const after = next === undefined ? null : (plans.get(next) as number);
    const where = `${series.name}, January ${year}`;
    const found = `${now} plans after ${before} in January ${last}${after === null ? "" : ` and ${after} in January ${next}`}`;
    if (after === null && isExplained(series, last, year)) continue;
    if (after === null || isFar(now, after)) {
      // The odd one out is the first January where the next two agree with one another.
      const drop = i === 1 && after !== null && !isFar(now, after) ? last : year;
      plans.delete(drop);
      problems.add("E162", where, () => ({ where, found }));
    } else if (i === 1) {
      plans.delete(last);
      problems.add("E162", where, () => ({
        where: `${series.name}, January ${last}`,
        found: describeFirst(before, now, year),
      }));
    } else {
      for (const each of years.slice(0, i)) plans.delete(each);
      problems.add("E169", where, () => ({ where, found }));
    }
    years = [...plans.keys()].sort((a, b) => a - b);
    i = 0;
  }
  const keep = <T>(values: ReadonlyMap<number, T>) => new Map([...values].filter(([year]) => plans.has(year)));
  return { ...series, plans, groups: keep(series.groups), ages: keep(series.ages) };
}

const describeFirst = (first: number, next: number, year: number): string =>
  `${first} plans before ${next} in January ${year}`;

/** Whether new and ceased plans come near the change from one January to the next. */
function isExplained(series: PublishedSeries, last: number, year: number): boolean {
  if (year !== last + 1) return false;
  const started = series.newPlans.get(last);
  const ceased = series.ceased.get(last);
  if (started === undefined || ceased === undefined) return false;
  const expected = (series.plans.get(last) as number) + started - ceased;
  return !isFar(expected, series.plans.get(year) as number);
}

/** Years and regions in which every authority, three or more, has the same number of new plans. */
function findRegional(authorities: readonly PublishedSeries[]): Set<string> {
  const numbers = new Map<string, number[]>();
  for (const { region, newPlans } of authorities) {
    if (region === "") continue;
    for (const [year, count] of newPlans) {
      const key = `${region} ${year}`;
      numbers.set(key, [...(numbers.get(key) ?? []), count]);
    }
  }
  return new Set(
    [...numbers].filter(([, counts]) => counts.length >= 3 && new Set(counts).size === 1).map(([key]) => key),
  );
}

function mendNewPlans(series: PublishedSeries, regional: ReadonlySet<string>, problems: ProblemList): PublishedSeries {
  const newPlans = new Map(series.newPlans);
  for (const [year, count] of series.newPlans) {
    const reason = whyNotOwn(series, year, count, regional);
    if (reason === null) continue;
    const byAge = series.newPlansByAge.get(year);
    if (byAge === undefined) newPlans.delete(year);
    else newPlans.set(year, byAge);
    const where = `${series.name}, new plans ${year}`;
    const wanted = byAge === undefined ? "It is not used" : `Its sum by age, ${byAge}, is used instead`;
    problems.add("E163", where, () => ({ where, found: `${count} ${reason}`, wanted }));
  }
  return { ...series, newPlans };
}

function whyNotOwn(
  { region, plans, newPlansByAge }: PublishedSeries,
  year: number,
  count: number,
  regional: ReadonlySet<string>,
): string | null {
  if (regional.has(`${region} ${year}`)) return "is the same for every authority of the region";
  const held = plans.get(year + 1);
  if (held !== undefined && count >= LEAST_PLANS && count > held)
    return `is more than the ${held} plans held in January ${year + 1}`;
  const byAge = newPlansByAge.get(year);
  if (byAge !== undefined && count >= LEAST_PLANS && isFar(byAge, count)) return `is far from its sum by age, ${byAge}`;
  return null;
}
