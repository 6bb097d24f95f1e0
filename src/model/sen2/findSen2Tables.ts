import { isBlankOrZero } from "../tables/cells";
import { createHeadingKey, findColumns } from "../tables/findColumns";
import type { Cell, CellTable } from "../tables/Reading";
import { SEN2_COLUMNS, SEN2_MODULE_NAMES, SEN2_MODULES, type Sen2Module } from "./sen2Columns";

/** The tables of one return. */
export type Sen2Tables = Partial<Record<Sen2Module, CellTable>>;

/** From the table with the most telling columns to the one with the fewest. */
const RECOGNISED: readonly Sen2Module[] = [
  "placementdetail",
  "namedplan",
  "plandetail",
  "senneed",
  "activeplans",
  "assessment",
  "requests",
  "person",
  "sen2",
];

/**
 * Recognises a table of a SEN2 return by its headings.
 *
 * @param headings - the heading row
 * @returns the table, or null where the headings are those of none
 * @example recogniseSen2(["senneedtableid", "activeplanstableid", "sentype", "sentyperank"]) // "senneed"
 */
export function recogniseSen2(headings: readonly Cell[]): Sen2Module | null {
  const table: CellTable = { name: "", cells: [headings], firstRow: 1 };
  const fits = (module: Sen2Module) =>
    findColumns<string>(table, SEN2_COLUMNS[module]).problems.every(({ code }) => code !== "E101") &&
    isLinked(headings, module);
  return RECOGNISED.find(fits) ?? null;
}

/** A table that belongs to another says to which row: by the other's id, or by person and request as the template does. */
function isLinked(headings: readonly Cell[], module: Sen2Module): boolean {
  const { columns } = findColumns<string>({ name: "", cells: [headings], firstRow: 1 }, SEN2_COLUMNS[module]);
  const has = (field: string) => (columns[field] ?? -1) >= 0;
  if (module === "namedplan") return has("assessmentId") || has("requestId");
  if (module === "plandetail") return has("namedPlanId") || has("requestId");
  if (module === "placementdetail" || module === "senneed") return has("activePlansId") || has("requestId");
  return true;
}

/**
 * Finds the tables of SEN2 returns among ranges: one range a table, or the sheet of the template with all tables under one
 * another, each under its title in column A. A table that the return before has already begins the next return.
 *
 * @param ranges - in the order in which they were given
 * @returns the returns, and the ranges that belong to none
 * @example findSen2Tables([]).returns // []
 */
export function findSen2Tables(ranges: readonly CellTable[]): {
  readonly returns: readonly Sen2Tables[];
  readonly others: readonly CellTable[];
} {
  const returns: Sen2Tables[] = [];
  const others: CellTable[] = [];
  for (const range of ranges) {
    const stacked = splitTemplate(range);
    const single = stacked.length === 0 ? recogniseRange(range) : null;
    const tables = single ? [single] : stacked;
    if (tables.length === 0) others.push(range);
    for (const [module, table] of tables) {
      let last = returns[returns.length - 1];
      if (last === undefined || last[module] !== undefined) returns.push((last = {}));
      last[module] = table;
    }
  }
  return { returns, others };
}

type ModuleTable = readonly [module: Sen2Module, table: CellTable];

function recogniseRange(range: CellTable): ModuleTable | null {
  const headings = range.cells.find((cells) => !cells.every(isBlankOrZero));
  const module = headings === undefined ? null : recogniseSen2(headings);
  return module && [module, { ...range, name: nameTable(range, module) }];
}

/** "placement detail in Sheet3", or the range's own name where that says it already. */
function nameTable(range: CellTable, module: Sen2Module): string {
  const { name } = SEN2_MODULE_NAMES[module];
  if (range.name === "") return name;
  return createHeadingKey(range.name).includes(module) ? range.name : `${name} in ${range.name}`;
}

/**
 * Tells whether cells are those of the template's sheet, with several tables under their titles.
 *
 * @param cells - of a whole sheet
 * @example isSen2Template([["Header Record"]]) // false
 */
export function isSen2Template(cells: CellTable["cells"]): boolean {
  return cells.filter((row) => findTitle(row) !== null).length >= FEWEST_TITLES;
}

/** A title alone could be any word in a cell; a template has several. */
const FEWEST_TITLES = 3;

/** The tables of a template sheet: a title in the first column, headings below it, rows to the next title. */
function splitTemplate(range: CellTable): ModuleTable[] {
  const titles = range.cells.flatMap((cells, iRow) => {
    const module = findTitle(cells);
    return module === null ? [] : [{ module, iRow }];
  });
  if (titles.length < FEWEST_TITLES) return [];
  return titles.map(({ module, iRow }, i): ModuleTable => {
    const cells = range.cells.slice(iRow + 1, titles[i + 1]?.iRow);
    return [module, { name: nameTable(range, module), cells, firstRow: range.firstRow + iRow + 1 }];
  });
}

function findTitle(cells: readonly Cell[]): Sen2Module | null {
  if (typeof cells[0] !== "string" || cells[0] === "") return null;
  const key = createHeadingKey(cells[0]);
  return SEN2_MODULES.find((module) => SEN2_MODULE_NAMES[module].titles.includes(key)) ?? null;
}
