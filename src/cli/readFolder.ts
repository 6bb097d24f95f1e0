import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createProblem } from "../model/checks/codes";
import type { ModelInput, Rules } from "../model/data/ModelInput";
import type { Problem } from "../model/Problem";
import { createModelInput } from "../model/tables/createModelInput";
import type { CellTable, Reading } from "../model/tables/Reading";
import { readCsvTable } from "./readCsvTable";

/**
 * Reads a folder of CSV files in Witan's layout as the input of a model, and checks it.
 *
 * @param levers - file with a table of levers, wherever it is; null for none
 * @param scenario - which scenario of the levers; "" for every row
 */
export function readFolder(
  folder: string,
  rules: Rules,
  levers: string | null = null,
  scenario = "",
): Reading<ModelInput> {
  const problems: Problem[] = [];
  const files = listFiles(folder, problems);
  if (!files) return { value: null, problems };
  const sourceName = chooseSource(folder, files, problems);
  if (!files.has("population.csv")) problems.push(describeMissing(folder, "population.csv is not in it"));

  const readTable = (name: string): CellTable | null => {
    const file = files.get(name);
    if (!file) return null;
    const table = readCsvTable(file);
    problems.push(...table.problems);
    return table.value;
  };
  const source = readTable(sourceName);
  const population = readTable("population.csv");
  const costs = readTable("costs.csv");
  const settings = readTable("valid-states.csv");
  if (!source || problems.some(({ severity }) => severity === "stops")) return { value: null, problems };

  const options = {
    name: "Options",
    cells: [
      ["option", "value"],
      ["rules", rules],
    ],
    firstRow: 1,
  };
  const leversTable = levers === null ? null : readCsvTable(levers);
  problems.push(...(leversTable?.problems ?? []));
  if (leversTable && !leversTable.value) return { value: null, problems };
  const tables = { source, population, costs, settings, options, levers: leversTable?.value, scenario };
  const reading = createModelInput(tables);
  return { value: reading.value, problems: [...problems, ...reading.problems] };
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

/** Transitions, or else the census that they can be made from. */
function chooseSource(folder: string, files: ReadonlyMap<string, string>, problems: Problem[]): string {
  const hasTransitions = files.has("transitions.csv");
  const hasCensus = files.has("census.csv");
  if (!hasTransitions && !hasCensus) {
    problems.push(describeMissing(folder, "neither transitions.csv nor census.csv is in it"));
  }
  if (hasTransitions && hasCensus) {
    problems.push(createProblem("E409", { where: folder, found: "both transitions.csv and census.csv are in it" }));
  }
  return hasTransitions ? "transitions.csv" : "census.csv";
}

function describeMissing(folder: string, found: string): Problem {
  return createProblem("E404", { where: folder, found, fix: "Put the file there under that name" });
}
