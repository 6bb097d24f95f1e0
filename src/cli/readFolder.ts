import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createTransitionsFromCensus } from "../model/census/createTransitionsFromCensus";
import { createProblem } from "../model/checks/codes";
import type { ModelInput, Rules } from "../model/data/ModelInput";
import type { Transitions } from "../model/data/Transitions";
import type { Problem } from "../model/Problem";
import { readCensus } from "../model/tables/readCensus";
import { readCosts } from "../model/tables/readCosts";
import { readPopulation } from "../model/tables/readPopulation";
import { readSettings } from "../model/tables/readSettings";
import { readTransitions } from "../model/tables/readTransitions";
import type { CellTable, Reading } from "../model/tables/Reading";
import { readCsvTable } from "./readCsvTable";

/** Reads a folder of CSV files in Witan's layout as the input of a model. */
export function readFolder(folder: string, rules: Rules): Reading<ModelInput> {
  const problems: Problem[] = [];
  const files = listFiles(folder, problems);
  if (!files) return { value: null, problems };

  /** Reads one file with the model's reader; null where the file is absent or cannot be used. */
  function read<T>(name: string, reader: (table: CellTable) => Reading<T>): T | null {
    const file = files?.get(name);
    if (!file) return null;
    const table = readCsvTable(file);
    const reading = table.value ? reader(table.value) : { value: null, problems: [] };
    problems.push(...table.problems, ...reading.problems);
    return reading.value;
  }

  const hasTransitions = files.has("transitions.csv");
  if (!hasTransitions && !files.has("census.csv")) {
    problems.push(describeMissing(folder, "neither transitions.csv nor census.csv is in it"));
  } else if (hasTransitions && files.has("census.csv")) {
    problems.push(createProblem("E409", { where: folder, found: "both transitions.csv and census.csv are in it" }));
  }
  if (!files.has("population.csv")) problems.push(describeMissing(folder, "population.csv is not in it"));

  const transitions = hasTransitions ? read("transitions.csv", readTransitions) : read("census.csv", followPupils);
  const population = read("population.csv", readPopulation);
  const costs = read("costs.csv", readCosts) ?? [];
  const settings = read("valid-states.csv", readSettings) ?? [];
  if (!transitions || !population) return { value: null, problems };
  return { value: { transitions, population, costs, settings, rules }, problems };
}

/** Reads census rows and follows the pupils from one January to the next. */
function followPupils(table: CellTable): Reading<Transitions> {
  const { value, problems } = readCensus(table);
  return { value: value && createTransitionsFromCensus(value).transitions, problems };
}

/** The files of the folder by name in small letters; null where there is no such folder. */
function listFiles(folder: string, problems: Problem[]): Map<string, string> | null {
  try {
    return new Map(readdirSync(folder).map((name) => [name.toLowerCase(), join(folder, name)]));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const found = isMissing ? "there is no such folder" : "it is not a folder that can be read";
    problems.push(createProblem("E403", { where: folder, found }));
    return null;
  }
}

function describeMissing(folder: string, found: string): Problem {
  return createProblem("E404", { where: folder, found, fix: "Put the file there under that name" });
}
