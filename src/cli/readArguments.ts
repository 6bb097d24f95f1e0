import type { Rules } from "../model/data/ModelInput";
import { createProblem } from "../model/checks/codes";
import { DEFAULT_OPTIONS } from "../model/tables/Options";
import type { Reading } from "../model/tables/Reading";
import { UNCERTAINTIES } from "../model/uncertainty/Uncertainty";
import {
  UNCERTAINTY_CONSTANTS,
  USUAL_CONSTANTS,
  type ConstantDescription,
  type UncertaintyConstants,
} from "../model/uncertainty/UncertaintyConstants";
import { getUsualUncertainty } from "../model/uncertainty/UncertaintySettings";
import { MOST_SIMULATIONS } from "../worker/ProjectionJob";
import { ArgumentReader } from "./ArgumentReader";
import type { ProjectArguments } from "./ProjectArguments";

export const USAGE =
  "npm run --silent project -- FOLDER --out OUT [--simulations N] [--seed S] [--workers W] [--levers FILE] [--scenario NAME] " +
  "[--rules witan|corrected] [--uncertainty calibrated|persistent|yearly]" +
  UNCERTAINTY_CONSTANTS.map((constant) => ` [--${nameConstant(constant)} X]`).join("");

const NAMES = ["simulations", "seed", "workers", "levers", "scenario", "rules", "uncertainty"];

export const RULES: readonly Rules[] = ["witan", "corrected"];
export const MOST_WORKERS = 256;

/** Reads the arguments of the command line and says everything that is wrong with them. */
export function readArguments(args: readonly string[], nCores: number): Reading<ProjectArguments> {
  const reader = new ArgumentReader(args, [...NAMES, ...UNCERTAINTY_CONSTANTS.map(nameConstant)], USAGE);
  const { problems } = reader;
  const folder = reader.readFolder();
  const out = reader.readOut();
  const nSimulations = reader.readWholeNumber("simulations", MOST_SIMULATIONS, DEFAULT_OPTIONS.simulations);
  const nWorkers = reader.readWholeNumber("workers", MOST_WORKERS, nCores);
  const rules = reader.readChoice("rules", RULES, DEFAULT_OPTIONS.rules);
  const uncertainty = reader.readChoice("uncertainty", UNCERTAINTIES, getUsualUncertainty(rules));
  const constants = readConstants(reader);
  const levers = reader.readText("levers") ?? null;
  const scenario = reader.readText("scenario") ?? "";
  if (levers === null && scenario !== "") {
    const wanted = "The scenario is one of a table of levers";
    problems.push(createProblem("E402", { where: "--levers", found: "it is missing", wanted, fix: "Give its file" }));
  }
  if (problems.length > 0) return { value: null, problems };
  const seed = reader.readText("seed") ?? DEFAULT_OPTIONS.seed;
  return {
    value: {
      folder,
      out,
      nSimulations,
      seed,
      nWorkers,
      rules,
      uncertainty: { uncertainty, constants },
      levers,
      scenario,
    },
    problems,
  };
}

/** The name of a constant on the command line: "joiner-growth" for joiner growth. */
export function nameConstant({ option }: ConstantDescription): string {
  return option.replaceAll(" ", "-");
}

/** The constants of the calibrated treatment, the usual ones where nothing is said. */
export function readConstants(reader: ArgumentReader<string>): UncertaintyConstants {
  const values = UNCERTAINTY_CONSTANTS.map((constant): [string, number] => [
    constant.name,
    reader.readNumber(nameConstant(constant), constant),
  ]);
  return { ...USUAL_CONSTANTS, ...Object.fromEntries(values) };
}
