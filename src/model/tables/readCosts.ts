import type { CostRow } from "../data/ModelInput";
import { createCodeMatcher } from "./matchCode";
import type { CellTable, Reading } from "./Reading";
import { TableReader } from "./TableReader";
import { COST_COLUMNS } from "./vocabulary";

/** Words that stand for every need, beside a blank cell. */
const EVERY_NEED: ReadonlySet<string> = new Set(["all", "any", "every", "*", "all needs", "any need"]);

/**
 * Reads what a pupil costs in a year, in pounds, by setting and, where there is such a column, by need.
 *
 * @param table - columns in any order; a blank need, or "all", is every need without a row of its own
 * @returns one row a need and setting, in the order of the table
 * @example readCosts({ name: "Costs", cells: [["setting", "cost"], ["EHE", "£1,200"]], firstRow: 1 }).value // [{ need: "", setting: "EHE", cost: 1200 }]
 */
export function readCosts(table: CellTable): Reading<CostRow[]> {
  const reader = new TableReader(table, COST_COLUMNS);
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  const rows = new Map<string, CostRow>();
  while (reader.nextRow()) {
    const written = reader.has("need") ? reader.optionalCode("need") : "";
    const need = EVERY_NEED.has(written.toLowerCase()) ? "" : matchNeed(written);
    const setting = matchSetting(reader.code("setting"));
    const cost = reader.amount("cost", true);
    if (!reader.endRow()) continue;
    const row = { need, setting, cost };
    const key = JSON.stringify([need, setting]);
    const before = rows.get(key);
    if (before !== undefined) noteTwice(reader, before, row);
    else rows.set(key, row);
    if (cost === 0) reader.note("E120", "", () => ({ found: `the cost of ${describe(row)} is 0 or blank` }));
  }
  return reader.finish(() => [...rows.values()]);
}

function noteTwice(reader: TableReader<keyof typeof COST_COLUMNS>, before: CostRow, row: CostRow): void {
  if (before.cost === row.cost) {
    reader.note("E125", "", () => ({ found: `the cost of ${describe(row)} stands twice, £${row.cost} both times` }));
  } else {
    reader.note("E124", "", () => ({
      found: `the cost of ${describe(row)} is £${row.cost} here and £${before.cost} above`,
    }));
  }
}

function describe(row: CostRow): string {
  return row.need === "" ? row.setting : `${row.need} in ${row.setting}`;
}
