import { isBlankOrZero, isFault, readNumber } from "../tables/cells";
import { createHeadingKey, findColumns } from "../tables/findColumns";
import { WORKSTREAM_COLUMNS } from "../tables/moneyColumns";
import { readFinancialYear } from "../tables/readFinancialYear";
import type { CellTable, Reading } from "../tables/Reading";
import { TableReader } from "../tables/TableReader";
import { fieldOf, listHeadedYears, YEAR_COLUMNS } from "../tables/yearColumns";
import type { FinancialYear } from "../years";
import { readConfidence } from "./readConfidence";
import { readMoment } from "./readMoment";
import {
  CERTAIN,
  type Confidence,
  type ConfidenceScale,
  type PlannedSaving,
  USUAL_CONFIDENCE,
  type Workstream,
  type WorkstreamKind,
} from "./Workstream";

const KINDS: Readonly<Record<string, WorkstreamKind>> = {
  reduction: "reduction",
  costreduction: "reduction",
  saving: "reduction",
  cashable: "reduction",
  avoidance: "avoidance",
  costavoidance: "avoidance",
  noncashable: "avoidance",
  income: "income",
  additionalincome: "income",
};
const MOST_RAMP_YEARS = 20;

type Reader = TableReader<string>;

/**
 * Reads the workstreams of a recovery plan, one a row.
 *
 * @param table - columns in any order; savings may stand in columns of financial years instead of one column
 * @param scale - what green, amber and red stand for
 * @returns in the order of the table
 * @example readWorkstreams({ name: "Workstreams", cells: [["Workstream", "Kind", "Start", "Gross saving", "Confidence"], ["Panel", "reduction", "2026-27", 100000, "green"]], firstRow: 1 }).value?.[0].confidence.usual // 0.95
 */
export function readWorkstreams(table: CellTable, scale: ConfidenceScale = USUAL_CONFIDENCE): Reading<Workstream[]> {
  const { headingRow } = findColumns(table, WORKSTREAM_COLUMNS);
  const years = listHeadedYears(table.cells[headingRow] ?? []);
  const reader = new TableReader<string>(table, { ...WORKSTREAM_COLUMNS, ...YEAR_COLUMNS });
  const workstreams = new Map<string, Workstream>();
  while (reader.nextRow()) {
    const name = reader.code("workstream");
    const kind = readKind(reader);
    const start = readTime(reader, "start", false);
    const saving = readSaving(reader, years, start);
    const confidence = readDoubt(reader, scale);
    const begins = start === null ? firstYear(saving) : (Math.floor(start) as FinancialYear);
    const investment = {
      revenue: readPounds(reader, "revenue"),
      capital: readPounds(reader, "capital"),
      investmentFrom: readInvestmentYear(reader) ?? begins,
      investmentYears: Math.max(1, readYears(reader, "investmentYears", 20)),
    };
    if (saving !== null && investment.investmentFrom === null && investment.revenue + investment.capital > 0)
      reader.refuse("start", {
        code: "E722",
        found: "is blank",
        wanted: "Give the year in which the investment begins",
      });
    if (workstreams.has(name.toLowerCase()))
      reader.refuse("workstream", { code: "E726", found: `'${name}' stands twice` });
    if (!reader.endRow() || saving === null) continue;
    const owner = reader.has("owner") ? reader.optionalCode("owner") : "";
    workstreams.set(name.toLowerCase(), { name, owner, kind, confidence, saving, ...investment, row: reader.row });
  }
  return reader.finish(() => [...workstreams.values()]);
}

function readKind(reader: Reader): WorkstreamKind {
  const written = reader.code("kind");
  const kind = KINDS[createHeadingKey(written)];
  if (!kind && written !== "") reader.refuse("kind", { code: "E720", found: `is '${written}'` });
  return kind ?? "reduction";
}

function readDoubt(reader: Reader, scale: ConfidenceScale): Confidence {
  const confidence = reader.has("confidence") ? readConfidence(reader.cell("confidence"), scale) : null;
  if (confidence === null) {
    const found = `'${reader.code("workstream")}' has no confidence`;
    reader.note("E725", "", () => ({ found }));
    return CERTAIN;
  }
  if (!("code" in confidence)) return confidence;
  reader.refuse("confidence", confidence);
  return CERTAIN;
}

/** One of a saving, a profile by year and a scenario; null where the row is refused. */
function readSaving(reader: Reader, years: readonly FinancialYear[], start: number | null): PlannedSaving | null {
  const scenario = reader.has("scenario") ? reader.optionalCode("scenario") : "";
  const pounds = readPounds(reader, "saving");
  const profile = new Map(years.map((year) => [year, readPounds(reader, fieldOf(year))] as const));
  const isProfiled = [...profile.values()].some((amount) => amount > 0);
  const n = Number(scenario !== "") + Number(pounds > 0) + Number(isProfiled);
  if (n !== 1) {
    const found = n === 0 ? "has neither a gross saving nor a scenario" : "has more than one kind of saving";
    reader.refuse("workstream", { code: "E723", found });
    return null;
  }
  if (scenario !== "") return { type: "scenario", scenario };
  if (isProfiled) return { type: "profile", pounds: profile };
  const isMissing = !reader.has("start") || isBlankOrZero(reader.cell("start"));
  if (isMissing) reader.refuse("start", { code: "E722", found: "is blank" });
  const end = readTime(reader, "end", true);
  const rampYears = readYears(reader, "ramp", MOST_RAMP_YEARS);
  if (start === null) return null;
  if (end !== null && end <= start) reader.refuse("end", { code: "E722", found: "lies before the start" });
  return { type: "steady", pounds, start, end, rampYears };
}

function firstYear(saving: PlannedSaving | null): FinancialYear | null {
  if (saving?.type !== "profile") return null;
  return [...saving.pounds].find(([, pounds]) => pounds > 0)?.[0] ?? null;
}

function readTime(reader: Reader, field: "start" | "end", isEnd: boolean): number | null {
  const moment = reader.has(field) ? readMoment(reader.cell(field), isEnd) : null;
  if (isFault(moment)) reader.refuse(field, moment);
  return typeof moment === "number" ? moment : null;
}

function readInvestmentYear(reader: Reader): FinancialYear | null {
  const year = reader.has("investmentFrom") ? readFinancialYear(reader.cell("investmentFrom")) : null;
  if (!isFault(year)) return year;
  reader.refuse("investmentFrom", { ...year, fix: "Correct the year" });
  return null;
}

/** Pounds of 0 or more; 0 where the column is missing or the cell is blank. */
function readPounds(reader: Reader, field: string): number {
  if (!reader.has(field)) return 0;
  return readWithin(reader, field, Infinity, true);
}

function readYears(reader: Reader, field: string, most: number): number {
  return reader.has(field) ? readWithin(reader, field, most, false) : 0;
}

function readWithin(reader: Reader, field: string, most: number, isPounds: boolean): number {
  const cell = reader.cell(field);
  const number = isBlankOrZero(cell) ? 0 : readNumber(cell, isPounds);
  if (isFault(number)) reader.refuse(field, number);
  if (typeof number !== "number") return 0;
  if (number < 0 || number > most) {
    const wanted = most === Infinity ? "Pounds of 0 or more are wanted" : `0 to ${most} years are wanted`;
    reader.refuse(field, { code: "E727", found: `is ${number}`, wanted });
  }
  return number;
}
