import { cleanText, isFault, isTotalLabel } from "../tables/cells";
import { readDay, splitDay, type Day } from "../tables/days";
import { createCodeMatcher } from "../tables/matchCode";
import { readFinancialYear } from "../tables/readFinancialYear";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import { finishSteps, ROWS_A_STEP, type Steps } from "../tables/Steps";
import { TableReader } from "../tables/TableReader";
import type { FinancialYear } from "../years";
import { createProviderKey } from "./createProviderKey";
import { findCostKind, NO_KIND } from "./costKinds";
import type { Ledger, LedgerLine } from "./Ledger";
import { LEDGER_COLUMNS, type LedgerField } from "./ledgerColumns";
import { toPounds, wordPence } from "./Pence";
import { readMonth, getMonthYear } from "./readMonth";
import { readPence } from "./readPence";

const TEXTS: readonly LedgerField[] = ["pupil", "provider", "kind", "month", "financialYear"];

/**
 * Reads a finance ledger: one or more lines a pupil, of either sign. Every line whose amount can be read is kept, whatever
 * else is wrong with it, so that the lines add up to the ledger to the penny.
 *
 * @param table - columns in any order; who and how much are needed
 * @returns the lines
 * @example readLedger({ name: "Ledger", cells: [["UPN", "Amount"], ["H801200001001", "£1,200.50"]], firstRow: 1 }).value.totalPence // 120050
 */
export function readLedger(table: CellTable): Reading<Ledger> {
  return finishSteps(readLedgerInSteps(table));
}

/**
 * Reads a ledger as `readLedger` does, with pauses.
 *
 * @param table - columns in any order
 */
export function* readLedgerInSteps(table: CellTable): Steps<Reading<Ledger>> {
  const reader = new TableReader<LedgerField>(table, LEDGER_COLUMNS);
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  const lines: LedgerLine[] = [];
  const repeats: number[] = [];
  const seen = new Map<string, number>();
  let totalPence = 0;
  let rounded = 0;
  const nameProvider = createProviderNamer();
  while (reader.nextRow()) {
    if (lines.length % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const reference = readReference(reader);
    if (reference === "" && isTotalRow(reader)) continue;
    const amount = readPence(reader.cell("amount"));
    if (isFault(amount) && "code" in amount) reader.refuse("amount", amount);
    if (!reader.endRow() || (amount !== null && "code" in amount)) continue;
    const pence = amount?.pence ?? 0;
    if (reference === "") noteReference(reader);
    noteAmount(reader, pence, amount?.rounded ?? 0);
    const [from, to] = readDays(reader);
    const line: LedgerLine = {
      row: reader.row,
      reference,
      ...nameProvider(readText(reader.cell("provider"))),
      kind: readKind(reader),
      pence,
      financialYear: readYear(reader, from, to),
      from,
      to,
      need: matchNeed(readText(reader.cell("need"))),
      setting: matchSetting(readText(reader.cell("setting"))),
    };
    const key = createLineKey(line, reader);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, reader.row);
    else {
      repeats.push(lines.length);
      reader.note("E908", "", () => ({ found: `the line is that of row ${first} again, ${wordPence(pence)}` }));
    }
    lines.push(line);
    totalPence += pence;
    rounded += amount?.rounded ?? 0;
  }
  const hasPeriods = (["financialYear", "month", "from", "to", "date"] as const).some((field) => reader.has(field));
  return reader.finish(() => ({ name: table.name, lines, totalPence, rounded, repeats, hasPeriods }));
}

/** Names providers as they stand and as they are compared, each spelling once. */
function createProviderNamer(): (provider: string) => Pick<LedgerLine, "provider" | "providerKey"> {
  const known = new Map<string, Pick<LedgerLine, "provider" | "providerKey">>();
  return (provider) => {
    let names = known.get(provider);
    if (names === undefined) known.set(provider, (names = { provider, providerKey: createProviderKey(provider) }));
    return names;
  };
}

/** A text of any cell; an error or a truth value is none. */
function readText(cell: Cell): string {
  if (typeof cell === "number") return cell === 0 ? "" : String(cell);
  return typeof cell === "string" ? cleanText(cell).trim() : "";
}

function readReference(reader: TableReader<LedgerField>): string {
  const text = readText(reader.cell("pupil"));
  return text === "0" || text.startsWith("=") || text.startsWith("#") ? "" : text;
}

