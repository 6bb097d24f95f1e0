import { isBlankOrZero, isFault, quote } from "../tables/cells";
import { createHeadingKey, findColumns, type FoundColumns } from "../tables/findColumns";
import { hasStop, type ProblemList } from "../tables/ProblemList";
import type { Cell, CellTable } from "../tables/Reading";
import type { Vocabulary } from "../tables/vocabulary";
import { PLACEMENT_GROUPS } from "./placementGroups";
import { PUBLISHED_COLUMNS, recognisePublished, type PublishedField, type PublishedKind } from "./publishedColumns";
import { readAge } from "./readAge";
import { readCount, type Count } from "./readCount";
import { getJanuary, readPeriod } from "./readPeriod";
import { type AgeRow, isCaseload, type ReadTable, type TotalRow } from "./ReadTable";
import { createSeriesKey, readLabel, type Identity } from "./SeriesBuilder";

const TYPES = new Set(PLACEMENT_GROUPS.flatMap(({ types }) => types));

/**
 * Recognises a published table by the first of its top ten rows that could be its headings.
 *
 * @param table - of any kind
 * @returns null for a table that the light model does not read
 * @example findPublishedKind({ name: "Requests", cells: [["time_period", "la_name", "requests_received_in_year"]], firstRow: 1 }) // "requests"
 */
export function findPublishedKind(table: CellTable): PublishedKind | null {
  for (const row of table.cells.slice(0, 10)) {
    const kind = recognisePublished(row);
    if (kind !== null) return kind;
  }
  return null;
}

/**
 * Reads the totals and ages of one published table, up to the origin.
 *
 * @param table - of any kind
 * @param origin - calendar year of the last January to use; null for all
 * @param problems - written: what is wrong with it
 * @returns null for a table that the light model does not read
 */
export function readPublishedTable(table: CellTable, origin: number | null, problems: ProblemList): ReadTable | null {
  const kind = findPublishedKind(table);
  if (kind === null) return null;
  const found = findColumns(table, PUBLISHED_COLUMNS[kind] as Vocabulary<PublishedField>);
  problems.addAll(found.problems);
  if (hasStop(found.problems)) return null;
  const rows = new RowReader(table, kind, found, origin, problems);
  rows.readAll();
  const years = [...rows.totals.values()].map(({ year }) => year);
  const lastYear = years.reduce((a, b) => Math.max(a, b), 0);
  return { name: table.name, kind, lastYear, totals: [...rows.totals.values()], ages: rows.ages };
}

/** Walks down one table and keeps its totals and its rows by age. */
class RowReader {
  readonly totals = new Map<string, TotalRow>();
  readonly ages: AgeRow[] = [];
  private readonly typeColumns: readonly (readonly [string, number])[];

  constructor(
    private readonly table: CellTable,
    private readonly kind: PublishedKind,
    private readonly found: FoundColumns<PublishedField>,
    private readonly origin: number | null,
    private readonly problems: ProblemList,
  ) {
    const keys = table.cells[found.headingRow].map(createHeadingKey);
    this.typeColumns = kind === "caseload" ? keys.flatMap((key, i) => (TYPES.has(key) ? [[key, i] as const] : [])) : [];
  }

  readAll(): void {
    for (let iRow = this.found.headingRow + 1; iRow < this.table.cells.length; iRow++) {
      const row = this.table.cells[iRow];
      if (!row.every(isBlankOrZero)) this.readRow(row, `${this.table.name}, row ${this.table.firstRow + iRow}`);
    }
  }

  private cell(row: readonly Cell[], field: PublishedField): Cell {
    const column = this.found.columns[field];
    return column === undefined || column < 0 ? undefined : row[column];
  }

