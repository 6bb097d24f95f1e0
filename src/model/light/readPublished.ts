import { hasStop, ProblemList } from "../tables/ProblemList";
import type { CellTable, Reading } from "../tables/Reading";
import { assemblePublished } from "./assemblePublished";
import type { Published } from "./Published";
import { readPublishedTable } from "./readPublishedTable";
import { isCaseload } from "./ReadTable";

/**
 * Reads published tables of the Department for Education's "Education, health and care plans", of 2022, 2025 and 2026 layouts,
 * any number of each, and puts together what they say up to one January.
 *
 * A later release goes before an earlier one. Nothing after the origin is read: caseloads of later Januaries and flows
 * of the origin's own calendar year and later are passed over before anything is worked out from them.
 *
 * @param tables - as downloaded; tables of other kinds are passed over
 * @param origin - calendar year of the last January to use; null for the last one there is
 * @returns what is published, with the problems of its cells
 * @example readPublished([{ name: "caseload.csv", cells: [["time_period", "la_name", "ehcplans"], [202425, "Fernshire", 1200]], firstRow: 1 }], null).value?.origin // 2025
 */
export function readPublished(tables: readonly CellTable[], origin: number | null): Reading<Published> {
  const problems = new ProblemList();
  const all = tables.flatMap((table) => readPublishedTable(table, origin, problems) ?? []);
  const januaries = [
    ...new Set(
      all.flatMap(({ kind, totals }) =>
        isCaseload(kind)
          ? totals.filter((row) => !row.isEngland && typeof row.count === "number").map((row) => row.year)
          : [],
      ),
    ),
  ].sort((a, b) => a - b);
  const last = origin ?? januaries[januaries.length - 1];
  if (last === undefined) {
    problems.add("E160", "", () => ({
      where: tables.length === 1 ? tables[0].name : "Published tables",
      found: describeNothing(tables),
    }));
    return { value: null, problems: problems.list() };
  }
  if (!januaries.includes(last)) {
    problems.add("E166", "", () => ({
      where: "Published tables",
      found: `no authority has plans in January ${last}`,
      wanted: describeJanuaries(januaries, last),
    }));
  }
  const value = assemblePublished(all, last, problems);
  const list = problems.list();
  return { value: hasStop(list) ? null : value, problems: list };
}

function describeJanuaries(januaries: readonly number[], origin: number): string {
  if (januaries.length > 0) return `The Januaries up to then that have plans are ${januaries.join(", ")}`;
  return `All Januaries with plans are later than January ${origin}`;
}

function describeNothing(tables: readonly CellTable[]): string {
  if (tables.length === 0) return "there are none";
  return `none of them (${tables
    .slice(0, 6)
    .map(({ name }) => name)
    .join(", ")}) has plans of an authority`;
}
