import { createProblem } from "../../model/checks/codes";
import { findAuthority } from "../../model/light/findAuthority";
import type { LightNote, LightProjection } from "../../model/light/LightProjection";
import { mendSlips } from "../../model/light/mendSlips";
import { projectLight } from "../../model/light/projectLight";
import type { PublishedSeries } from "../../model/light/Published";
import { findPublishedRoles, PUBLISHED_ROLES } from "../../model/light/publishedRoles";
import { readLightOptions, type LightOptions } from "../../model/light/readLightOptions";
import { readPublished } from "../../model/light/readPublished";
import { findPublishedKind } from "../../model/light/readPublishedTable";
import { InputProblems, wordProblem, type Problem } from "../../model/Problem";
import { createKey } from "../../model/random/createKey";
import { hasStop } from "../../model/tables/ProblemList";
import type { CellTable, Reading } from "../../model/tables/Reading";
import { refuse, type CellValue } from "../answer";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import { createLightAges, createLightGroups, createLightNotes, createLightTotals } from "../tables/createLightTable";
import { yieldToHost } from "../yieldToHost";
import { guardSize } from "./guardSize";

const WHERE = "SEND.LIGHT";

export interface LightArguments {
  readonly caseload: RangeArgument;
  readonly newPlans: RangeArgument;
  readonly ceased: RangeArgument;
  readonly requests: RangeArgument;
  readonly authority: string | null;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.LIGHT. */
export async function projectPublished(given: LightArguments): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projection" });
  const options = requireValue(readLightOptions(nameTable("Options", given.options)));
  const tables = nameTables(given);
  const name = given.authority ?? refuseAuthority();
  await yieldToHost();

  const reading = readPublished(tables, options.origin);
  const mended = mendSlips(requireValue(reading));
  const published = requireValue(mended);
  const series = requireValue(findAuthority(published.authorities, name, WHERE));
  const projected = projectLight(published, series, options.request, createKey(options.seed));
  const projection = requireValue(projected);
  const problems = [
    ...reading.problems,
    ...mended.problems.filter((problem) => isAbout(problem, series)),
    ...projected.problems,
  ];
  return guardSize(WHERE, createTable(projection, series, options, problems), "Ask for fewer years");
}

function nameTables(given: LightArguments): CellTable[] {
  if (isEmpty(given.caseload)) {
    const wanted = "Give the release's caseload table: time_period, la_name, ehcplans and more, with its headings";
    refuse("E315", { where: WHERE, found: "caseload is empty", wanted });
  }
  const problems: Problem[] = [];
  const tables = PUBLISHED_ROLES.flatMap(({ role, name, column }) => {
    if (isEmpty(given[role])) return [];
    const table = nameTable(name, given[role]);
    if (findPublishedRoles(table).includes(role)) return [table];
    const kind = findPublishedKind(table);
    const found = kind === null ? "its headings are not those of a published table" : `it is the table of ${kind}`;
    const wanted = `A table with the columns time_period, la_name and ${column} is wanted`;
    problems.push(createProblem("E173", { where: `${WHERE}, ${name}`, found, wanted }));
    return [];
  });
  if (problems.length > 0) throw new InputProblems(problems);
  return tables;
}

function refuseAuthority(): never {
  const wanted = "Give the name or code of an authority, such as Kent, 886 or E10000016";
  return refuse("E315", { where: WHERE, found: "la is empty", wanted });
}

function createTable(
  projection: LightProjection,
  series: PublishedSeries,
  { by, show, statistics }: LightOptions,
  problems: readonly Problem[],
): CellValue[][] {
  const { groups, ages, name, estimate } = projection;
  if (show === "notes") return createLightNotes([...projection.notes, ...problems.map(noteProblem)]);
  if (by === "total") return createLightTotals(projection, statistics);
  if (by === "placement group" && groups) return createLightGroups(projection, groups, series, statistics);
  if (by === "age" && ages) return createLightAges(projection, ages, series);
  const needs = by === "age" ? `single ages of January ${estimate.base - 1} and ` : "every placement group of ";
  return refuse("E174", {
    where: `${WHERE}, ${name}`,
    found: `by is ${by}`,
    wanted: `The tables need ${needs}January ${estimate.base}, with no cell withheld`,
  });
}

const noteProblem = (problem: Problem): LightNote => ({
  topic: "Data",
  text: wordProblem(problem).replace(/\.(?= \(E\d+\)$)/, ""),
});

/** Slips of other authorities are not this cell's. */
const isAbout = ({ where }: Problem, { name }: PublishedSeries): boolean => where.startsWith(`${name}, `);

function requireValue<T>({ value, problems }: Reading<T>): T {
  if (value === null || hasStop(problems)) throw new InputProblems(problems);
  return value;
}
