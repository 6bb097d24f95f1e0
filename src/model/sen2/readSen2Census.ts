import { createProblem } from "../checks/codes";
import type { EstablishmentIndex } from "../gias/Establishment";
import { ESTABLISHMENT_COLUMNS } from "../gias/establishmentColumns";
import { readEstablishments } from "../gias/readEstablishments";
import type { Problem } from "../Problem";
import { findColumns, listHeadings } from "../tables/findColumns";
import { hasStop, sortProblems } from "../tables/ProblemList";
import type { CellTable, Reading } from "../tables/Reading";
import { createSen2Census, listRules } from "./createSen2Census";
import { findSen2Tables } from "./findSen2Tables";
import { readSen2Return } from "./readSen2Return";
import type { Sen2Census, Sen2Options } from "./Sen2Census";
import type { Sen2Return } from "./Sen2Return";

/**
 * Reads SEN2 returns from ranges and makes census rows of them. A range is one table of a return, the sheet of the template
 * with all of them, rows of the register of establishments, or a table with URN and setting; each is known by its headings.
 *
 * @param ranges - in the order of the returns: a table that the return has already begins the next
 * @param options - what to do where reasonable people differ
 * @returns the census and its account; null where a problem stops
 * @example readSen2Census([], USUAL_SEN2_OPTIONS).problems[0].code // "E841"
 */
export function readSen2Census(ranges: readonly CellTable[], options: Sen2Options): Reading<Sen2Census> {
  const { returns: found, others } = findSen2Tables(ranges);
  const registers = others.filter(isEstablishments);
  const strange = others.filter((table) => !isEstablishments(table)).map(describeStrange);
  const none = found.length === 0 && strange.length === 0;
  const problems: Problem[] = none
    ? [createProblem("E841", { where: "SEN2", found: "no table was given" })]
    : [...strange];
  const register = registers.length > 0 ? readEstablishments(registers) : null;
  problems.push(...(register?.problems ?? []));
  const returns: Sen2Return[] = [];
  for (const tables of found) {
    const reading = readSen2Return(tables, options.collectionYear);
    problems.push(...reading.problems);
    if (reading.value) returns.push(reading.value);
  }
  if (hasStop(problems)) return { value: null, problems: sortProblems(problems) };
  return makeCensus(returns, register?.value ?? null, options, problems);
}

function makeCensus(
  returns: readonly Sen2Return[],
  register: EstablishmentIndex | null,
  options: Sen2Options,
  before: readonly Problem[],
): Reading<Sen2Census> {
  const census = createSen2Census(returns, register, options);
  const problems = sortProblems([...before, ...census.problems]);
  const value = { ...census, rules: listRules(problems), problems };
  return { value: hasStop(problems) ? null : value, problems };
}

/** Whether a range holds establishments: a number, and what tells the setting. */
export function isEstablishments(table: CellTable): boolean {
  const { columns } = findColumns(table, ESTABLISHMENT_COLUMNS);
  return (columns.urn >= 0 || columns.ukprn >= 0) && (columns.type >= 0 || columns.setting >= 0);
}

function describeStrange(table: CellTable): Problem {
  const row = table.cells.findIndex((cells) => cells.length > 0);
  const headings = row < 0 ? "" : listHeadings(table, row);
  const found = headings === "" ? "it is empty" : `the headings ${headings} are those of no table of a return`;
  return createProblem("E841", { where: table.name === "" ? "SEN2" : table.name, found });
}
