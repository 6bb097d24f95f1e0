import { asCensusYear, type CensusYear } from "../years";
import { type LightConstants, MEDIAN_LOG_REQUESTS } from "./LightConstants";
import { ENGLAND_GROWTH, PLACEMENT_GROUPS } from "./placementGroups";
import type { Published, PublishedSeries } from "./Published";

/** What the drift of an authority rests on. */
export type LightMethod = "requests" | "own growth" | "national growth";

/** How one count of plans is expected to go on. */
export interface Course {
  readonly start: number;
  /** Yearly growth it is drawn towards, as a logarithm. */
  readonly growth: number;
  /** Growth above or below that in the first year. */
  readonly drift: number;
  /** Scale of the yearly t distribution of logarithms. */
  readonly spread: number;
}

/** What is estimated for one authority from published tables. */
export interface LightEstimate {
  /** The January from which it is projected: the origin, or an earlier one where the origin cannot be used. */
  readonly base: CensusYear;
  readonly method: LightMethod;
  readonly total: Course;
  /** In the order of `PLACEMENT_GROUPS`; null where the groups of the January are not published. */
  readonly groups: readonly Course[] | null;
  /** Requests of the calendar year before the January, where they are used. */
  readonly requests: number | null;
}

/** From this many authorities on, their median stands for England. */
const ENOUGH_AUTHORITIES = 20;
/** From this many on, it goes before the shipped one: the tables hold (nearly) all of England. */
const NEARLY_ALL_AUTHORITIES = 100;
/** Requests further from those of others than this (a logarithm, a factor of 2.7) are not taken for real. */
const FARTHEST_REQUESTS = 1;
/** England's requests over plans lie above the median authority's by this much, as a logarithm (2019 to 2024: 0.00 to 0.05). */
const ENGLAND_ABOVE_MEDIAN = 0.024;
/** Years over which the growth of a group is averaged. */
const GROUP_YEARS = 3;
/** A group without plans counts as half a plan, so that it can grow. */
const LEAST_GROUP = 0.5;

/**
 * Estimates how the plans of one authority will go on, by the study's POOL (own growth) or REQ (requests) formula.
 *
 * @param series - the authority, without slips
 * @param published - all of them, for what is common
 * @param constants - of the light model
 * @param method - what the drift shall rest on, if the tables have it; null for the best there is
 * @returns null where no January up to the origin has plans
 */
export function estimateLight(
  series: PublishedSeries,
  published: Published,
  constants: LightConstants,
  method: LightMethod | null = null,
): LightEstimate | null {
  const base = Math.max(...series.plans.keys());
  const start = series.plans.get(base);
  if (start === undefined) return null;
  const distance = method === null || method === "requests" ? measureRequests(series, published, base) : null;
  const own = method === null || method === "own growth" ? measureGrowth(series.plans, base) : null;
  const spread = distance === null ? constants.ownGrowthSpread : constants.requestsSpread;
  const drift =
    distance !== null
      ? constants.requestsWeight * distance
      : own !== null
        ? constants.ownGrowthWeight * (own - constants.growth)
        : 0;
  return {
    base: asCensusYear(base),
    method: distance !== null ? "requests" : own !== null ? "own growth" : "national growth",
    total: { start, growth: constants.growth, drift, spread: widen(spread, start, constants) },
    groups: estimateGroups(series, published, base, constants),
    requests: distance === null ? null : (series.requests.get(base - 1) ?? null),
  };
}

/** In an authority smaller than the middle one, joining and leaving by chance adds to the spread. */
function widen(spread: number, plans: number, { turnover, middleSize }: LightConstants): number {
  return Math.sqrt(spread ** 2 + turnover * Math.max(0, 1 / plans - 1 / middleSize));
}

/**
 * Gives the mean yearly growth of the last two years, or of the last one where there is no more.
 *
 * @param plans - by January
 * @param base - the last January
 * @returns a logarithm a year, or null
 * @example measureGrowth(new Map([[2024, 100], [2025, 100]]), 2025) // 0
 */
export function measureGrowth(plans: ReadonlyMap<number, number>, base: number): number | null {
  const last = plans.get(base);
  for (const nYears of [2, 1]) {
    const first = plans.get(base - nYears);
    if (last !== undefined && first !== undefined) return Math.log(last / first) / nYears;
  }
  return null;
}

