import type { ProblemCode } from "../checks/codes";
import { STATISTICS, type Statistic } from "../summary/GroupSummary";
import { MEASURES, type Measure } from "../summary/SummaryRequest";
import {
  cleanText,
  isBlankOrZero,
  isFault,
  quote,
  readCode,
  readNumber,
  readWhole,
  readYesNo,
  type CellFault,
} from "./cells";
import { UNCERTAINTIES } from "../uncertainty/Uncertainty";
import { getUsualUncertainty } from "../uncertainty/UncertaintySettings";
import {
  UNCERTAINTY_CONSTANTS,
  type ConstantDescription,
  type UncertaintyConstants,
} from "../uncertainty/UncertaintyConstants";
import { CENSUS_CHOICES, CENSUS_OPTION_NAMES, type CensusOptions } from "../census/CensusOptions";
import { createHeadingKey, findColumns } from "./findColumns";
import { findNearest } from "./findNearest";
import { ANSWERS, DEFAULT_OPTIONS, type Options } from "./Options";
import { hasStop, ProblemList } from "./ProblemList";
import type { Cell, CellTable, Reading } from "./Reading";
import { OPTION_COLUMNS } from "./vocabulary";

export const MAX_SIMULATIONS = 10_000;
export const MAX_YEARS = 50;

/** The part of the options that one or several cells set. */
type SomeOptions = Partial<Omit<Options, "constants" | "census">> & {
  constants?: Partial<UncertaintyConstants>;
  census?: Partial<CensusOptions>;
};

/** What an option's cell gives: the part of the options that it sets, or a fault. */
type OptionReading = SomeOptions | CellFault;

const READERS: ReadonlyMap<string, (cell: Cell) => OptionReading> = new Map([
  ["simulations", readSimulations],
  ["seed", readSeed],
  ["rules", readRules],
  ["uncertainty", readUncertainty],
  ["statistics", readStatistics],
  ["bands", readBands],
  ["measure", readMeasure],
  ["history", readHistory],
  ["answer", readAnswer],
  ["years", readYears],
  ...UNCERTAINTY_CONSTANTS.map((constant): [string, (cell: Cell) => OptionReading] => [
    createHeadingKey(constant.option),
    (cell) => readConstant(cell, constant),
  ]),
  ...CENSUS_OPTION_NAMES.map((name): [string, (cell: Cell) => OptionReading] => [
    createHeadingKey(CENSUS_CHOICES[name].option),
    (cell) => readCensusOption(cell, name),
  ]),
]);

/** Names of options as they are written, by the key under which they are found. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  [...UNCERTAINTY_CONSTANTS, ...Object.values(CENSUS_CHOICES)].map(({ option }) => [createHeadingKey(option), option]),
);

const write = (name: string) => WRITTEN.get(name) ?? name;

/** Other ways to write the name of an option. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["simulation", "simulations"],
  ["nsimulations", "simulations"],
  ["numberofsimulations", "simulations"],
  ["sims", "simulations"],
  ["nsims", "simulations"],
  ["randomseed", "seed"],
  ["rule", "rules"],
  ["ruleset", "rules"],
  ["statistic", "statistics"],
  ["stats", "statistics"],
  ["band", "bands"],
  ["measures", "measure"],
  ["showhistory", "history"],
  ["answers", "answer"],
  ["year", "years"],
  ["nyears", "years"],
  ["numberofyears", "years"],
  ["yearstoproject", "years"],
]);

/**
 * Reads options: names in one column and values beside them, with or without a heading row.
 *
 * @param table - a range or an array such as `{"simulations",1000;"seed",42}`
 * @param defaults - what holds where nothing is said
 * @returns every option
 * @example readOptions({ name: "Options", cells: [["seed", 7]], firstRow: 1 }).value?.seed // "7"
 */
