import { createProblem } from "../model/checks/codes";
import type { Problem } from "../model/Problem";
import { DEFAULT_LIGHT_REQUEST } from "../model/light/projectLight";
import { MOST_LIGHT_YEARS } from "../model/light/readLightOptions";
import { DEFAULT_OPTIONS } from "../model/tables/Options";
import type { Reading } from "../model/tables/Reading";
import { MOST_SIMULATIONS } from "../worker/ProjectionJob";
import { ArgumentReader } from "./ArgumentReader";
import type { LightArguments } from "./LightArguments";

export const LIGHT_USAGE =
  "npm run --silent light -- EES_FOLDER --la NAME|all --origin YEAR [--years N] --out OUT [--simulations N] [--seed S]";

const FOLDER_WANTED =
  "Give the one folder that holds the files of the Department's release 'Education, health and care plans' (caseload.csv and, if you have them, requests.csv, newplans.csv, ceased_plans.csv)";

/** Reads the arguments of the light command and says everything that is wrong with them. */
export function readLightArguments(args: readonly string[]): Reading<LightArguments> {
  const reader = new ArgumentReader(args, ["la", "origin", "years", "simulations", "seed"], LIGHT_USAGE);
  const missing: Problem[] = [];
  const requireText = (name: "la" | "origin", wanted: string): string => {
    const text = reader.readText(name);
    const isTold = reader.problems.some(({ where }) => where === `--${name}`);
    if (text === undefined && !isTold) {
      missing.push(createProblem("E402", { where: `--${name}`, found: "it is missing", wanted }));
    }
    return text ?? "";
  };

  const folder = reader.readFolder();
  const authority = requireText("la", "Give the name or code of an authority, or all");
  const originText = requireText("origin", "Give the calendar year of the January census to project from");
  const value: LightArguments = {
    folder,
    out: reader.readOut(),
    authority,
    origin: Number(originText),
    nYears: reader.readWholeNumber("years", MOST_LIGHT_YEARS, DEFAULT_LIGHT_REQUEST.nYears),
    nSimulations: reader.readWholeNumber("simulations", MOST_SIMULATIONS, DEFAULT_OPTIONS.simulations),
    seed: reader.readText("seed") ?? DEFAULT_OPTIONS.seed,
  };
  if (originText !== "" && !/^\s*20\d\d\s*$/.test(originText)) missing.push(refuseOrigin(originText));
  const problems = [...reader.problems, ...missing].map((problem) =>
    problem.code === "E403" ? { ...problem, wanted: FOLDER_WANTED } : problem,
  );
  return { value: problems.length > 0 ? null : value, problems };
}

function refuseOrigin(text: string): Problem {
  const wanted = "Give the calendar year of the January census to project from, such as 2025";
  return createProblem("E301", { where: "--origin", found: `"${text}" was found`, wanted });
}
