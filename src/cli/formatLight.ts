import type { LightProjection } from "../model/light/LightProjection";
import { PLACEMENT_GROUPS } from "../model/light/placementGroups";
import { AGES } from "../model/light/projectAges";
import { YOUNGEST } from "../model/light/readAge";
import { wordProblem, type Problem } from "../model/Problem";
import { N_STATISTICS, STATISTICS, type Statistic } from "../model/summary/GroupSummary";
import { formatCsv } from "./formatCsv";

/** Every file that the light command can write. */
export const LIGHT_FILES = ["light.csv", "light_groups.csv", "light_ages.csv", "light_notes.csv"] as const;
export type LightFile = (typeof LIGHT_FILES)[number];

const SHOWN: readonly Statistic[] = ["mean", "p2.5", "p10", "p25", "p50", "p75", "p90", "p97.5"];
const COLUMNS = SHOWN.map((statistic) => STATISTICS.indexOf(statistic));
const WHOSE = ["la_code", "la_name"];

/**
 * Writes projections of authorities as CSV files: totals, placement groups, ages, and what they rest on.
 *
 * @param projections - by name
 * @param problems - of the tables and of authorities that were left out
 */
export function formatLight(
  projections: readonly LightProjection[],
  problems: readonly Problem[],
): Map<LightFile, string> {
  return new Map([
    ["light.csv", formatCsv([...WHOSE, "calendar_year", ...SHOWN], projections.flatMap(listTotals))],
    [
      "light_groups.csv",
      formatCsv([...WHOSE, "calendar_year", "placement_group", ...SHOWN], projections.flatMap(listGroups)),
    ],
    ["light_ages.csv", formatCsv([...WHOSE, "calendar_year", "age", "mean"], projections.flatMap(listAges))],
    [
      "light_notes.csv",
      formatCsv([...WHOSE, "topic", "note"], [...listProblems(problems), ...projections.flatMap(listNotes)]),
    ],
  ]);
}

type Row = (string | number)[];

const show = (values: Float64Array, iYear: number): number[] =>
  COLUMNS.map((column) => values[iYear * N_STATISTICS + column]);

function listTotals({ code, name, years, totals }: LightProjection): Row[] {
  return years.map((year, iYear) => [code, name, year, ...show(totals, iYear)]);
}

function listGroups({ code, name, years, groups }: LightProjection): Row[] {
  return years.flatMap((year, iYear) =>
    (groups ?? []).map((values, i) => [code, name, year, PLACEMENT_GROUPS[i].name, ...show(values, iYear)]),
  );
}

function listAges({ code, name, years, ages }: LightProjection): Row[] {
  return years.flatMap((year, iYear) =>
    (ages?.[iYear] ?? []).map((plans, i) => [code, name, year, nameAge(AGES[i]), plans]),
  );
}

/** Headed as the release heads it; an age is that on 31 August before the January. */
const nameAge = (age: number): string => (age === YOUNGEST ? "under 3" : String(age));

function listNotes({ code, name, notes }: LightProjection): Row[] {
  return notes.map(({ topic, text }) => [code, name, topic, `${text}.`]);
}

function listProblems(problems: readonly Problem[]): Row[] {
  return problems.map((problem) => ["", "", problem.severity === "stops" ? "Left out" : "Data", wordProblem(problem)]);
}
