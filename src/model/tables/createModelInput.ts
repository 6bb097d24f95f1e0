import { checkInput } from "../checks/checkInput";
import { createProblem } from "../checks/codes";
import { readScenario } from "../levers/readScenario";
import { weighProblems } from "../checks/weighProblems";
import { deriveSettings } from "../data/deriveSettings";
import type { ModelInput, PopulationRow } from "../data/ModelInput";
import type { Transitions } from "../data/Transitions";
import type { Problem } from "../Problem";
import { DEFAULT_OPTIONS, type Options } from "./Options";
import { hasStop, sortProblems } from "./ProblemList";
import { readCosts } from "./readCosts";
import { readOptions } from "./readOptions";
import { readPopulation } from "./readPopulation";
import { readSettings } from "./readSettings";
import { measureSource, readSource, type Source } from "./readSource";
import type { CellTable, Reading } from "./Reading";

/** The tables of one model; null where there is none. */
export interface ModelTables {
  /** Census rows or transitions. */
  readonly source: CellTable;
  readonly population: CellTable | null;
  readonly costs?: CellTable | null;
  readonly settings?: CellTable | null;
  readonly options?: CellTable | null;
  readonly levers?: CellTable | null;
  /** Which scenario of the levers; "" or left out for every row. */
  readonly scenario?: string;
}

/** A model's input with what else its tables said. */
export interface ModelInputReading extends Reading<ModelInput> {
  /** null where the options cannot be used; defaults where none were given. */
  readonly options: Options | null;
  readonly source: Source | null;
}

/**
 * Reads every table of a model and checks them together.
 *
 * @param tables - the settings are derived from the transitions where no table of them is given
 * @returns the input, null where a problem stops its use, with every problem of every table and of `checkInput`
 */
export function createModelInput(tables: ModelTables): ModelInputReading {
  const problems: Problem[] = [];
  function read<T>(table: CellTable | null | undefined, reader: (table: CellTable) => Reading<T>, none: T): T | null {
    if (!table) return none;
    const reading = reader(table);
    problems.push(...reading.problems);
    return reading.value;
  }
  const options = read(tables.options, readOptions, DEFAULT_OPTIONS);
  const census = options?.census;
  const source = read<Source | null>(tables.source, (table) => readSource(table, census), null);
  const population = read(tables.population, readPopulation, []);
  const costs = read(tables.costs, readCosts, []);
  const knownNeeds = source?.transitions.needs ?? [];
  const settings = read(tables.settings, (table) => readSettings(table, knownNeeds), []);
  if (!tables.population) {
    problems.push(
      createProblem("E283", {
        where: "Population",
        found: "there is no table",
        wanted: "People by NCY and census year are needed to project",
      }),
    );
  }
  if (!options || !source || !population || !costs || !settings || hasStop(problems)) {
    return { value: null, problems: weighProblems(problems, measureSource(source)), options, source };
  }
  const { transitions } = source;
  const input: ModelInput = {
    transitions,
    population: options.years === null ? population : keepYears(population, transitions, options.years),
    costs,
    settings: settings.length > 0 ? settings : deriveSettings(transitions),
    rules: options.rules,
  };
  const found = checkInput(settings.length > 0 ? input : { ...input, settings: [] });
  const every = weighProblems([...problems, ...found], measureSource(source));
  if (hasStop(every)) return { value: null, problems: every, options, source };
  if (!tables.levers) return { value: input, problems: every, options, source };
  const changed = readScenario(input, tables.levers, tables.scenario);
  return { value: changed.value, problems: sortProblems([...every, ...changed.problems]), options, source };
}

/** The population up to so many Januaries after the last that is known. */
function keepYears(population: readonly PopulationRow[], transitions: Transitions, nYears: number): PopulationRow[] {
  const startYear = transitions.censusYear.reduce((last, year) => Math.max(last, year), 0) + 1;
  return population.filter((row) => row.censusYear <= startYear + nYears);
}