  private readRow(row: readonly Cell[], where: string): void {
    const age = this.readAgeOfRow(row);
    if (age === null) return;
    const identity: Identity = {
      newCode: readLabel(this.cell(row, "newCode")),
      oldCode: readLabel(this.cell(row, "oldCode")),
      name: readLabel(this.cell(row, "authority")),
      region: readLabel(this.cell(row, "region")),
    };
    const level = createHeadingKey(this.cell(row, "level"));
    const isEngland = level === "national";
    const isAuthority = level === "localauthority" || (level === "" && createSeriesKey(identity) !== "");
    if (!isEngland && !isAuthority) return;
    const year = this.readYear(this.cell(row, "period"), where);
    if (year === null || this.isLater(year)) return;
    const count = this.readCountOf(row, "count", where);
    if (age !== "total") this.ages.push({ where, identity, isEngland, year, age, count });
    else this.keepTotal({ where, identity, isEngland, year, count, otherCount: "none", types: new Map() }, row);
  }

  /** What a row is about: the total, an age, or null for a breakdown that is not used. */
  private readAgeOfRow(row: readonly Cell[]): number | "unknown" | "total" | null {
    const breakdown = createHeadingKey(this.cell(row, "breakdown"));
    if (this.found.columns.type >= 0) return "total";
    const topic = createHeadingKey(this.cell(row, "topic"));
    if (topic === breakdown || breakdown === "total" || (topic === "" && breakdown === "")) return "total";
    const ageTopic = this.kind === "caseload" ? "childoryoungpersonsage" : "agewhenplanstarted";
    if (topic !== ageTopic || !(this.kind === "caseload" || this.kind === "new plans")) return null;
    return readAge(this.cell(row, "breakdown"));
  }

  /** Nothing is read of what lies after the origin, not even what is wrong with it. */
  private isLater(year: number): boolean {
    return this.origin !== null && year > (isCaseload(this.kind) ? this.origin : this.origin - 1);
  }

  private readYear(cell: Cell, where: string): number | null {
    const period = readPeriod(cell);
    if (period !== null && isCaseload(this.kind)) return getJanuary(period);
    if (period?.kind === "calendar") return period.year;
    this.problems.add("E170", this.kind, () => ({
      where,
      found: `time_period is ${quote(String(cell ?? ""))}`,
      wanted: isCaseload(this.kind)
        ? "An academic year such as 202425, or the calendar year of the January, is wanted"
        : "A calendar year such as 2024 is wanted",
    }));
    return null;
  }

  private readCountOf(row: readonly Cell[], field: PublishedField, where: string): Count {
    const column = this.found.columns[field];
    return column === undefined || column < 0 ? "none" : this.readCell(row[column], this.found.headings[field], where);
  }

  private readCell(cell: Cell, heading: string, where: string): Count {
    const count = readCount(cell);
    if (!isFault(count)) return count;
    this.problems.add("E161", heading, () => ({ where, found: `${heading} ${count.found}` }));
    return "withheld";
  }

  /** In the layout of 2022 the types of placement are rows of their own, gathered here into one. */
  private keepTotal(total: TotalRow, row: readonly Cell[]): void {
    const key = `${total.isEngland ? "England" : createSeriesKey(total.identity)} ${total.year}`;
    if (this.found.columns.type >= 0) {
      const type = createHeadingKey(this.cell(row, "type"));
      const kept = this.totals.get(key) ?? { ...total, count: "none" as Count };
      this.totals.set(key, kept);
      const count = this.chooseCount(total.count, this.readCountOf(row, "otherCount", total.where));
      const isTotal = type === "total" && createHeadingKey(this.cell(row, "breakdown")) === "total";
      if (isTotal) kept.count = count;
      else if (TYPES.has(type)) kept.types.set(type, count);
      return;
    }
    total.otherCount = this.readCountOf(row, "otherCount", total.where);
    for (const [type, column] of this.typeColumns) {
      total.types.set(type, this.readCell(row[column], this.table.name, total.where));
    }
    this.refuseSecond(key, total);
    this.totals.set(key, total);
  }

  /** Statements and plans together where both are there; plans alone otherwise. */
  private chooseCount(all: Count, plans: Count): Count {
    return typeof all === "number" || this.found.columns.otherCount < 0 ? all : plans;
  }

  private refuseSecond(key: string, total: TotalRow): void {
    const first = this.totals.get(key);
    if (first === undefined || first.count === total.count) return;
    this.problems.add("E171", "", () => ({
      where: total.where,
      found: `${total.identity.name || "England"} has two totals for one year, ${String(first.count)} and ${String(total.count)}`,
    }));
  }
}
