import { createProblem } from "../checks/codes";
import type { PopulationRow } from "../data/ModelInput";
import { createNameKey } from "../light/findAuthority";
import type { Problem } from "../Problem";
import { cleanText, isFault, quote, readNumber } from "../tables/cells";
import { createHeadingKey, findColumns, type FoundColumns } from "../tables/findColumns";
import { findNearest } from "../tables/findNearest";
import { hasStop, ProblemList } from "../tables/ProblemList";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import { asCensusYear } from "../years";
import { findTierColumns, PROJECTION_COLUMNS } from "./projectionColumns";

/** How ages at mid-year become NCYs: those of the January after, or those of the January before. */
export const AGE_RULES = ["january after", "january before"] as const;
export type AgeRule = (typeof AGE_RULES)[number];

/** What each rule does, in words. */
export const AGE_RULE_WORDS: Readonly<Record<AgeRule, string>> = {
  "january after": "people aged a at mid-year t are NCY a - 4 in January t + 1",
  "january before": "people aged a at mid-year t are NCY a - 5 in January t",
};

/** What is taken from a table of projections. */
export interface ProjectionChoice {
  /** Name or code of the authority; "" where the table holds only one area. */
  readonly authority: string;
  readonly ageRule: AgeRule;
  /** A look-up from lower-tier to upper-tier authorities; null where none is given. */
  readonly tiers: CellTable | null;
}

type Field = keyof typeof PROJECTION_COLUMNS;
const NCY_FROM = -4;
const NCY_TO = 20;

/**
 * Reads the population of one authority from the ONS subnational projections as they are downloaded: AREA_CODE, AREA_NAME,
 * COMPONENT, SEX, AGE_GROUP and one column a mid-year. Districts are added up by a look-up where the authority is a county.
 * Ages become NCYs by a rule that is told as a note.
 *
 * @param table - the projections
 * @param choice - which authority, by which rule
 * @returns people by census year and NCY, -4 to 20, unrounded as published
 * @example readProjections({ name: "ONS", cells: [], firstRow: 1 }, { authority: "", ageRule: "january after", tiers: null }).value // null
 */
export function readProjections(table: CellTable, choice: ProjectionChoice): Reading<PopulationRow[]> {
  const found = findColumns(table, PROJECTION_COLUMNS);
  const problems = new ProblemList();
  problems.addAll(found.problems);
  const years = listYears(table.cells[found.headingRow] ?? []);
  if (hasStop(found.problems)) return { value: null, problems: problems.list() };
  if (years.length === 0) {
    const where = `${table.name}, row ${table.firstRow + found.headingRow}`;
    problems.addAll([createProblem("E871", { where, found: "no column is headed with a year" })]);
    return { value: null, problems: problems.list() };
  }
  const areas = chooseAreas(table, choice);
  if ("problem" in areas) return { value: null, problems: [areas.problem] };
  const people = addPeople(table, found, years, areas, choice.ageRule, problems);
  const rows = [...people.values()].sort((a, b) => a.censusYear - b.censusYear || a.ncy - b.ncy);
  if (rows.length === 0)
    problems.addAll([createProblem("E871", { where: table.name, found: "no single ages were found" })]);
  problems.addAll([
    createProblem("E873", {
      where: table.name,
      found: `${areas.name}, ${areas.codes.size === 1 ? "one area" : `${areas.codes.size} areas added up`}: ${AGE_RULE_WORDS[choice.ageRule]}`,
    }),
  ]);
  const list = problems.list();
  return { value: hasStop(list) ? null : rows, problems: list };
}

/**
 * Lists the areas of a table of projections, for choosing one.
 *
 * @param table - the projections
 * @returns code and name of each area, in the order of the table
 * @example listAreas({ name: "ONS", cells: [], firstRow: 1 }) // []
 */
export function listAreas(table: CellTable): { readonly code: string; readonly name: string }[] {
  const found = findColumns(table, PROJECTION_COLUMNS);
  if (hasStop(found.problems)) return [];
  const areas = new Map<string, string>();
  for (let i = found.headingRow + 1; i < table.cells.length; i++) {
    const code = getText(table.cells[i], found, "areaCode");
    if (code !== "" && !areas.has(code)) areas.set(code, getText(table.cells[i], found, "areaName"));
  }
  return [...areas].map(([code, name]) => ({ code, name }));
}

function getText(cells: readonly Cell[], { columns }: FoundColumns<Field>, field: Field): string {
  const cell = columns[field] < 0 ? "" : cells[columns[field]];
  return typeof cell === "string" || typeof cell === "number" ? cleanText(String(cell)) : "";
}

function listYears(headings: readonly Cell[]): { readonly column: number; readonly year: number }[] {
  return headings.flatMap((cell, column) => {
    const match = /^(?:mid)?((?:19|20)\d{2})$/.exec(createHeadingKey(cell));
    return match ? [{ column, year: Number(match[1]) }] : [];
  });
}

