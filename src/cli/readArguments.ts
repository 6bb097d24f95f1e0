import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Rules } from "../model/data/ModelInput";
import { createProblem } from "../model/checks/codes";
import type { Problem } from "../model/Problem";
import { DEFAULT_OPTIONS } from "../model/tables/Options";
import type { Reading } from "../model/tables/Reading";
import { MOST_SIMULATIONS } from "../worker/ProjectionJob";
import type { ProjectArguments } from "./ProjectArguments";

export const USAGE =
  "npm run --silent project -- FOLDER --out OUT [--simulations N] [--seed S] [--workers W] [--levers FILE] " +
  "[--rules witan|corrected] [--uncertainty calibrated|persistent|yearly]";

const OPTIONS = {
  out: { type: "string" },
  simulations: { type: "string" },
  seed: { type: "string" },
  workers: { type: "string" },
  levers: { type: "string" },
  rules: { type: "string" },
  uncertainty: { type: "string" },
} as const;

type OptionName = keyof typeof OPTIONS;
type Values = Partial<Record<OptionName, string>>;

const RULES: readonly Rules[] = ["witan", "corrected"];
const UNCERTAINTIES = ["calibrated", "persistent", "yearly"];
const MOST_WORKERS = 256;

/** Reads the arguments of the command line and says everything that is wrong with them. */
export function readArguments(args: readonly string[], nCores: number): Reading<ProjectArguments> {
  const problems: Problem[] = [];
  const { values, positionals } = splitArguments(args, problems);

  const folder = positionals[0] ?? "";
  if (positionals.length !== 1) {
    const found = positionals.length === 0 ? "no folder was given" : `${positionals.length} folders were given`;
    problems.push(createProblem("E403", { where: "FOLDER", found, fix: `The command is ${USAGE}` }));
  }
  if (values.out === undefined && !problems.some(({ where }) => where === "--out")) {
    problems.push(
      createProblem("E402", { where: "--out", found: "it is missing", wanted: "Give the folder to write to" }),
    );
  }
  const nSimulations = readWholeNumber("simulations", values, MOST_SIMULATIONS, DEFAULT_OPTIONS.simulations, problems);
  const nWorkers = readWholeNumber("workers", values, MOST_WORKERS, nCores, problems);
  const rules = readChoice("rules", values, RULES, DEFAULT_OPTIONS.rules, problems);
  const uncertainty = readChoice("uncertainty", values, UNCERTAINTIES, DEFAULT_OPTIONS.uncertainty, problems);
  if (uncertainty !== "yearly") {
    problems.push(createProblem("E304", { where: "--uncertainty", found: `"${uncertainty}" was given` }));
  }
  if (values.levers !== undefined) {
    problems.push(createProblem("E407", { where: "--levers", found: `"${values.levers}" was given` }));
  }

  if (problems.length > 0) return { value: null, problems };
  const seed = values.seed ?? DEFAULT_OPTIONS.seed;
  const out = resolve(values.out ?? "");
  return { value: { folder: resolve(folder), out, nSimulations, seed, nWorkers, rules }, problems };
}

/** Splits the arguments into options and the rest; an option that is unknown or has no value is a problem. */
function splitArguments(args: readonly string[], problems: Problem[]): { values: Values; positionals: string[] } {
  const values: Values = {};
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(OPTIONS, token.name)) {
      const fix = `The command is ${USAGE}`;
      problems.push(createProblem("E302", { where: token.rawName, found: "there is no such option", fix }));
    } else if (!token.value || (!token.inlineValue && /^-\D/.test(token.value))) {
      const wanted = `Write ${token.rawName} and its value`;
      problems.push(createProblem("E402", { where: token.rawName, found: "it has no value", wanted }));
    } else {
      values[token.name as OptionName] = token.value;
    }
  }
  return { values, positionals };
}

function readWholeNumber(name: OptionName, values: Values, most: number, usual: number, problems: Problem[]): number {
  const text = values[name];
  if (text === undefined) return usual;
  const value = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
  if (value >= 1 && value <= most) return value;
  const wanted = `Give a whole number from 1 to ${most.toLocaleString("en-GB")}`;
  const fix = `${usual.toLocaleString("en-GB")} is usual`;
  problems.push(createProblem("E301", { where: `--${name}`, found: `"${text}" was found`, wanted, fix }));
  return usual;
}

function readChoice<Choice extends string>(
  name: OptionName,
  values: Values,
  choices: readonly Choice[],
  usual: Choice,
  problems: Problem[],
): Choice {
  const text = values[name];
  const choice = choices.find((one) => one === (text ?? usual));
  if (choice !== undefined) return choice;
  const wanted = `Give one of ${choices.join(", ")}`;
  problems.push(createProblem("E301", { where: `--${name}`, found: `"${text}" was found`, wanted }));
  return usual;
}