export function readOptions(table: CellTable, defaults: Options = DEFAULT_OPTIONS): Reading<Options> {
  const problems = new ProblemList();
  const { firstRow, nameColumn, valueColumn } = findOptionRows(table);
  let options: SomeOptions = {};
  const seen = new Set<string>();
  table.cells.slice(firstRow).forEach((cells, index) => {
    if (cells.every(isBlankOrZero) || isBlankOrZero(cells[nameColumn])) return;
    const where = `${table.name}, row ${table.firstRow + firstRow + index}`;
    const refuse = (code: ProblemCode, found: string, parts: { wanted?: string; fix?: string } = {}) =>
      problems.add(code, `${where} ${found}`, () => ({ where, found, ...parts }));
    const name = readName(cells[nameColumn]);
    const read = READERS.get(name);
    if (read === undefined) {
      refuse("E302", `${wordCell(cells[nameColumn])} is not an option`, wordKnown(name));
    } else if (seen.has(name)) {
      refuse("E303", `${write(name)} stands twice`);
    } else {
      const reading = read(cells[valueColumn]);
      if (isOptionFault(reading))
        refuse(reading.code, `${write(name)} ${reading.found}`, { wanted: reading.wanted, fix: reading.fix });
      else options = unite(options, reading);
    }
    seen.add(name);
  });
  const list = problems.list();
  // Rules that are given bring their own usual treatment, unless one is given too.
  if (options.rules !== undefined) options = { uncertainty: getUsualUncertainty(options.rules), ...options };
  const constants = { ...defaults.constants, ...options.constants };
  const census = { ...defaults.census, ...options.census };
  return { value: hasStop(list) ? null : { ...defaults, ...options, constants, census }, problems: list };
}

function unite(options: SomeOptions, more: SomeOptions): SomeOptions {
  const constants = { ...options.constants, ...more.constants };
  return { ...options, ...more, constants, census: { ...options.census, ...more.census } };
}

/** With a heading row the columns are found by it; otherwise the first column holds names and the second values. */
function findOptionRows(table: CellTable): { firstRow: number; nameColumn: number; valueColumn: number } {
  const firstFilled = table.cells.findIndex((cells) => !cells.every(isBlankOrZero));
  const startsWithOption = firstFilled >= 0 && READERS.has(readName(table.cells[firstFilled][0]));
  const found = findColumns(table, OPTION_COLUMNS);
  if (startsWithOption || found.problems.length > 0)
    return { firstRow: Math.max(0, firstFilled), nameColumn: 0, valueColumn: 1 };
  return { firstRow: found.headingRow + 1, nameColumn: found.columns.name, valueColumn: found.columns.value };
}

function readName(cell: Cell): string {
  const key = createHeadingKey(cell);
  return SYNONYMS.get(key) ?? key;
}

function isOptionFault(reading: OptionReading): reading is CellFault {
  return "code" in reading;
}

function wordKnown(name: string): { wanted: string; fix: string } {
  const nearest = findNearest(name, [...READERS.keys()]);
  return {
    wanted: `The options are ${[...READERS.keys()].map(write).join(", ")}`,
    fix: nearest === null ? "Correct the name or remove the row" : `Perhaps ${write(nearest)} was meant`,
  };
}

function wordCell(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.error;
  return typeof cell === "string" ? quote(cleanText(cell)) : String(cell);
}

function refuseValue(cell: Cell, wanted: string, fix = ""): CellFault {
  const found = isBlankOrZero(cell) ? "is 0 or blank" : `is ${wordCell(cell)}`;
  return { code: "E301", found, wanted, fix };
}

function readSimulations(cell: Cell): OptionReading {
  const simulations = readWhole(cell);
  if (typeof simulations === "number" && simulations >= 1 && simulations <= MAX_SIMULATIONS) return { simulations };
  return refuseValue(cell, `Give a whole number from 1 to ${MAX_SIMULATIONS.toLocaleString("en-GB")}; 1,000 is usual`);
}

function readSeed(cell: Cell): OptionReading {
  const seed = readCode(cell);
  if (isFault(seed)) return refuseValue(cell, "Give any text or number", "The same seed gives the same numbers");
  return { seed: seed ?? "0" };
}

function readRules(cell: Cell): OptionReading {
  return readChoice(cell, ["corrected", "witan"] as const, (rules) => ({ rules }));
}

function readUncertainty(cell: Cell): OptionReading {
  return readChoice(cell, UNCERTAINTIES, (uncertainty) => ({ uncertainty }));
}

/** 0 is a number here: no growth, or no shocks. */
function readConstant(cell: Cell, { name, usual, least, most }: ConstantDescription): OptionReading {
  if (isBlankOrZero(cell) && cell !== 0) return {};
  const isPercent = typeof cell === "string" && cell.trim().endsWith("%");
  const number = cell === 0 ? 0 : readNumber(isPercent ? cell.replace("%", "") : cell, false);
  const value = isPercent && typeof number === "number" ? number / 100 : number;
  if (typeof value === "number" && value >= least && value <= most) return { constants: { [name]: value } };
  return refuseValue(cell, `Give a number from ${least} to ${most}`, `${usual} is usual`);
}