interface ChosenAreas {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

function chooseAreas(
  table: CellTable,
  { authority, tiers }: ProjectionChoice,
): ChosenAreas | { readonly problem: Problem } {
  const areas = listAreas(table);
  const refuse = (problemFound: string, fix?: string) => ({
    problem: createProblem("E872", { where: table.name, found: problemFound, ...(fix === undefined ? {} : { fix }) }),
  });
  if (authority.trim() === "") {
    if (areas.length === 1) return { name: areas[0].name, codes: new Set([areas[0].code]) };
    return refuse(areas.length === 0 ? "it holds no area" : `it holds ${areas.length} areas and none was chosen`);
  }
  const key = createNameKey(authority);
  const own = areas.find(({ code, name }) => createNameKey(code) === key || createNameKey(name) === key);
  if (own) return { name: own.name, codes: new Set([own.code]) };
  const upper = tiers && findLowerTier(tiers, key);
  if (upper && upper.codes.size > 0) {
    const missing = [...upper.codes].filter((code) => !areas.some((area) => area.code === code));
    if (missing.length === 0) return upper;
    return refuse(
      `${upper.name} is made of ${upper.codes.size} areas, and ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not in the table`,
      "Give the projections of all its areas and a look-up of the same year",
    );
  }
  const nearest = findNearest(
    key,
    areas.map(({ name }) => createNameKey(name)),
  );
  const name = areas.find((area) => createNameKey(area.name) === nearest)?.name;
  return refuse(`there is no area ${quote(authority)}`, name === undefined ? undefined : `Perhaps ${name} was meant`);
}

/** The lower-tier areas of an upper-tier authority, by its name or code. */
function findLowerTier(tiers: CellTable, key: string): ChosenAreas | null {
  const headingRow = tiers.cells.findIndex((cells) => findTierColumns(cells) !== null);
  const columns = headingRow < 0 ? null : findTierColumns(tiers.cells[headingRow]);
  if (!columns) return null;
  const codes = new Set<string>();
  let name = "";
  for (const cells of tiers.cells.slice(headingRow + 1)) {
    const [code, label] = [columns.upperCode, columns.upperName].map((i) => String((i < 0 ? "" : cells[i]) ?? ""));
    if (createNameKey(code) !== key && createNameKey(label) !== key) continue;
    name = label || code;
    codes.add(cleanText(String(cells[columns.lowerCode] ?? "")));
  }
  return codes.size === 0 ? null : { name, codes };
}

function addPeople(
  table: CellTable,
  found: FoundColumns<Field>,
  years: readonly { readonly column: number; readonly year: number }[],
  { codes }: ChosenAreas,
  rule: AgeRule,
  problems: ProblemList,
): Map<string, PopulationRow> {
  const rows: number[] = [];
  for (let i = found.headingRow + 1; i < table.cells.length; i++) {
    if (codes.has(getText(table.cells[i], found, "areaCode"))) rows.push(i);
  }
  const sexOf = (i: number) => getText(table.cells[i], found, "sex").toLowerCase();
  const hasPersons = rows.some((i) => /^(persons|all|total)$/.test(sexOf(i)));
  const [below, later] = rule === "january after" ? [4, 1] : [5, 0];
  const people = new Map<string, PopulationRow>();
  const seen = new Set<string>();
  for (const i of rows) {
    const cells = table.cells[i];
    if (hasPersons && !/^(persons|all|total)$/.test(sexOf(i))) continue;
    if (!/^(|population)$/i.test(getText(cells, found, "component"))) continue;
    const age = /^\d{1,2}$/.exec(getText(cells, found, "age"))?.[0];
    if (age === undefined) continue;
    const where = `${table.name}, row ${table.firstRow + i}`;
    const key = `${getText(cells, found, "areaCode")} ${sexOf(i)} ${age}`;
    if (seen.has(key)) {
      problems.add("E874", "", () => ({
        where,
        found: `age ${age} of ${getText(cells, found, "areaName")} stands twice`,
      }));
      continue;
    }
    seen.add(key);
    const ncy = Number(age) - below;
    if (ncy < NCY_FROM || ncy > NCY_TO) continue;
    for (const { column, year } of years) {
      const number = readNumber(cells[column], false);
      if (number === null || isFault(number) || number < 0) {
        const what = number === null ? "is blank" : isFault(number) ? number.found : `is ${number}`;
        problems.add("E113", "", () => ({
          where,
          found: `${year} ${what}`,
          wanted: "A number of people is wanted",
          fix: "Correct the cell",
        }));
        continue;
      }
      const censusYear = asCensusYear(year + later);
      const before = people.get(`${censusYear} ${ncy}`)?.people ?? 0;
      people.set(`${censusYear} ${ncy}`, { censusYear, ncy, people: before + number });
    }
  }
  return people;
}
