import { CENSUS_CHOICES, CENSUS_OPTION_NAMES } from "../../model/census/CensusOptions";
import { InputProblems } from "../../model/Problem";
import type { Options } from "../../model/tables/Options";
import { readOptions } from "../../model/tables/readOptions";
import { UNCERTAINTY_CONSTANTS } from "../../model/uncertainty/UncertaintyConstants";
import { refuse } from "../answer";
import { readModelId, type Model } from "../Model";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import type { ModelRanges } from "../readModel";
import type { Desk } from "./Desk";

/** Options that say what a model is; a function that reads the model cannot change them. */
const MODEL_OPTIONS = ["simulations", "seed", "rules", "uncertainty", "years"] as const satisfies (keyof Options)[];

/**
 * Finds the model that a function's source stands for: the one that a model cell names, or that of the tables given.
 *
 * @param desk - where models are kept
 * @param where - the function, for messages
 * @param ranges - as the function was given them
 * @param signal - of the cell that asks
 * @returns the model, and the options with which this function shows it
 */
export async function findModel(
  desk: Desk,
  where: string,
  ranges: ModelRanges,
  signal: AbortSignal,
): Promise<{ model: Model; options: Options }> {
  const id = readSourceModel(where, ranges.source);
  if (id === null) {
    if (isEmpty(ranges.population)) refusePopulation(where);
    const model = await desk.models.make(ranges, signal);
    return { model, options: model.options };
  }
  refuseTables(where, ranges);
  const found = await getModel(desk, where, id);
  const { levers } = ranges;
  const model = levers && !isEmpty(levers) ? desk.models.makeScenario(found, levers, "") : found;
  return { model, options: readOwnOptions(where, ranges.options, model) };
}

/**
 * Finds a model by the name that its cell shows.
 *
 * @param desk - where models are kept
 * @param where - the function, for messages
 * @param id - the model's name
 */
export async function getModel(desk: Desk, where: string, id: string): Promise<Model> {
  return (await desk.models.find(id)) ?? refuse("E311", { where, found: `model ${id} is not in memory` });
}

/**
 * Tells whether a source is a model cell.
 *
 * @param where - the function, for messages
 * @param source - as the function was given it
 * @returns the model's name, or null for a table
 */
export function readSourceModel(where: string, source: RangeArgument): string | null {
  if (isEmpty(source)) {
    refuse("E315", {
      where,
      found: "source is empty",
      wanted: "Give census rows, transitions or the cell of a SEND.MODEL, with the heading row",
    });
  }
  const cells = source.cells.flat().filter((cell) => cell !== "" && cell !== null && cell !== undefined);
  if (cells.length !== 1) return null;
  const [cell] = cells;
  if (typeof cell === "object" && cell !== null) {
    refuse("E318", { where, found: `the cell given as source shows ${cell.error}` });
  }
  return (
    readModelId(String(cell)) ??
    refuse("E320", {
      where,
      found: `source is the one cell "${String(cell).slice(0, 40)}"`,
      wanted: "Give a table with its heading row, or the cell of a SEND.MODEL",
    })
  );
}

function refusePopulation(where: string): never {
  refuse("E315", {
    where,
    found: "population is empty",
    wanted: "Give people by census year and NCY, through the last year to project",
  });
}

function refuseTables(where: string, ranges: ModelRanges): void {
  for (const name of ["population", "costs", "settings"] as const) {
    if (!isEmpty(ranges[name])) refuse("E312", { where, found: `source is a model, and ${name} is given too` });
  }
}

/** The model's options, with what this function shows differently. */
function readOwnOptions(where: string, range: RangeArgument, model: Model): Options {
  if (isEmpty(range)) return model.options;
  const { value, problems } = readOptions(nameTable("Options", range), model.options);
  if (!value) throw new InputProblems(problems);
  const refuseChange = (name: string, here: unknown, inModel: unknown) =>
    refuse("E312", { where, found: `${name} is ${here} here and ${inModel ?? "not given"} in the model` });
  for (const name of MODEL_OPTIONS) {
    if (value[name] !== model.options[name]) refuseChange(name, value[name], model.options[name]);
  }
  for (const { name, option } of UNCERTAINTY_CONSTANTS) {
    const [here, inModel] = [value.constants[name], model.options.constants[name]];
    if (here !== inModel) refuseChange(option, here, inModel);
  }
  for (const name of CENSUS_OPTION_NAMES) {
    const [here, inModel] = [value.census[name], model.options.census[name]];
    if (here !== inModel) refuseChange(CENSUS_CHOICES[name].option, here, inModel);
  }
  return value;
}
