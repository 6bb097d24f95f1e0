import type { Rules } from "../model/data/ModelInput";
import { DEFAULT_OPTIONS } from "../model/tables/Options";
import { MAX_YEARS } from "../model/tables/readOptions";
import type { Reading } from "../model/tables/Reading";
import { UNCERTAINTY_CONSTANTS, type UncertaintyConstants } from "../model/uncertainty/UncertaintyConstants";
import { MOST_SIMULATIONS } from "../worker/ProjectionJob";
import { ArgumentReader } from "./ArgumentReader";
import { MOST_WORKERS, nameConstant, readConstants, RULES } from "./readArguments";

export const BACKTEST_USAGE =
  "npm run --silent backtest -- FOLDER --out OUT [--simulations N] [--seed S] [--workers W] [--years N] " +
  "[--rules witan|corrected]" +
  UNCERTAINTY_CONSTANTS.map((constant) => ` [--${nameConstant(constant)} X]`).join("");

const NAMES = ["simulations", "seed", "workers", "years", "rules", ...UNCERTAINTY_CONSTANTS.map(nameConstant)];

/** What a person asked the backtest to do. */
export interface BacktestArguments {
  readonly folder: string;
  readonly out: string;
  readonly nSimulations: number;
  readonly seed: string;
  readonly nWorkers: number;
  readonly rules: Rules;
  readonly constants: UncertaintyConstants;
  /** Longest horizon; null for all that the data allow. */
  readonly mostYears: number | null;
}

/** Reads the arguments of the backtest and says everything that is wrong with them. */
export function readBacktestArguments(args: readonly string[], nCores: number): Reading<BacktestArguments> {
  const reader = new ArgumentReader(args, NAMES, BACKTEST_USAGE);
  const value: BacktestArguments = {
    folder: reader.readFolder(),
    out: reader.readOut(),
    nSimulations: reader.readWholeNumber("simulations", MOST_SIMULATIONS, DEFAULT_OPTIONS.simulations),
    seed: reader.readText("seed") ?? DEFAULT_OPTIONS.seed,
    nWorkers: reader.readWholeNumber("workers", MOST_WORKERS, nCores),
    rules: reader.readChoice("rules", RULES, DEFAULT_OPTIONS.rules),
    constants: readConstants(reader),
    mostYears: reader.readText("years") === undefined ? null : reader.readWholeNumber("years", MAX_YEARS, 3),
  };
  const { problems } = reader;
  return { value: problems.length > 0 ? null : value, problems };
}
