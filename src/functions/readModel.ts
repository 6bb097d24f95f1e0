import type { CensusOptions } from "../model/census/CensusOptions";
import { checkInputInSteps } from "../model/checks/checkInput";
import { weighProblems } from "../model/checks/weighProblems";
import type { ModelInput } from "../model/data/ModelInput";
import type { Transitions } from "../model/data/Transitions";
import type { Problem } from "../model/Problem";
import { DEFAULT_OPTIONS, type Options } from "../model/tables/Options";
import { hasStop } from "../model/tables/ProblemList";
import { readCosts } from "../model/tables/readCosts";
import { readOptions } from "../model/tables/readOptions";
import { readPopulation } from "../model/tables/readPopulation";
import { readSettings } from "../model/tables/readSettings";
import { measureSource, type Source } from "../model/tables/readSource";
import type { CellTable, Reading } from "../model/tables/Reading";
import type { Steps } from "../model/tables/Steps";
import { takeInSlices } from "../worker/takeInSlices";
import { Fingerprint } from "./Fingerprint";
import { isEmpty, nameTable, type RangeArgument } from "./readArgument";
import { yieldToHost } from "./yieldToHost";

/** The ranges that a model is made of; empty ones are left out. */
export interface ModelRanges {
  readonly source: RangeArgument;
  readonly population: RangeArgument;
  readonly costs: RangeArgument;
  readonly settings: RangeArgument;
  /** Left out where a function takes none. */
  readonly levers?: RangeArgument;
  readonly options: RangeArgument;
}

/** What was read from a model's ranges, with every problem found, stops first; null for a part that cannot be used. */
export interface ModelReading {
  readonly input: ModelInput | null;
  readonly options: Options | null;
  readonly problems: readonly Problem[];
}

/**
 * Fingerprints the ranges of a model but for its levers, for finding equal calls before anything is read.
 *
 * @param ranges - as the function was given them
 */
export function* fingerprintRanges(ranges: ModelRanges): Steps<string> {
  const fingerprint = new Fingerprint();
  for (const range of [ranges.source, ranges.population, ranges.costs, ranges.settings, ranges.options]) {
    yield* fingerprint.addWord(range.firstRow).addCellsInSteps(range.cells);
  }
  return fingerprint.toString();
}

/**
 * Reads and checks the ranges of a model but for its levers, as `createModelInput` does, letting the page draw between one range and the next.
 *
 * @param ranges - as the function was given them
 * @param readSource - reads the source by the rules of the options, perhaps for other cells too
 */
export async function readModel(
  ranges: ModelRanges,
  readSource: (census: CensusOptions) => Promise<Reading<Source>>,
): Promise<ModelReading> {
  const problems: Problem[] = [];
  const read = async <T>(
    name: string,
    range: RangeArgument,
    reader: (table: CellTable) => Reading<T>,
    none: T | null,
  ) => {
    if (isEmpty(range)) return none;
    await yieldToHost();
    const { value, problems: found } = reader(nameTable(name, range));
    problems.push(...found);
    return value;
  };
  const options = await read("Options", ranges.options, readOptions, DEFAULT_OPTIONS);
  const source = await readSource((options ?? DEFAULT_OPTIONS).census);
  problems.push(...source.problems);
  const transitions = source.value?.transitions;
  const population = await read("Population", ranges.population, readPopulation, []);
  const costs = await read("Costs", ranges.costs, readCosts, []);
  const needs = transitions?.needs ?? [];
  const settings = await read("Settings", ranges.settings, (table) => readSettings(table, needs), []);
  if (!options || !transitions || !population || !costs || !settings || hasStop(problems)) {
    return { input: null, options, problems: weighProblems(problems, measureSource(source.value)) };
  }
  const input: ModelInput = {
    transitions,
    population: options.years === null ? population : keepYears(population, transitions, options.years),
    costs,
    settings,
    rules: options.rules,
  };
  await yieldToHost();
  const found = await takeInSlices(checkInputInSteps(input));
  return { input, options, problems: weighProblems([...problems, ...found], measureSource(source.value)) };
}

/** The population up to so many Januaries after the last that is known. */
function keepYears(population: ModelInput["population"], transitions: Transitions, nYears: number) {
  const lastYear = transitions.censusYear.reduce((last, year) => Math.max(last, year), 0) + 1 + nYears;
  return population.filter((row) => row.censusYear <= lastYear);
}
