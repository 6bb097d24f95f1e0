import type { LightNote, LightProjection } from "../../model/light/LightProjection";
import { PLACEMENT_GROUPS } from "../../model/light/placementGroups";
import { AGES } from "../../model/light/projectAges";
import type { PublishedSeries } from "../../model/light/Published";
import { YOUNGEST } from "../../model/light/readAge";
import { N_STATISTICS, STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import type { CellValue } from "../answer";
import { headStatistic } from "./headings";

/**
 * Lays out the projected total of an authority: the known January first, then a row a projected one.
 *
 * @param projection - of the authority
 * @param statistics - columns
 */
export function createLightTotals(projection: LightProjection, statistics: readonly Statistic[]): CellValue[][] {
  const { estimate, years, totals } = projection;
  return [
    ["Census year", ...head(statistics)],
    [estimate.base, ...statistics.map(() => estimate.total.start)],
    ...years.map((year, iYear) => [year, ...show(totals, iYear, statistics)]),
  ];
}

/**
 * Lays out the projected placement groups of an authority in the same way.
 *
 * @param projection - with groups
 * @param groups - its projected groups
 * @param series - the published numbers
 * @param statistics - columns
 */
export function createLightGroups(
  { estimate, years }: LightProjection,
  groups: readonly Float64Array[],
  series: PublishedSeries,
  statistics: readonly Statistic[],
): CellValue[][] {
  const known = series.groups.get(estimate.base) ?? [];
  return [
    ["Census year", "Placement group", ...head(statistics)],
    ...known.map((plans, i) => [estimate.base, PLACEMENT_GROUPS[i].name, ...statistics.map(() => plans)]),
    ...years.flatMap((year, iYear) =>
      groups.map((values, i) => [year, PLACEMENT_GROUPS[i].name, ...show(values, iYear, statistics)]),
    ),
  ];
}

/**
 * Lays out expected plans by age on 31 August; there is no honest band.
 *
 * @param projection - with ages
 * @param ages - its projected ages
 * @param series - the published numbers
 */
export function createLightAges(
  { estimate, years }: LightProjection,
  ages: readonly (readonly number[])[],
  series: PublishedSeries,
): CellValue[][] {
  const known = series.ages.get(estimate.base);
  const label = (age: number): CellValue => (age === YOUNGEST ? "under 3" : age);
  return [
    ["Census year", "Age", "Mean"],
    ...AGES.map((age) => [estimate.base, label(age), known?.get(age) ?? 0]),
    ...years.flatMap((year, iYear) => AGES.map((age, i) => [year, label(age), ages[iYear][i]])),
  ];
}

/**
 * Lays out what a projection rests on.
 *
 * @param notes - sentences
 */
export function createLightNotes(notes: readonly LightNote[]): CellValue[][] {
  return [["Topic", "Note"], ...notes.map(({ topic, text }) => [topic, `${text}.`])];
}

const head = (statistics: readonly Statistic[]): string[] =>
  statistics.map((statistic) => headStatistic("plans", statistic));

const show = (values: Float64Array, iYear: number, statistics: readonly Statistic[]): number[] =>
  statistics.map((statistic) => values[iYear * N_STATISTICS + STATISTICS.indexOf(statistic)]);
