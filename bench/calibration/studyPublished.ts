import { estimateLight, type LightMethod } from "../../src/model/light/estimateLight";
import { DEFAULT_LIGHT_CONSTANTS } from "../../src/model/light/LightConstants";
import { PLACEMENT_GROUPS } from "../../src/model/light/placementGroups";
import { simulateCourses } from "../../src/model/light/simulateCourses";
import { createKey } from "../../src/model/random/createKey";
import type { CellTable } from "../../src/model/tables/Reading";
import { findSame, LAST_PUBLISHED, PUBLISHED_ORIGINS, readKnown } from "./readPublishedTruth";
import { scoreSample } from "./scoreSample";
import { createStudyCase, LEAST_PUPILS, type StudyCase } from "./StudyCase";

/** The formulas of the light model that are compared, by their names in the report. */
const METHODS: readonly (readonly [name: string, method: LightMethod])[] = [
  ["POOL", "own growth"],
  ["REQ", "requests"],
];

/**
 * Projects every published authority by the light model from each origin, with nothing known of later years.
 *
 * @param tables - published tables as downloaded
 * @param nSimulations - 1 or more
 * @returns cases of totals and of placement groups, named by the group
 */
export function studyPublished(tables: readonly CellTable[], nSimulations: number): StudyCase[] {
  const truth = readKnown(tables, LAST_PUBLISHED);
  return PUBLISHED_ORIGINS.flatMap((origin) => {
    const published = readKnown(tables, origin);
    const nYears = LAST_PUBLISHED - origin;
    return published.authorities.flatMap((series) =>
      METHODS.flatMap(([method, rule]) => {
        const estimate = estimateLight(series, published, DEFAULT_LIGHT_CONSTANTS, rule);
        const later = findSame(truth, series);
        if (estimate?.method !== rule || estimate.base !== origin || !later) return [];
        const key = createKey(`${method} ${origin}`);
        const courses = simulateCourses(estimate, series.key, nYears, nSimulations, DEFAULT_LIGHT_CONSTANTS, key);
        return Array.from({ length: nYears }, (_, i) => i + 1).flatMap((horizon): StudyCase[] => {
          const score = (by: string, plans: Float64Array, actual: number | undefined): StudyCase[] => {
            if (actual === undefined) return [];
            const sample = plans.subarray((horizon - 1) * nSimulations, horizon * nSimulations);
            const labels = { part: "published", world: String(origin), size: 0, nYears: 0 } as const;
            const labelled = { ...labels, method, by, group: "", horizon, cluster: series.key };
            return [createStudyCase(labelled, actual, scoreSample(sample, actual))];
          };
          const groups = (courses.groups ?? []).flatMap((plans, i) =>
            (series.groups.get(origin)?.[i] ?? 0) < LEAST_PUPILS
              ? []
              : score(PLACEMENT_GROUPS[i].name, plans, later.groups.get(origin + horizon)?.[i]),
          );
          return [...score("total", courses.totals, later.plans.get(origin + horizon)), ...groups];
        });
      }),
    );
  });
}
