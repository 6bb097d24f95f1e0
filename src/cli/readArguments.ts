import type { Rules } from "../model/data/ModelInput";
import { createProblem } from "../model/checks/codes";
import { DEFAULT_OPTIONS } from "../model/tables/Options";
import type { Reading } from "../model/tables/Reading";
import { MOST_SIMULATIONS } from "../worker/ProjectionJob";
import { ArgumentReader } from "./ArgumentReader";
import type { ProjectArguments } from "./ProjectArguments";

export const USAGE =
  "npm run --silent project -- FOLDER --out OUT [--simulations N] [--seed S] [--workers W] [--levers FILE] " +
  "[--rules witan|corrected] [--uncertainty calibrated|persistent|yearly]";

const NAMES = ["simulations", "seed", "workers", "levers", "rules", "uncertainty"] as const;

export const RULES: readonly Rules[] = ["witan", "corrected"];
const UNCERTAINTIES = ["calibrated", "persistent", "yearly"];
export const MOST_WORKERS = 256;

/** Reads the arguments of the command line and says everything that is wrong with them. */
export function readArguments(args: readonly string[], nCores: number): Reading<ProjectArguments> {
  const reader = new ArgumentReader(args, NAMES, USAGE);
  const { problems } = reader;
  const folder = reader.readFolder();
  const out = reader.readOut();
  const nSimulations = reader.readWholeNumber("simulations", MOST_SIMULATIONS, DEFAULT_OPTIONS.simulations);
  const nWorkers = reader.readWholeNumber("workers", MOST_WORKERS, nCores);
  const rules = reader.readChoice("rules", RULES, DEFAULT_OPTIONS.rules);
  const uncertainty = reader.readChoice("uncertainty", UNCERTAINTIES, DEFAULT_OPTIONS.uncertainty);
  if (uncertainty !== "yearly") {
    problems.push(createProblem("E304", { where: "--uncertainty", found: `"${uncertainty}" was given` }));
  }
  const levers = reader.readText("levers");
  if (levers !== undefined) {
    problems.push(createProblem("E407", { where: "--levers", found: `"${levers}" was given` }));
  }
  if (problems.length > 0) return { value: null, problems };
  const seed = reader.readText("seed") ?? DEFAULT_OPTIONS.seed;
  return { value: { folder, out, nSimulations, seed, nWorkers, rules }, problems };
}
