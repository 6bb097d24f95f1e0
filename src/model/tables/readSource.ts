import { createTransitionsFromCensus } from "../census/createTransitionsFromCensus";
import type { ReconciliationRow, RuleCount } from "../census/Census";
import { createProblem } from "../checks/codes";
import type { Transitions } from "../data/Transitions";
import type { Problem } from "../Problem";
import { findColumns, listHeadings } from "./findColumns";
import { hasStop, sortProblems } from "./ProblemList";
import { readCensus } from "./readCensus";
import { readTransitions } from "./readTransitions";
import type { CellTable, Reading } from "./Reading";
import { CENSUS_COLUMNS, TRANSITION_COLUMNS, type Vocabulary } from "./vocabulary";

/** How census rows became transitions. */
export interface CensusReport {
  readonly rules: readonly RuleCount[];
  readonly reconciliation: readonly ReconciliationRow[];
}

/** Transitions, and what they were made from. */
export interface Source {
  readonly kind: "census" | "transitions";
  readonly transitions: Transitions;
  /** null where the table held transitions already. */
  readonly report: CensusReport | null;
}

/**
 * Reads a table of census rows or of transitions, whichever its headings say it is.
 *
 * @param table - columns in any order
 * @returns the transitions; census rows are turned into them by documented rules, each a problem where it was used
 * @example readSource({ name: "Source", cells: [], firstRow: 1 }).problems[0].code // "E105"
 */
export function readSource(table: CellTable): Reading<Source> {
  const nTransitionColumns = countColumns(table, TRANSITION_COLUMNS);
  const nCensusColumns = countColumns(table, CENSUS_COLUMNS);
  if (nTransitionColumns >= 4) {
    const { value, problems } = readTransitions(table);
    return { value: value && { kind: "transitions", transitions: value, report: null }, problems };
  }
  if (nCensusColumns >= 3) return readCensusSource(table);
  return { value: null, problems: [describeStrange(table)] };
}

function describeStrange(table: CellTable): Problem {
  const { headingRow } = findColumns(table, CENSUS_COLUMNS);
  const headings = listHeadings(table, headingRow);
  if (headings === "") return createProblem("E105", { where: table.name, found: "it is empty" });
  return createProblem("E105", {
    where: `${table.name}, row ${table.firstRow + headingRow}`,
    found: `the headings ${headings} are neither those of a census nor those of transitions`,
  });
}

function countColumns<Field extends string>(table: CellTable, vocabulary: Vocabulary<Field>): number {
  const { columns } = findColumns(table, vocabulary);
  return (Object.values(columns) as number[]).filter((index) => index >= 0).length;
}

function readCensusSource(table: CellTable): Reading<Source> {
  const census = readCensus(table);
  if (census.value === null) return { value: null, problems: census.problems };
  const { transitions, problems, ...report } = createTransitionsFromCensus(census.value);
  const every = sortProblems([...census.problems, ...problems]);
  return { value: hasStop(every) ? null : { kind: "census", transitions, report }, problems: every };
}