/** A row of totals names itself where a pupil would stand, or beside it. */
function isTotalRow(reader: TableReader<LedgerField>): boolean {
  const label = TEXTS.map((field) => readText(reader.cell(field))).find(isTotalLabel);
  if (label === undefined) return false;
  reader.note("E108", "", () => ({ found: `'${label}' is a row of totals` }));
  return true;
}

function noteReference(reader: TableReader<LedgerField>): void {
  const cell = reader.cell("pupil");
  const found =
    typeof cell === "object" && cell !== null
      ? `the reference is the Excel error ${cell.error}`
      : "there is no reference to a pupil";
  reader.note("E907", "", () => ({ found }));
}

function noteAmount(reader: TableReader<LedgerField>, pence: number, rounded: number): void {
  if (rounded !== 0) {
    const exact = toPounds(pence) + rounded;
    reader.note("E905", "", () => ({
      found: `the amount is £${Number(exact.toFixed(6))}, which is counted as ${wordPence(pence)}`,
    }));
  }
  if (pence < 0) reader.note("E906", "", () => ({ found: `the line is a credit of ${wordPence(-pence)}` }));
  if (pence === 0) reader.note("E909", "", () => ({ found: "the amount is blank or 0" }));
}

function readKind(reader: TableReader<LedgerField>): string {
  const text = readText(reader.cell("kind"));
  if (text === "") return NO_KIND;
  const kind = findCostKind(text);
  if (kind !== null) return kind;
  reader.note("E917", text.toLowerCase(), () => ({ found: `the kind is '${text}'` }));
  return text.toLowerCase();
}

/** The days that a line pays for, as far as they are known and in order. */
function readDays(reader: TableReader<LedgerField>): readonly [Day | null, Day | null] {
  const from = readOneDay(reader, "from");
  const to = readOneDay(reader, "to");
  if (from === null || to === null || from <= to) return [from, to];
  reader.note("E904", "", () => ({ found: "the last day is before the first" }));
  return [null, null];
}

function readOneDay(reader: TableReader<LedgerField>, field: "from" | "to" | "date"): Day | null {
  if (!reader.has(field)) return null;
  const day = readDay(reader.cell(field));
  if (!isFault(day)) return day;
  reader.note(day.code, field, () => ({ found: `the ${LEDGER_COLUMNS[field].name} ${day.found}`, severity: "warns" }));
  return null;
}

/** The financial year as the ledger says it, else by its dates or month; null where the days it pays for decide. */
function readYear(reader: TableReader<LedgerField>, from: Day | null, to: Day | null): FinancialYear | null {
  if (reader.has("financialYear")) {
    const year = readFinancialYear(reader.cell("financialYear"));
    if (typeof year === "number") {
      if ((from !== null && getDayYear(from) > year) || (to !== null && getDayYear(to) < year)) {
        reader.note("E919", "", () => ({ found: "the dates lie outside the financial year of the line" }));
      }
      return year;
    }
    if (isFault(year)) {
      reader.note("E902", "", () => ({ found: `the financial year ${year.found}` }));
      return null;
    }
  }
  if (from !== null && to !== null) return null;
  const day = from ?? to ?? readOneDay(reader, "date");
  if (day !== null) return getDayYear(day);
  if (!reader.has("month")) return null;
  const month = readMonth(reader.cell("month"));
  if (typeof month === "number") return month;
  if (isFault(month)) reader.note("E903", "", () => ({ found: `the month ${month.found}` }));
  return null;
}

/**
 * Gives the financial year that a day lies in.
 *
 * @param day - as Excel counts
 * @returns the year in which it begins
 * @example getDayYear(45306) // 2023
 */
export function getDayYear(day: Day): FinancialYear {
  const { year, month } = splitDay(day);
  return getMonthYear(year, month);
}

/** What makes two lines the same line. */
function createLineKey(line: LedgerLine, reader: TableReader<LedgerField>): string {
  const { reference, provider, kind, pence, from, to, need, setting } = line;
  const more = (["financialYear", "month", "date", "invoice"] as const).map((field) => readText(reader.cell(field)));
  return JSON.stringify([
    reference.toUpperCase(),
    provider.toUpperCase(),
    kind,
    pence,
    from,
    to,
    need,
    setting,
    ...more,
  ]);
}
