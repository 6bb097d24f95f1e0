import { createProblem } from "../checks/codes";
import type { Problem } from "../Problem";
import type { RandomKey } from "../random/RandomKey";
import { writeAmountStatistics } from "../summary/computeStatistics";
import { N_STATISTICS } from "../summary/GroupSummary";
import type { Reading } from "../tables/Reading";
import { asCensusYear } from "../years";
import { describeLight } from "./describeLight";
import { estimateLight, type LightMethod } from "./estimateLight";
import { type LightConstants, DEFAULT_LIGHT_CONSTANTS } from "./LightConstants";
import type { LightProjection } from "./LightProjection";
import { projectAges } from "./projectAges";
import type { Published, PublishedSeries } from "./Published";
import { simulateCourses } from "./simulateCourses";

/** How to project from published tables. */
export interface LightRequest {
  /** Januaries after the origin, 1 or more. */
  readonly nYears: number;
  readonly nSimulations: number;
  readonly constants: LightConstants;
  /** What the drift shall rest on; null for requests, else own growth, else national growth. */
  readonly method: LightMethod | null;
}

/** What holds where nothing is said. */
export const DEFAULT_LIGHT_REQUEST: LightRequest = {
  nYears: 3,
  nSimulations: 1000,
  constants: DEFAULT_LIGHT_CONSTANTS,
  method: null,
};

/** A January further back than this is too old to start from. */
const OLDEST_START = 2;

/**
 * Projects the plans of one authority from published tables, with bands, by placement group and by age.
 *
 * @param published - as `readPublished` gives it, after `mendSlips`
 * @param series - one of its authorities
 * @param request - years, simulations, constants
 * @param key - key of the run
 * @returns the projection; a problem where the authority cannot be projected or starts from an earlier January
 */
export function projectLight(
  published: Published,
  series: PublishedSeries,
  request: LightRequest,
  key: RandomKey,
): Reading<LightProjection> {
  const { origin } = published;
  const { nYears, nSimulations, constants, method } = request;
  const refusal = refuseAuthority(published, series);
  const estimate = estimateLight(series, published, constants, method);
  if (refusal !== null || estimate === null) return { value: null, problems: refusal === null ? [] : [refusal] };

  const nSkipped = origin - estimate.base;
  const all = simulateCourses(estimate, series.key, nSkipped + nYears, nSimulations, constants, key);
  const summarise = (plans: Float64Array): Float64Array => summariseYears(plans, nSkipped, nYears, nSimulations);
  const totals = summarise(all.totals);
  const means = Array.from({ length: nSkipped + nYears }, (_, i) => getMean(all.totals, i, nSimulations));
  const ages = projectAges(series, published.england, estimate.base, means)?.slice(nSkipped) ?? null;
  const value: LightProjection = {
    code: series.code,
    name: series.name,
    estimate,
    nSimulations,
    years: Array.from({ length: nYears }, (_, i) => asCensusYear(origin + 1 + i)),
    totals,
    groups: all.groups?.map(summarise) ?? null,
    ages,
    notes: describeLight(series, published, estimate, constants, nYears, ages !== null),
  };
  return { value, problems: nSkipped > 0 ? [describeEarlierStart(series, origin, estimate.base)] : [] };
}

/** An authority must be there in the January of the origin: those that are not were merged or divided. */
function refuseAuthority({ origin }: Published, { name, januaries, plans }: PublishedSeries): Problem | null {
  const where = name;
  if (!januaries.has(origin)) {
    const last = Math.max(...januaries);
    return createProblem("E168", {
      where,
      found: `it has no row for January ${origin}${januaries.size > 0 ? `; the last is January ${last}` : ""}`,
      wanted: "An authority without a row was merged, divided or is not in these tables",
      fix: "Choose the authority that took its place, or an earlier origin",
    });
  }
  const last = Math.max(...plans.keys());
  if (plans.size > 0 && last >= origin - OLDEST_START) return null;
  return createProblem("E168", {
    where,
    found: `no number of plans can be used in January ${origin} or the ${OLDEST_START} before it`,
    wanted: "A projection starts from a number that can be used",
    fix: "Correct the table if you know the number",
  });
}

function describeEarlierStart({ name }: PublishedSeries, origin: number, base: number): Problem {
  const found = `the plans of January ${origin} cannot be used, so January ${base} is the start`;
  return createProblem("E167", { where: name, found });
}

function summariseYears(plans: Float64Array, nSkipped: number, nYears: number, nSimulations: number): Float64Array {
  const values = new Float64Array(nYears * N_STATISTICS);
  for (let iYear = 0; iYear < nYears; iYear++) {
    const first = (nSkipped + iYear) * nSimulations;
    writeAmountStatistics(values, iYear * N_STATISTICS, plans.slice(first, first + nSimulations));
  }
  return values;
}

function getMean(plans: Float64Array, iYear: number, nSimulations: number): number {
  let sum = 0;
  for (let i = iYear * nSimulations; i < (iYear + 1) * nSimulations; i++) sum += plans[i];
  return sum / nSimulations;
}
