import { asCensusYear } from "../../../src/model/years";
import type { Published, PublishedSeries } from "../../../src/model/light/Published";
import { readPublished } from "../../../src/model/light/readPublished";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";

/** Headings that every published table of 2025 begins with. */
export const WHOSE = [
  "time_period",
  "time_identifier",
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "new_la_code",
  "old_la_code",
  "la_name",
  "breakdown_topic",
  "breakdown",
];

/** An authority that is nowhere. */
export interface Invented {
  readonly name: string;
  readonly newCode?: string;
  readonly oldCode?: string;
  readonly region?: string;
}

export const FERNSHIRE: Invented = { name: "Fernshire", newCode: "E06000999", oldCode: "999", region: "The Marches" };
export const ALDERTON: Invented = {
  name: "Alderton and Mere",
  newCode: "E06000998",
  oldCode: "998",
  region: "The Marches",
};

/** The cells before the measures; null is England. */
export function createStub(period: Cell, whose: Invented | null, topic: string, breakdown = topic): Cell[] {
  const kind = String(period).length === 6 ? "Academic year" : "Calendar year";
  if (whose === null) return [period, kind, "National", "E92000001", "England", "", "", "", "", "", topic, breakdown];
  const { name, newCode = "", oldCode = "", region = "" } = whose;
  return [
    period,
    kind,
    "Local authority",
    "E92000001",
    "England",
    "",
    region,
    newCode,
    oldCode,
    name,
    topic,
    breakdown,
  ];
}

export function createTable(name: string, measures: readonly string[], rows: readonly (readonly Cell[])[]): CellTable {
  return { name, cells: [[...WHOSE, ...measures], ...rows], firstRow: 1 };
}

/** A caseload of totals: by authority, one number a January from the first academic year on. */
export function createCaseload(
  first: number,
  plans: readonly (readonly [Invented | null, readonly Cell[]])[],
): CellTable {
  const rows = plans.flatMap(([whose, counts]) =>
    counts.map((count, i) => [...createStub(nameAcademicYear(first + i), whose, "All EHC plans"), count]),
  );
  return createTable("caseload.csv", ["ehcplans"], rows);
}

/** A table of flows by calendar year. */
export function createFlows(
  measure: string,
  first: number,
  flows: readonly (readonly [Invented | null, readonly Cell[]])[],
): CellTable {
  const rows = flows.flatMap(([whose, counts]) =>
    counts.map((count, i) => [...createStub(first + i, whose, "All of them"), count]),
  );
  return createTable(`${measure}.csv`, [measure], rows);
}

/** The academic year that holds a January: January 2025 is in 202425. */
export const nameAcademicYear = (january: number): number => (january - 1) * 100 + (january % 100);

/** Reads tables that hold no fault. */
export function read(tables: readonly CellTable[], origin: number | null = null): Published {
  const { value, problems } = readPublished(tables, origin);
  if (value === null) throw new Error(problems.map(({ code, found }) => `${code} ${found}`).join("\n"));
  return value;
}

/** One authority with the numbers given and no others. */
export function createSeries(name: string, parts: Partial<PublishedSeries> = {}): PublishedSeries {
  const plans = parts.plans ?? new Map<number, number>();
  return {
    key: name,
    code: name,
    name,
    region: "",
    aliases: [name],
    januaries: new Set(plans.keys()),
    plans,
    groups: new Map(),
    ages: new Map(),
    newPlans: new Map(),
    newPlansByAge: new Map(),
    ceased: new Map(),
    requests: new Map(),
    ...parts,
  };
}

export function createPublished(origin: number, authorities: readonly PublishedSeries[]): Published {
  return { origin: asCensusYear(origin), england: null, authorities };
}

/** Numbers by year from the first on; null leaves a year out. */
export function byYear(first: number, ...values: (number | null)[]): Map<number, number> {
  return new Map(values.flatMap((value, i): [number, number][] => (value === null ? [] : [[first + i, value]])));
}
