import type { ProblemList } from "../tables/ProblemList";
import { asCensusYear } from "../years";
import { OTHER_GROUP, PLACEMENT_GROUPS } from "./placementGroups";
import type { Published } from "./Published";
import type { PublishedKind } from "./publishedColumns";
import { OLDEST, YOUNGEST } from "./readAge";
import type { Count } from "./readCount";
import { isCaseload, type ReadTable, type TotalRow } from "./ReadTable";
import { createSeriesKey, SeriesBuilder, type Identity, type Measure } from "./SeriesBuilder";

/**
 * Puts what tables say together, earlier releases first, so that later ones write over them.
 *
 * @param tables - as `readPublishedTable` gives them
 * @param origin - calendar year of the last January to use
 * @param problems - written: where tables do not agree
 */
export function assemblePublished(tables: readonly ReadTable[], origin: number, problems: ProblemList): Published {
  return new Assembly(origin, problems).assemble(tables);
}

class Assembly {
  private readonly builders = new Map<string, SeriesBuilder>();
  private england: SeriesBuilder | null = null;

  constructor(
    private readonly origin: number,
    private readonly problems: ProblemList,
  ) {}

  assemble(all: readonly ReadTable[]): Published {
    // Only what lies before the origin may decide, so of the years only those up to it count.
    const cut = all.map((table) => this.cut(table));
    const order = cut
      .map((table, index) => ({ table, index }))
      .sort(
        (a, b) => a.table.lastYear - b.table.lastYear || rankLayout(a.table) - rankLayout(b.table) || a.index - b.index,
      );
    for (const { table } of order) this.addTable(table);
    return {
      origin: asCensusYear(this.origin),
      england: this.england?.finish() ?? null,
      authorities: [...this.builders.values()]
        .map((builder) => builder.finish())
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    };
  }

  private cut(table: ReadTable): ReadTable {
    const last = isCaseload(table.kind) ? this.origin : this.origin - 1;
    const totals = table.totals.filter(({ year }) => year <= last);
    const ages = table.ages.filter(({ year }) => year <= last);
    const lastYear = totals.reduce((most, { year }) => Math.max(most, year), 0);
    return { ...table, totals, ages, lastYear };
  }

  private addTable(table: ReadTable): void {
    const collected = listCollected(table.totals);
    for (const row of table.totals) {
      const series = this.find(row);
      if (series === null) continue;
      if (isCaseload(table.kind)) this.addCaseload(series, row, collected);
      else this.addFlows(table.kind, series, row);
    }
    this.addAges(table);
  }

  private find({ isEngland, identity, year }: { isEngland: boolean; identity: Identity; year: number }) {
    if (isEngland) return (this.england ??= new SeriesBuilder("England", { ...identity, name: "England" }));
    const key = createSeriesKey(identity);
    if (key === "") return null;
    const known = this.builders.get(key) ?? new SeriesBuilder(key, identity);
    this.builders.set(key, known);
    known.meet(identity, year);
    return known;
  }

  private addFlows(kind: PublishedKind, series: SeriesBuilder, row: TotalRow): void {
    if (kind === "requests") this.setNumber(series, row, "requests", row.count);
    else if (kind === "ceased plans") this.setNumber(series, row, "ceased", row.count);
    else if (kind !== "management information") this.setNumber(series, row, "newPlans", row.count);
    else {
      this.setNumber(series, row, "requests", row.count);
      this.setNumber(series, row, "newPlans", row.otherCount);
    }
  }

  private setNumber(series: SeriesBuilder, row: TotalRow, measure: Measure, count: Count): void {
    if (typeof count !== "number") return;
    const earlier = series.numbers[measure].get(row.year);
    if (earlier !== undefined && earlier !== count) {
      this.problems.add("E164", measure, () => ({
        where: row.where,
        found: `${row.identity.name || "England"} has ${count} ${WORDS[measure]} for ${row.year}, and ${earlier} in an earlier release`,
      }));
    }
    series.numbers[measure].set(row.year, count);
  }

  private addCaseload(series: SeriesBuilder, row: TotalRow, collected: ReadonlyMap<number, ReadonlySet<string>>): void {
    series.januaries.add(row.year);
    if (typeof row.count !== "number" || row.count === 0) return;
    this.setNumber(series, row, "plans", row.count);
    const groups = addUpGroups(row, row.count, collected.get(row.year) ?? new Set());
    if (groups === null) series.groups.delete(row.year);
    else if (groups[OTHER_GROUP] >= 0) series.groups.set(row.year, groups);
    else {
      series.groups.delete(row.year);
      this.problems.add("E172", "", () => ({
        where: row.where,
        found: `the placements of ${row.identity.name || "England"} add to ${(row.count as number) - groups[OTHER_GROUP]}, its plans are ${row.count as number}`,
      }));
    }
  }

  private addAges(table: ReadTable): void {
    const rows = new Map<string, AgeSums>();
    for (const row of table.ages) {
      const series = this.find(row);
      if (series === null) continue;
      const key = `${series.key} ${row.year}`;
      const kept = rows.get(key) ?? { series, year: row.year, ages: new Map(), sum: 0, isWhole: true };
      rows.set(key, kept);
      if (typeof row.count !== "number") {
        kept.isWhole &&= row.count === "none";
        continue;
      }
      kept.sum += row.count;
      if (row.age !== "unknown") {
        const age = Math.min(OLDEST, Math.max(YOUNGEST, row.age));
        kept.ages.set(age, (kept.ages.get(age) ?? 0) + row.count);
      }
    }
    for (const { series, year, ages, sum, isWhole } of rows.values()) {
      if (!isWhole) continue;
      if (isCaseload(table.kind)) series.ages.set(year, ages);
      else series.numbers.newPlansByAge.set(year, sum);
    }
  }
}

/** The rows by age of one authority and year. */
interface AgeSums {
  readonly series: SeriesBuilder;
  readonly year: number;
  readonly ages: Map<number, number>;
  /** With those of unknown age. */
  sum: number;
  /** False where a cell is withheld. */
  isWhole: boolean;
}

const WORDS: Readonly<Record<Measure, string>> = {
  plans: "plans",
  newPlans: "new plans",
  newPlansByAge: "new plans",
  ceased: "ceased plans",
  requests: "requests",
};

/** Where two tables end in the same year, the layout of 2022 is the earlier release. */
const rankLayout = ({ kind }: ReadTable): number =>
  kind.endsWith("by establishment") || kind === "management information" ? 0 : 1;

/** The types of placement that anybody has a number for, by January: the others were not collected then. */
function listCollected(totals: readonly TotalRow[]): Map<number, Set<string>> {
  const collected = new Map<number, Set<string>>();
  for (const { year, types } of totals) {
    const known = collected.get(year) ?? new Set();
    collected.set(year, known);
    for (const [type, count] of types) if (count !== "none") known.add(type);
  }
  return collected;
}

/** Plans by placement group, the last what is left of the total; null where a type that was collected is not known. */
function addUpGroups({ types }: TotalRow, total: number, collected: ReadonlySet<string>): number[] | null {
  if (collected.size === 0) return null;
  const groups = PLACEMENT_GROUPS.map(() => 0);
  for (let i = 0; i < OTHER_GROUP; i++) {
    for (const type of PLACEMENT_GROUPS[i].types) {
      // In the layout of 2022 a type without a row of its own has no plans there.
      const count = collected.has(type) ? (types.get(type) ?? 0) : 0;
      if (typeof count !== "number") return null;
      groups[i] += count;
    }
  }
  groups[OTHER_GROUP] = total - groups.reduce((sum, each) => sum + each, 0);
  return groups;
}
