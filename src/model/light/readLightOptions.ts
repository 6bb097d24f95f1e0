import { createProblem, type ProblemParts } from "../checks/codes";
import type { Problem } from "../Problem";
import type { Statistic } from "../summary/GroupSummary";
import { isBlankOrZero, isFault, quote, readCensusYear, readNumber } from "../tables/cells";
import { createHeadingKey } from "../tables/findColumns";
import { findNearest } from "../tables/findNearest";
import { DEFAULT_OPTIONS } from "../tables/Options";
import { hasStop } from "../tables/ProblemList";
import { readOptions } from "../tables/readOptions";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import type { LightMethod } from "./estimateLight";
import { DEFAULT_LIGHT_CONSTANTS } from "./LightConstants";
import { DEFAULT_LIGHT_REQUEST, type LightRequest } from "./projectLight";

/** Bands were compared with what happened up to three years ahead; further ahead than this nothing is known. */
export const MOST_LIGHT_YEARS = 10;

export const LIGHT_GROUPINGS = ["total", "placement group", "age"] as const;
export type LightGrouping = (typeof LIGHT_GROUPINGS)[number];

export const LIGHT_SHOWN = ["projection", "notes"] as const;
export type LightShown = (typeof LIGHT_SHOWN)[number];

const METHODS: readonly LightMethod[] = ["requests", "own growth", "national growth"];

/** What the options of SEND.LIGHT say. */
export interface LightOptions {
  readonly request: LightRequest;
  /** Calendar year of the January to project from; null for the last in the tables. */
  readonly origin: number | null;
  readonly by: LightGrouping;
  readonly show: LightShown;
  readonly seed: string;
  readonly statistics: readonly Statistic[];
}

/** Options that mean what they mean everywhere, read by `readOptions`. */
const COMMON = ["simulations", "seed", "years", "statistics", "bands"];
const OWN = ["origin", "by", "growth", "method", "show"];

/**
 * Reads the options of the light model: names in one column and values beside them.
 *
 * @param table - a range or an array such as `{"origin",2025;"by","placement group"}`
 * @returns every option, with defaults where nothing is said
 * @example readLightOptions({ name: "Options", cells: [["origin", 2025]], firstRow: 1 }).value?.origin // 2025
 */
export function readLightOptions(table: CellTable): Reading<LightOptions> {
  const problems: Problem[] = [];
  const own = new Map<string, { cell: Cell; where: string }>();
  const common = table.cells.map((cells, iRow): readonly Cell[] => {
    const name = createHeadingKey(cells[0]);
    if (isBlankOrZero(cells[0]) || (iRow === 0 && ["option", "options", "name"].includes(name))) return [];
    const where = `${table.name}, row ${table.firstRow + iRow}`;
    if (COMMON.includes(name)) return cells;
    if (!OWN.includes(name)) problems.push(refuseName(where, String(cells[0]), name));
    else if (own.has(name)) problems.push(createProblem("E303", { where, found: `${name} stands twice` }));
    else own.set(name, { cell: cells[1], where });
    return [];
  });
  const hasCommon = common.some((cells) => cells.length > 0);
  const usual = hasCommon ? readOptions({ ...table, cells: common }) : { value: DEFAULT_OPTIONS, problems: [] };
  problems.push(...usual.problems);

  const read = <T>(name: string, otherwise: T, parse: (cell: Cell) => T | null, wanted: string): T => {
    const given = own.get(name);
    if (given === undefined || isBlankOrZero(given.cell)) return otherwise;
    const value = parse(given.cell);
    if (value !== null) return value;
    problems.push(refuseValue(given.where, name, given.cell, wanted));
    return otherwise;
  };
  const nYears = usual.value?.years ?? DEFAULT_LIGHT_REQUEST.nYears;
  if (nYears > MOST_LIGHT_YEARS) {
    const wanted = `Give how many years to project, a whole number from 1 to ${MOST_LIGHT_YEARS}`;
    problems.push(createProblem("E301", { where: table.name, found: `years is ${nYears}`, wanted }));
  }
  const growth = read(
    "growth",
    DEFAULT_LIGHT_CONSTANTS.growth,
    readGrowth,
    "Give the yearly growth that authorities are drawn towards, from -20% to 30%, such as 0.1",
  );
  const value: LightOptions = {
    request: {
      nYears,
      nSimulations: usual.value?.simulations ?? DEFAULT_OPTIONS.simulations,
      constants: { ...DEFAULT_LIGHT_CONSTANTS, growth },
      method: read("method", null, (cell) => choose(cell, METHODS), `Give ${METHODS.join(", ")}, or leave it out`),
    },
    origin: read("origin", null, readOrigin, "Give the calendar year of the January to project from, such as 2025"),
    by: read<LightGrouping>(
      "by",
      "total",
      (cell) => choose(cell, LIGHT_GROUPINGS),
      `Give ${LIGHT_GROUPINGS.join(", ")}`,
    ),
    show: read<LightShown>(
      "show",
      "projection",
      (cell) => choose(cell, LIGHT_SHOWN),
      `Give ${LIGHT_SHOWN.join(" or ")}`,
    ),
    seed: usual.value?.seed ?? DEFAULT_OPTIONS.seed,
    statistics: usual.value?.statistics ?? DEFAULT_OPTIONS.statistics,
  };
  return { value: hasStop(problems) ? null : value, problems };
}

function choose<T extends string>(cell: Cell, choices: readonly T[]): T | null {
  const key = createHeadingKey(cell);
  return choices.find((choice) => [createHeadingKey(choice), `${createHeadingKey(choice)}s`].includes(key)) ?? null;
}

function readOrigin(cell: Cell): number | null {
  const year = readCensusYear(cell);
  return typeof year === "number" ? year : null;
}

/** A share a year, as people say it; the model counts in logarithms. */
function readGrowth(cell: Cell): number | null {
  const isPercent = typeof cell === "string" && cell.trim().endsWith("%");
  const number = readNumber(isPercent ? cell.replace("%", "") : cell, false);
  if (number === null || isFault(number)) return null;
  const share = isPercent ? number / 100 : number;
  return share >= -0.2 && share <= 0.3 ? Math.log1p(share) : null;
}

function refuseName(where: string, name: string, key: string): Problem {
  const known = [...OWN, ...COMMON];
  const nearest = findNearest(key, known);
  const parts: ProblemParts = {
    where,
    found: `${quote(name)} is not an option`,
    wanted: `The options are ${known.join(", ")}`,
    fix: nearest === null ? "Correct the name or remove the row" : `Perhaps ${nearest} was meant`,
  };
  return createProblem("E302", parts);
}

function refuseValue(where: string, name: string, cell: Cell, wanted: string): Problem {
  const shown = typeof cell === "object" && cell !== null ? cell.error : String(cell);
  return createProblem("E301", { where, found: `${name} is ${quote(shown)}`, wanted });
}