/** Choices are told by their letters, so "Leave out" and "leave-out" are the same. */
function readCensusOption(cell: Cell, name: keyof CensusOptions): OptionReading {
  if (isBlankOrZero(cell)) return {};
  const choices: readonly string[] = CENSUS_CHOICES[name].choices;
  const choice = choices.find((each) => createHeadingKey(each) === createHeadingKey(cell));
  return choice === undefined ? refuseValue(cell, `Give ${joinWithOr(choices)}`) : { census: { [name]: choice } };
}

function readMeasure(cell: Cell): OptionReading {
  const plans = ["pupils", "people", "ehcps", "plan", "count", "counts"];
  if (plans.includes(createHeadingKey(cell))) return { measure: "plans" };
  return readChoice(cell, MEASURES, (measure: Measure) => ({ measure }));
}

function readChoice<T extends string>(
  cell: Cell,
  choices: readonly T[],
  give: (choice: T) => SomeOptions,
): OptionReading {
  if (isBlankOrZero(cell)) return {};
  const choice = choices.find((word) => word === createHeadingKey(cell));
  return choice === undefined ? refuseValue(cell, `Give ${joinWithOr(choices)}`) : give(choice);
}

function joinWithOr(words: readonly string[]): string {
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

function readHistory(cell: Cell): OptionReading {
  if (isBlankOrZero(cell)) return { history: false };
  const history = readYesNo(cell);
  return typeof history === "boolean" ? { history } : refuseValue(cell, "Give TRUE or FALSE");
}

function readAnswer(cell: Cell): OptionReading {
  return readChoice(cell, ANSWERS, (answer) => ({ answer }));
}

function readYears(cell: Cell): OptionReading {
  if (isBlankOrZero(cell)) return { years: null };
  const years = readWhole(cell);
  if (typeof years === "number" && years >= 1 && years <= MAX_YEARS) return { years };
  return refuseValue(cell, `Give how many years to project, a whole number from 1 to ${MAX_YEARS}`);
}

const STATISTIC_SYNONYMS: ReadonlyMap<string, Statistic> = new Map([
  ["median", "p50"],
  ["average", "mean"],
  ["sd", "std-dev"],
  ["stddev", "std-dev"],
  ["standarddeviation", "std-dev"],
  ["minimum", "min"],
  ["maximum", "max"],
  ["q1", "p25"],
  ["q3", "p75"],
]);

function readStatistics(cell: Cell): OptionReading {
  if (isBlankOrZero(cell)) return { statistics: DEFAULT_OPTIONS.statistics };
  const text = readCode(cell);
  const wanted = `Give statistics with commas between them, from ${STATISTICS.join(", ")}, or all`;
  if (text === null || isFault(text)) return refuseValue(cell, wanted);
  if (text.toLowerCase() === "all") return { statistics: STATISTICS };
  const names = splitList(text).map((name) => STATISTIC_SYNONYMS.get(createHeadingKey(name)) ?? name);
  const unknown = names.find((name) => !(STATISTICS as readonly string[]).includes(name));
  return unknown === undefined
    ? { statistics: STATISTICS.filter((name) => names.includes(name)) }
    : refuseValue(unknown, wanted);
}

/** Bands by the share of futures inside, in percent, and the statistics at their edges. */
const BANDS: ReadonlyMap<number, readonly Statistic[]> = new Map([
  [50, ["p25", "p75"]],
  [80, ["p10", "p90"]],
  [90, ["p5", "p95"]],
  [95, ["p2.5", "p97.5"]],
]);

function readBands(cell: Cell): OptionReading {
  if (isBlankOrZero(cell)) return { statistics: DEFAULT_OPTIONS.statistics };
  const wanted = "Give the shares of futures inside, from 50, 80, 90 and 95 percent, with commas between them";
  const words = typeof cell === "string" ? splitList(cell) : [cell];
  const edges = words.flatMap((word): readonly (Statistic | null)[] => BANDS.get(readShare(word)) ?? [null]);
  if (edges.length === 0 || edges.includes(null)) return refuseValue(cell, wanted);
  return { statistics: STATISTICS.filter((name) => name === "mean" || name === "p50" || edges.includes(name)) };
}

/** 0.9, 90, "90" and "90%" are all 90. */
function readShare(word: Cell): number {
  const share = readNumber(typeof word === "string" ? word.replace("%", "") : word, false);
  if (typeof share !== "number") return Number.NaN;
  return share < 1 ? Math.round(share * 100) : share;
}

function splitList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => cleanText(word).toLowerCase())
    .filter((word) => word !== "");
}