/** Log of requests over plans, above the median authority of that year; null where either is not known. */
function measureRequests(series: PublishedSeries, published: Published, base: number): number | null {
  const own = getLogRequests(series, base - 1);
  const median = findMedianLogRequests(published, base - 1);
  if (own === null || median === null || Math.abs(own - median) > FARTHEST_REQUESTS) return null;
  return own - median;
}

function getLogRequests({ requests, plans }: PublishedSeries, calendarYear: number): number | null {
  const received = requests.get(calendarYear);
  const held = plans.get(calendarYear);
  return received && held ? Math.log(received / held) : null;
}

const medians = new WeakMap<Published, Map<number, number | null>>();

/**
 * Gives the median over authorities of log(requests of a calendar year / plans of its January): of the tables where they
 * hold nearly all of England, else the shipped one, else what the tables allow.
 *
 * @param published - the tables
 * @param calendarYear - of the requests
 * @returns null where nothing is known of that year
 */
export function findMedianLogRequests(published: Published, calendarYear: number): number | null {
  const known = medians.get(published) ?? new Map<number, number | null>();
  medians.set(published, known);
  let median = known.get(calendarYear);
  if (median === undefined) known.set(calendarYear, (median = workOutMedian(published, calendarYear)));
  return median;
}

function workOutMedian({ authorities, england }: Published, calendarYear: number): number | null {
  const logs = authorities.flatMap((series) => getLogRequests(series, calendarYear) ?? []).sort((a, b) => a - b);
  const middle = (logs[Math.floor((logs.length - 1) / 2)] + logs[Math.ceil((logs.length - 1) / 2)]) / 2;
  if (logs.length >= NEARLY_ALL_AUTHORITIES) return middle;
  const shipped = MEDIAN_LOG_REQUESTS.get(calendarYear);
  if (shipped !== undefined) return shipped;
  if (logs.length >= ENOUGH_AUTHORITIES) return middle;
  const ofEngland = england === null ? null : getLogRequests(england, calendarYear);
  return ofEngland === null ? null : ofEngland - ENGLAND_ABOVE_MEDIAN;
}

function estimateGroups(
  { groups }: PublishedSeries,
  { england }: Published,
  base: number,
  constants: LightConstants,
): Course[] | null {
  const now = groups.get(base);
  if (now === undefined) return null;
  const ofAll = averageEnglandGrowth(england, null, base) ?? constants.growth;
  return PLACEMENT_GROUPS.map((group, i) => {
    const start = Math.max(LEAST_GROUP, now[i]);
    const ofGroup = averageEnglandGrowth(england, i, base) ?? ofAll;
    const own = measureGrowth(
      new Map([...groups].map(([year, counts]) => [year, Math.max(LEAST_GROUP, counts[i])])),
      base,
    );
    return {
      start,
      growth: constants.growth + ofGroup - ofAll,
      drift: own === null ? 0 : group.ownGrowthWeight * (own - ofGroup),
      spread: Math.sqrt(group.spread ** 2 + group.chance / start),
    };
  });
}

/**
 * England's mean growth over the last years up to a January: of the tables, else as shipped; null where neither goes that
 * far back. `iGroup` null is all plans.
 */
function averageEnglandGrowth(england: PublishedSeries | null, iGroup: number | null, base: number): number | null {
  const growth = (year: number): number | null => {
    const [before, after] = [year - 1, year].map((each) =>
      iGroup === null ? england?.plans.get(each) : england?.groups.get(each)?.[iGroup],
    );
    return before && after ? Math.log(after / before) : null;
  };
  const years = Array.from({ length: GROUP_YEARS }, (_, i) => base - i);
  const found = years.flatMap((year) => growth(year) ?? []);
  if (found.length > 0) return average(found);
  const shipped = iGroup === null ? ENGLAND_GROWTH : new Map(PLACEMENT_GROUPS[iGroup].englandGrowth);
  const before = [...shipped].filter(([year]) => year <= base).slice(-GROUP_YEARS);
  return before.length > 0 ? average(before.map(([, each]) => each)) : null;
}

const average = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
