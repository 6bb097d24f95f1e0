import type { CostRow } from "../data/ModelInput";
import { nameFinancialYear } from "../money/nameFinancialYear";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import type { FinancialYear } from "../years";
import { isBlankOrZero, isFault } from "./cells";
import { findColumns } from "./findColumns";
import { createCodeMatcher } from "./matchCode";
import { readFinancialYear } from "./readFinancialYear";
import type { CellTable, Reading } from "./Reading";
import { TableReader } from "./TableReader";
import { COST_COLUMNS, COST_LINES, type CostLine, WIDE_COST_COLUMNS } from "./vocabulary";

/** Words that stand for every need, beside a blank cell. */
const EVERY_NEED: ReadonlySet<string> = new Set(["all", "any", "every", "*", "all needs", "any need"]);
const LINES = Object.keys(COST_LINES) as CostLine[];

/** What a row is for: everything but its cost and line. */
type Scope = Omit<CostRow, "cost" | "line">;
type Reader = TableReader<string>;

/**
 * Reads what a pupil costs in a year, in pounds, by setting and, where there are such columns, by need, NCY band, financial
 * year and line (place, top-up, transport...). Lines may also stand side by side, a column each, in place of the cost.
 *
 * @param table - columns in any order; a blank need, or "all", is every need without a row of its own
 * @returns one row for each cost, in the order of the table
 * @example readCosts({ name: "Costs", cells: [["setting", "cost"], ["EHE", "£1,200"]], firstRow: 1 }).value // [{ need: "", setting: "EHE", cost: 1200 }]
 */
export function readCosts(table: CellTable): Reading<CostRow[]> {
  const wide = findColumns(table, WIDE_COST_COLUMNS);
  const lines = LINES.filter((line) => wide.columns[line] >= 0);
  const isWide = findColumns(table, COST_COLUMNS).columns.cost < 0 && lines.length > 0;
  const reader = new TableReader<string>(table, isWide ? WIDE_COST_COLUMNS : COST_COLUMNS);
  const readScope = createScopeReader(reader);
  const rows = new Map<string, CostRow>();
  while (reader.nextRow()) {
    const scope = readScope();
    const read: CostRow[] = isWide
      ? lines.map((line) => ({ ...scope, cost: reader.amount(line, true), line }))
      : [{ ...scope, cost: reader.amount("cost", true), ...readLine(reader) }];
    if (!reader.endRow()) continue;
    for (const row of read) {
      const { cost, ...of } = row;
      const key = JSON.stringify(of);
      const before = rows.get(key);
      if (before !== undefined) noteTwice(reader, before, row);
      else rows.set(key, row);
      if (cost === 0 && !isWide)
        reader.note("E120", "", () => ({ found: `the cost of ${describe(row)} is 0 or blank` }));
    }
    if (isWide && read.every(({ cost }) => cost === 0))
      reader.note("E120", "", () => ({ found: `every line of ${describe(scope)} is 0 or blank` }));
  }
  return reader.finish(() => [...rows.values()]);
}

function createScopeReader(reader: Reader): () => Scope {
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  return () => {
    const written = reader.has("need") ? reader.optionalCode("need") : "";
    const need = EVERY_NEED.has(written.toLowerCase()) ? "" : matchNeed(written);
    return { need, setting: matchSetting(reader.code("setting")), ...readBand(reader), ...readYear(reader) };
  };
}

/** Both ends of a band or none. A blank cell and 0 look alike, so a band of Reception alone is written R to R. */
function readBand(reader: Reader): Pick<Scope, "ncyFrom" | "ncyTo"> {
  if (!reader.has("ncyFrom") && !reader.has("ncyTo")) return {};
  const isNothing = (field: "ncyFrom" | "ncyTo") => !reader.has(field) || isBlankOrZero(reader.cell(field));
  if (isNothing("ncyFrom") && isNothing("ncyTo")) return {};
  const missing = (["ncyFrom", "ncyTo"] as const).find((field) => !reader.has(field));
  if (missing) {
    reader.refuse(missing, { code: "E115", found: "is missing", wanted: "A band has a first and a last NCY" });
    return {};
  }
  const ncyFrom = reader.ncy("ncyFrom", NCY_MIN, NCY_MAX);
  const ncyTo = reader.ncy("ncyTo", NCY_MIN, NCY_MAX);
  if (ncyTo < ncyFrom)
    reader.refuse("ncyTo", {
      code: "E116",
      found: `is ${ncyTo}, below NCY from ${ncyFrom}`,
      wanted: "The last NCY is wanted, not below the first",
    });
  return { ncyFrom, ncyTo };
}

function readYear(reader: Reader): Pick<Scope, "financialYear"> {
  if (!reader.has("financialYear")) return {};
  const year = readFinancialYear(reader.cell("financialYear"));
  if (isFault(year)) reader.refuse("financialYear", { ...year, fix: "Correct the year" });
  return typeof year === "number" ? { financialYear: year } : {};
}

function readLine(reader: Reader): Pick<CostRow, "line"> {
  const line = reader.has("line") ? reader.optionalCode("line").toLowerCase() : "";
  return line === "" ? {} : { line };
}

function noteTwice(reader: Reader, before: CostRow, row: CostRow): void {
  if (before.cost === row.cost) {
    reader.note("E125", "", () => ({ found: `the cost of ${describe(row)} stands twice, £${row.cost} both times` }));
  } else {
    reader.note("E124", "", () => ({
      found: `the cost of ${describe(row)} is £${row.cost} here and £${before.cost} above`,
    }));
  }
}

function describe({ need, setting, ncyFrom, ncyTo, financialYear, line }: Omit<CostRow, "cost">): string {
  const parts = [
    need === "" ? setting : `${need} in ${setting}`,
    ...(ncyFrom === undefined ? [] : [`NCY ${ncyFrom} to ${ncyTo}`]),
    ...(financialYear === undefined ? [] : [nameFinancialYear(financialYear as FinancialYear)]),
    ...(line === undefined ? [] : [line]),
  ];
  return parts.join(", ");
}
