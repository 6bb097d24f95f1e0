import { createTransitionsInSteps } from "../census/createTransitionsFromCensus";
import type { Census, ReconciliationRow, RuleCount } from "../census/Census";
import { USUAL_CENSUS_OPTIONS, type CensusOptions } from "../census/CensusOptions";
import type { SettledCensus } from "../census/SettledCensus";
import { createProblem } from "../checks/codes";
import type { SourceSize } from "../checks/weighProblems";
import type { Transitions } from "../data/Transitions";
import type { Problem } from "../Problem";
import { findColumns, listHeadings } from "./findColumns";
import { hasStop, sortProblems } from "./ProblemList";
import { readCensusInSteps } from "./readCensus";
import { readTransitionsInSteps } from "./readTransitions";
import type { CellTable, Reading } from "./Reading";
import { finishSteps, type Steps } from "./Steps";
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
  /** The census itself, for what transitions do not say; null where the table held transitions already. */
  readonly census: { readonly rows: Census; readonly settled: SettledCensus } | null;
}

/**
 * Tells how large a source is, for weighing its problems.
 *
 * @param source - as it was read; null where it could not be
 * @returns null where it was not read
 * @example measureSource(null) // null
 */
export function measureSource(source: Source | null): SourceSize | null {
  if (source === null) return null;
  const { transitions, census } = source;
  if (census !== null) return { name: census.rows.name, nRows: census.rows.length };
  return { name: transitions.source?.table ?? "Transitions", nRows: transitions.length };
}

/** The columns that tell a census from any other table. */
const CENSUS_FIELDS = ["pupil", "censusYear", "censusDate", "ncy", "birthDate", "need", "setting"] as const;

/**
 * Reads a table of census rows or of transitions, whichever its headings say it is.
 *
 * @param table - columns in any order
 * @param options - the rules for census rows on which reasonable people differ
 * @returns the transitions; census rows are turned into them by documented rules, each a problem where it was used
 * @example readSource({ name: "Source", cells: [], firstRow: 1 }).problems[0].code // "E105"
 */
export function readSource(table: CellTable, options: CensusOptions = USUAL_CENSUS_OPTIONS): Reading<Source> {
  return finishSteps(readSourceInSteps(table, options));
}

/**
 * Reads a source as `readSource` does, with pauses.
 *
 * @param table - columns in any order
 * @param options - the rules for census rows on which reasonable people differ
 */
export function* readSourceInSteps(
  table: CellTable,
  options: CensusOptions = USUAL_CENSUS_OPTIONS,
): Steps<Reading<Source>> {
  const nTransitionColumns = countColumns(table, TRANSITION_COLUMNS);
  const nCensusColumns = countColumns(table, CENSUS_COLUMNS, CENSUS_FIELDS);
  if (nTransitionColumns >= 4) {
    const { value, problems } = yield* readTransitionsInSteps(table);
    return { value: value && { kind: "transitions", transitions: value, report: null, census: null }, problems };
  }
  if (nCensusColumns >= 3) return yield* readCensusSource(table, options);
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

function countColumns<Field extends string>(
  table: CellTable,
  vocabulary: Vocabulary<Field>,
  fields: readonly Field[] = Object.keys(vocabulary) as Field[],
): number {
  const { columns } = findColumns(table, vocabulary);
  return fields.filter((field) => columns[field] >= 0).length;
}

function* readCensusSource(table: CellTable, options: CensusOptions): Steps<Reading<Source>> {
  const census = yield* readCensusInSteps(table);
  if (census.value === null) return { value: null, problems: census.problems };
  const { transitions, settled, problems, ...report } = yield* createTransitionsInSteps(census.value, options);
  const every = sortProblems([...census.problems, ...problems]);
  const source: Source = { kind: "census", transitions, report, census: { rows: census.value, settled } };
  return { value: hasStop(every) ? null : source, problems: every };
}
