import { createProblem } from "../checks/codes";
import type { PopulationRow } from "../data/ModelInput";
import { PROJECTION_COLUMNS } from "../ons/projectionColumns";
import { readProjections } from "../ons/readProjections";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import { asCensusYear } from "../years";
import { cleanText, SCHOOL_YEAR, wordSchoolYear } from "./cells";
import { createHeadingKey, findColumns } from "./findColumns";
import type { CellTable, Reading } from "./Reading";
import { hasStop } from "./ProblemList";
import { TableReader } from "./TableReader";
import { unfoldPopulation } from "./unfoldPopulation";
import { POPULATION_COLUMNS } from "./vocabulary";

/**
 * Reads the people of each NCY and census year. The table is long (census year, NCY, population) or wide: one row an
 * NCY with census years across, or one row a census year with NCYs across. Projections of one area as the ONS gives them are
 * read too, by the usual rule for ages.
 *
 * @param table - columns in any order
 * @returns the rows as found; rows of the same NCY and census year stay apart
 * @example readPopulation({ name: "Population", cells: [["NCY", 2024, 2025], ["R", 900, 910]], firstRow: 1 }).value?.length // 2
 */
export function readPopulation(table: CellTable): Reading<PopulationRow[]> {
  if (!hasStop(findColumns(table, PROJECTION_COLUMNS).problems)) {
    return readProjections(table, { authority: "", ageRule: "january after", tiers: null });
  }
  const long = findColumns(table, POPULATION_COLUMNS);
  if (long.problems.some((problem) => problem.code === "E101")) {
    const wide = unfoldPopulation(table);
    if (wide !== null) return wide;
    const schoolYear = findSchoolYear(table, long.headingRow);
    if (schoolYear !== undefined) return refuseSchoolYears(table, long.headingRow, schoolYear);
    if (long.columns.ncy < 0 && hasAges(table, long.headingRow)) return refuseAges(table, long.headingRow);
  }
  const reader = new TableReader(table, POPULATION_COLUMNS, long);
  const rows: PopulationRow[] = [];
  while (reader.nextRow()) {
    const censusYear = reader.censusYear("censusYear");
    const ncy = reader.ncy("ncy", NCY_MIN, NCY_MAX);
    const people = reader.amount("people", false);
    if (reader.endRow()) rows.push({ censusYear: asCensusYear(censusYear), ncy, people });
  }
  return reader.finish(() => rows);
}

function findSchoolYear(table: CellTable, headingRow: number): string | undefined {
  const texts = (table.cells[headingRow] ?? []).map((cell) => (typeof cell === "string" ? cleanText(cell) : ""));
  return texts.find((text) => SCHOOL_YEAR.test(text));
}

function refuseSchoolYears(table: CellTable, headingRow: number, schoolYear: string): Reading<PopulationRow[]> {
  const where = `${table.name}, row ${table.firstRow + headingRow}`;
  const parts = { found: `the heading '${schoolYear}' is a school year`, wanted: wordSchoolYear(schoolYear) };
  return { value: null, problems: [createProblem("E118", { where, ...parts })] };
}

function hasAges(table: CellTable, headingRow: number): boolean {
  return (table.cells[headingRow] ?? []).some((cell) =>
    ["age", "agegroup", "singleage"].includes(createHeadingKey(cell)),
  );
}

function refuseAges(table: CellTable, headingRow: number): Reading<PopulationRow[]> {
  const where = `${table.name}, row ${table.firstRow + headingRow}`;
  return { value: null, problems: [createProblem("E122", { where, found: "the table gives ages, not NCY" })] };
}
