import { createStream } from "../random/createStream";
import { drawGamma } from "../random/drawGamma";
import { drawNormal } from "../random/drawNormal";
import type { Generator } from "../random/Generator";
import type { RandomKey } from "../random/RandomKey";
import { asCensusYear, type CensusYear } from "../years";
import type { Course, LightEstimate } from "./estimateLight";
import type { LightConstants } from "./LightConstants";
import { PLACEMENT_GROUPS } from "./placementGroups";
import { reconcileGroups } from "./reconcileGroups";

/** Simulated plans of one authority, whole numbers: `iYear * nSimulations + iSimulation`, the first year the one after the base. */
export interface SimulatedCourses {
  readonly totals: Float64Array;
  /** By placement group; they add up to the total in every year of every simulation. null where none are known. */
  readonly groups: readonly Float64Array[] | null;
}

/**
 * Simulates the plans of one authority year by year (the study's path):
 *
 *     m ~ sqrt(nu / chi2_nu) once; n_k = n_{k-1} + m sigma_c N; growth_k = G + a_k + n_k + m sigma e_k;
 *     a_{k+1} = phi a_k + lambda m sigma e_k
 *
 * N is one draw a year for all authorities, so that sums over authorities are as uncertain as they should be. Each placement group
 * has a path of its own; then the groups are made to add up to the total (`reconcileGroups`).
 *
 * @param estimate - of the authority
 * @param name - of the authority, by which its draws are keyed
 * @param nYears - Januaries after the base, 1 or more
 * @param nSimulations - 1 or more
 * @param constants - of the light model
 * @param key - key of the run
 */
export function simulateCourses(
  estimate: LightEstimate,
  name: string,
  nYears: number,
  nSimulations: number,
  constants: LightConstants,
  key: RandomKey,
): SimulatedCourses {
  const { base, total, groups } = estimate;
  const totals = new Float64Array(nYears * nSimulations);
  const groupPlans = groups?.map(() => new Float64Array(nYears * nSimulations)) ?? null;
  const shared = new Float64Array(nYears);
  const own = new Float64Array(nYears);
  const path = new Float64Array(nYears);
  const paths = groups?.map(() => new Float64Array(nYears)) ?? [];
  const now = new Float64Array(paths.length);
  const variances = groups?.map(({ start, spread }) => start * spread ** 2) ?? [];

  for (let iSimulation = 0; iSimulation < nSimulations; iSimulation++) {
    const open = (what: string): Generator => openStream(key, iSimulation, base, name, what);
    for (let iYear = 0; iYear < nYears; iYear++) {
      const censusYear = asCensusYear(base + 1 + iYear);
      shared[iYear] = drawNormal(openStream(key, iSimulation, censusYear, "England", "growth"));
    }
    drawPath(path, total, shared, constants, open("plans"));
    groups?.forEach((course, i) => {
      const generator = open(PLACEMENT_GROUPS[i].name);
      drawNormals(own, generator);
      drawPath(paths[i], course, own, constants, generator);
    });
    for (let iYear = 0; iYear < nYears; iYear++) {
      const at = iYear * nSimulations + iSimulation;
      const plans = Math.round(path[iYear]);
      totals[at] = plans;
      if (groupPlans === null) continue;
      for (let i = 0; i < now.length; i++) now[i] = paths[i][iYear];
      reconcileGroups(now, variances, plans);
      for (let i = 0; i < now.length; i++) groupPlans[i][at] = now[i];
    }
  }
  return { totals, groups: groupPlans };
}

/** Opens the stream of one series in one simulation: named by what is drawn and whose it is. */
function openStream(
  key: RandomKey,
  simulation: number,
  censusYear: CensusYear,
  whose: string,
  what: string,
): Generator {
  return createStream(key, simulation, censusYear, { need: what, setting: whose, ncy: 0 }, "published");
}

function drawNormals(normals: Float64Array, generator: Generator): void {
  for (let i = 0; i < normals.length; i++) normals[i] = drawNormal(generator);
}

/** Writes one path; draws year by year, so that more years leave the earlier ones as they are. */
function drawPath(
  path: Float64Array,
  { start, growth, drift, spread }: Course,
  shared: Float64Array,
  { damping, carryOver, nationalSpread, degreesOfFreedom }: LightConstants,
  generator: Generator,
): void {
  const tail = Math.sqrt(degreesOfFreedom / (2 * drawGamma(degreesOfFreedom / 2, generator)));
  let plans = Math.log(start);
  let extra = drift;
  let national = 0;
  for (let iYear = 0; iYear < path.length; iYear++) {
    national += tail * nationalSpread * shared[iYear];
    const surprise = tail * spread * drawNormal(generator);
    plans += growth + extra + national + surprise;
    extra = damping * extra + carryOver * surprise;
    path[iYear] = Math.exp(plans);
  }
}
