import { PROJECTION_COLUMNS } from "../ons/projectionColumns";
import { LEDGER_COLUMNS } from "../ledger/ledgerColumns";
import { recognisePublished } from "../light/publishedColumns";
import { isMapping } from "../returns/mappingColumns";
import { createHeadingKey, findColumns } from "./findColumns";
import type { Cell, CellTable } from "./Reading";
import { recogniseMoney } from "./recogniseMoney";
import { isWidePopulation } from "./unfoldPopulation";
import {
  CENSUS_COLUMNS,
  CENSUS_LAYOUTS,
  COST_COLUMNS,
  OPTION_COLUMNS,
  POPULATION_COLUMNS,
  SETTING_COLUMNS,
  TRANSITION_COLUMNS,
  type Vocabulary,
  WIDE_COST_COLUMNS,
} from "./vocabulary";

export type TableKind =
  | "transitions"
  | "census"
  | "population"
  | "ledger"
  | "costs"
  | "settings"
  | "options"
  | "levers"
  | "published"
  | "funding"
  | "workstreams"
  | "mapping";

/** From the table with the most columns to the one with the fewest, so that the fullest match wins. */
const KINDS: readonly (readonly [TableKind, Vocabulary<string>])[] = [
  ["transitions", TRANSITION_COLUMNS],
  ["census", CENSUS_COLUMNS],
  ["settings", SETTING_COLUMNS],
  ["population", POPULATION_COLUMNS],
  ["population", PROJECTION_COLUMNS],
  ["ledger", LEDGER_COLUMNS],
  ["costs", COST_COLUMNS],
  ["options", OPTION_COLUMNS],
  ...CENSUS_LAYOUTS.map((layout) => ["census", layout] as const),
];

/**
 * Recognises what a table holds by its headings.
 *
 * @param headings - the cells of the heading row
 * @returns the kind whose required columns are all there, or null
 * @example recogniseTable(["Cost", "Setting"]) // "costs"
 */
export function recogniseTable(headings: readonly Cell[]): TableKind | null {
  if (recognisePublished(headings)) return "published";
  if (isLevers(headings)) return "levers";
  if (isMapping(headings)) return "mapping";
  const table: CellTable = { name: "", cells: [headings], firstRow: 1 };
  for (const [kind, vocabulary] of KINDS) {
    if (findColumns(table, vocabulary).problems.every(({ code }) => code !== "E101")) return kind;
  }
  if (hasCostLines(table)) return "costs";
  return isWidePopulation(headings) ? "population" : recogniseMoney(table);
}

/** Levers have the columns of settings too, so that they can say whom they are about. */
function isLevers(headings: readonly Cell[]): boolean {
  const keys = headings.map(createHeadingKey);
  return ["lever", "levers"].some((key) => keys.includes(key)) && keys.includes("change");
}

/** Whether costs stand in columns of their lines, such as place and top-up, instead of in one. */
function hasCostLines(table: CellTable): boolean {
  const { columns } = findColumns(table, WIDE_COST_COLUMNS);
  return columns.setting >= 0 && columns["top-up"] >= 0;
}
