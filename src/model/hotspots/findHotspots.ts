import { NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN } from "../data/codes";
import type { PopulationRow, SettingRow } from "../data/ModelInput";
import type { Source } from "../tables/readSource";
import { finishSteps, type Steps } from "../tables/Steps";
import { createCut, type Cut, type CutName } from "./Cut";
import type { CohortCounts, Hotspot } from "./Hotspot";
import { getObservedGrowth, judgeGrowthInSteps } from "./judgeGrowth";
import { listMovesInSteps, type PupilState } from "./PupilMoves";

/** What hotspots are looked for in. */
export interface HotspotRequest {
  readonly source: Pick<Source, "transitions" | "census">;
  readonly by: readonly CutName[];
  /** First and last January to compare; null for the first and last that there are. */
  readonly from: number | null;
  readonly to: number | null;
  /** People by NCY, for growth per person in cuts by NCY; empty where they are not known. */
  readonly population: readonly PopulationRow[];
  readonly settings: readonly SettingRow[];
}

/** The cohorts of an authority by growth, and the authority itself. */
export interface Hotspots {
  readonly firstYear: number;
  readonly lastYear: number;
  /** All cohorts together, and how they grew, per person where people are known. */
  readonly total: CohortCounts & { readonly observed: number };
  /** Those that most surely grow faster than the authority first. */
  readonly cohorts: readonly Hotspot[];
  /** Whether growth is that of pupils per person. */
  readonly isPerPerson: boolean;
}

/** A cohort while it is counted. */
interface Counting {
  readonly labels: readonly string[];
  first: number;
  last: number;
  flows: number;
}

/**
 * Finds the cohorts that grow fastest, in any cut.
 *
 * @param request - from one January or more to a later one
 * @returns every cohort with a pupil in the first or the last January
 */
export function findHotspots(request: HotspotRequest): Hotspots {
  return finishSteps(findHotspotsInSteps(request));
}

/**
 * Finds hotspots as `findHotspots` does, with pauses.
 *
 * @param request - from one January or more to a later one
 */
export function* findHotspotsInSteps(request: HotspotRequest): Steps<Hotspots> {
  const { source, by, population, settings } = request;
  const cuts = by.map((name) => createCut(name, settings));
  const years = [...new Set(source.transitions.censusYear)].sort((a, b) => a - b);
  const firstYear = request.from ?? years[0];
  const lastYear = request.to ?? years[years.length - 1] + 1;
  const cohorts = new Map<string, Counting>();
  const total = createCounting([]);
  const count = (state: PupilState | null): Counting | null => findCohort(cohorts, cuts, state);
  yield* listMovesInSteps(source, (year, before, after) => {
    if (year < firstYear || year >= lastYear) return;
    const [from, to] = [count(before), count(after)];
    if (year === firstYear) addTo(from, total, "first");
    if (year === lastYear - 1) addTo(to, total, "last");
    if (from !== to) for (const cohort of [from, to]) if (cohort) cohort.flows++;
    if ((from === null) !== (to === null)) total.flows++;
  });
  const people = cuts.some(({ isByNcy }) => isByNcy) ? tabulatePeople(population, cuts, [firstYear, lastYear]) : null;
  const finish = (counting: Counting): CohortCounts => {
    if (people === null) return { ...counting, people };
    const ncys = listNcys(cuts, counting.labels);
    const sum = (year: number): number => ncys.reduce((all, ncy) => all + (people.get(year)?.get(ncy) ?? 0), 0);
    return { ...counting, people: { first: sum(firstYear), last: sum(lastYear) } };
  };
  const whole = finish(total);
  const counted = [...cohorts.values()].filter(({ first, last }) => first + last > 0).map(finish);
  const nYears = lastYear - firstYear;
  return {
    firstYear,
    lastYear,
    isPerPerson: people !== null,
    total: { ...whole, observed: getObservedGrowth(whole, nYears) },
    cohorts: yield* judgeGrowthInSteps(counted, whole, nYears),
  };
}

function createCounting(labels: readonly string[]): Counting {
  return { labels, first: 0, last: 0, flows: 0 };
}

/** The NCYs of a cohort by the cuts that go by NCY; without labels, those of any cohort. */
function listNcys(cuts: readonly Cut[], labels: readonly string[]): number[] {
  const nNcys = NCY_LAST_WITH_PLAN - NCY_FIRST_WITH_PLAN + 1;
  return Array.from({ length: nNcys }, (_, i) => NCY_FIRST_WITH_PLAN + i).filter((ncy) =>
    cuts.every(({ isByNcy, label }, i) => {
      const own = isByNcy ? label({ ncy, need: "", setting: "", area: "", school: "" }) : "";
      return !isByNcy || (own !== null && (labels.length === 0 || own === labels[i]));
    }),
  );
}

/** The cohort of a pupil; null for nobody, and for a pupil who is in none of a cut's cohorts. */
function findCohort(cohorts: Map<string, Counting>, cuts: readonly Cut[], state: PupilState | null): Counting | null {
  if (state === null) return null;
  const labels: string[] = [];
  for (const cut of cuts) {
    const label = cut.label(state);
    if (label === null) return null;
    labels.push(label);
  }
  const name = labels.join("\u001f");
  let cohort = cohorts.get(name);
  if (cohort === undefined) cohorts.set(name, (cohort = createCounting(labels)));
  return cohort;
}

function addTo(cohort: Counting | null, total: Counting, end: "first" | "last"): void {
  if (cohort === null) return;
  cohort[end]++;
  total[end]++;
}

/** People by year and NCY; null unless they are known in both years at every NCY of a cohort. */
function tabulatePeople(
  population: readonly PopulationRow[],
  cuts: readonly Cut[],
  years: readonly number[],
): Map<number, Map<number, number>> | null {
  const people = new Map<number, Map<number, number>>(years.map((year) => [year, new Map<number, number>()]));
  for (const { censusYear, ncy, people: number } of population) {
    const year = people.get(censusYear);
    year?.set(ncy, (year.get(ncy) ?? 0) + number);
  }
  const ncys = listNcys(cuts, []);
  const isKnown = [...people.values()].every((year) => ncys.every((ncy) => (year.get(ncy) ?? 0) > 0));
  return isKnown ? people : null;
}
