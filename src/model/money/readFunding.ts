import { isFault, readNumber } from "../tables/cells";
import { findColumns } from "../tables/findColumns";
import type { CellTable, Reading } from "../tables/Reading";
import { hasStop } from "../tables/ProblemList";
import { TableReader } from "../tables/TableReader";
import { FUNDING_COLUMNS, LONG_FUNDING_COLUMNS } from "../tables/moneyColumns";
import { fieldOf, listHeadedYears, YEAR_COLUMNS, type YearField } from "../tables/yearColumns";
import { readFinancialYear } from "../tables/readFinancialYear";
import type { FinancialYear } from "../years";
import { FUNDING_KINDS, type Funding, type FundingKind } from "./Funding";
import { FundingBuilder } from "./FundingBuilder";
import { nameFundingKind } from "./nameFundingKind";

type Reader = TableReader<string>;

/** Rows that add others up, by how they begin. */
const TOTAL = /^(grand |sub-?)?(total|net)\b/i;

/**
 * Reads what the high needs block has to spend and what it spends beside placements: a line a row, with financial years
 * across, or with a column of years and one of amounts.
 *
 * @param table - columns in any order; the kind of a line may be left out where its name tells it
 * @returns the funding; pounds below 0 for what is taken off
 * @example readFunding({ name: "Funding", cells: [["Line", "2026-27"], ["High needs block", "£30,000,000"]], firstRow: 1 }).value?.lines[0].amounts[0] // 30000000
 */
export function readFunding(table: CellTable): Reading<Funding> {
  const { headingRow } = findColumns(table, FUNDING_COLUMNS);
  const years = listHeadedYears(table.cells[headingRow] ?? []);
  return years.length > 0 ? readWide(table, years) : readLong(table);
}

function readWide(table: CellTable, years: readonly FinancialYear[]): Reading<Funding> {
  const reader = new TableReader<string>(table, { ...FUNDING_COLUMNS, ...YEAR_COLUMNS });
  const builder = new FundingBuilder(table.name, years);
  while (reader.nextRow()) {
    const line = readLine(reader);
    if (line === null) continue;
    const pounds = years.map((year) => readPounds(reader, fieldOf(year), line.kind));
    if (reader.endRow()) years.forEach((year, i) => builder.add(reader, line.name, line.kind, year, pounds[i]));
  }
  return finish(reader, builder);
}

function readLong(table: CellTable): Reading<Funding> {
  const reader = new TableReader<string>(table, LONG_FUNDING_COLUMNS);
  const builder = new FundingBuilder(table.name, null);
  while (reader.nextRow()) {
    const line = readLine(reader);
    if (line === null) continue;
    const year = readFinancialYear(reader.cell("financialYear"));
    if (year === null) reader.refuse("financialYear", { code: "E115", found: "is blank", wanted: "A year is wanted" });
    else if (isFault(year)) reader.refuse("financialYear", { ...year, fix: "Write both years, from April to March" });
    const pounds = readPounds(reader, "amount", line.kind);
    if (reader.endRow()) builder.add(reader, line.name, line.kind, year as FinancialYear, pounds);
  }
  return finish(reader, builder);
}

function finish(reader: Reader, builder: FundingBuilder): Reading<Funding> {
  // What is missing is only known where every row could be read.
  const isWhole = reader.usable && !hasStop(reader.problems.list());
  reader.problems.addAll(isWhole ? builder.listProblems() : []);
  return reader.finish(() => builder.build());
}

/** The name and kind of a row; null for a row of totals, which is not read. */
function readLine(reader: Reader): { name: string; kind: FundingKind } | null {
  const name = reader.code("line");
  const written = reader.has("kind") ? reader.optionalCode("kind") : "";
  if (written === "" && TOTAL.test(name)) {
    reader.note("E709", "", () => ({ found: `'${name}' adds up other rows` }));
    return null;
  }
  const kind = nameFundingKind(written, name);
  if (kind !== null) return { name, kind };
  const found = written === "" ? `'${name}' has no kind, and its name does not tell it` : `is '${written}'`;
  reader.refuse(written === "" ? "line" : "kind", {
    code: "E701",
    found,
    wanted: `Give a kind: ${FUNDING_KINDS.join(", ")}`,
  });
  return { name, kind: "spending" };
}

function readPounds(reader: Reader, field: YearField | "amount", kind: FundingKind): number {
  const cell = reader.cell(field);
  const isPercent = kind === "stability share" && typeof cell === "string" && cell.trim().endsWith("%");
  const number = readNumber(isPercent ? String(cell).replace("%", "") : cell, true);
  if (isFault(number)) reader.refuse(field, number);
  return typeof number === "number" ? (isPercent ? number / 100 : number) : 0;
}
