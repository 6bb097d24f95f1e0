import type { PlacesRow } from "../../model/places/judgePlaces";
import type { CellValue } from "../answer";

interface PlacesLayout {
  /** Accepted chance of running short. */
  readonly risk: number;
  /** Whether the model itself limits places. */
  readonly isLimited: boolean;
}

/**
 * Lays out places there are and places needed: a row for each January and line of the table of places.
 *
 * @param rows - by pool and then January
 * @param layout - columns
 */
export function createPlacesTable(rows: readonly PlacesRow[], { risk, isLimited }: PlacesLayout): CellValue[][] {
  const name = nameRisk(risk);
  const isUsual = ["P50", "P80", "P95"].includes(name);
  const firstShort = findFirstShort(rows);
  return [
    [
      "Census year",
      "Places for",
      "Places",
      "Mean need",
      "P50",
      "P80",
      "P95",
      ...(isUsual ? [] : [name]),
      "Chance of running short",
      `Shortfall at ${name}`,
      "First year short",
      ...(isLimited ? ["Of these sent elsewhere"] : []),
    ],
    ...[...rows]
      .sort((a, b) => a.censusYear - b.censusYear)
      .map((row) => [
        row.censusYear,
        row.pool.label,
        row.places ?? "",
        row.mean,
        row.p50,
        row.p80,
        row.p95,
        ...(isUsual ? [] : [row.needed]),
        row.chance ?? "",
        row.shortfall ?? "",
        firstShort.get(row.pool) ?? "",
        ...(isLimited ? [row.sentElsewhere] : []),
      ]),
  ];
}

/**
 * Lays out one row for each line of the table of places: from when it runs short, and by how much.
 *
 * @param rows - by pool and then January
 * @param layout - columns
 */
export function createPlacesSummary(rows: readonly PlacesRow[], { risk }: PlacesLayout): CellValue[][] {
  const name = nameRisk(risk);
  const firstShort = findFirstShort(rows);
  const pools = [...new Set(rows.map(({ pool }) => pool))];
  return [
    ["Places for", "First year short", "Last year", "Places", `Needed at ${name}`, "To add", "Largest shortfall", "In"],
    ...pools.map((pool) => {
      const own = rows.filter((row) => row.pool === pool);
      const last = own[own.length - 1];
      const worst = own.reduce((most, row) => ((row.shortfall ?? 0) > (most.shortfall ?? 0) ? row : most));
      return [
        pool.label,
        firstShort.get(pool) ?? "",
        last.censusYear,
        last.places ?? "",
        last.needed,
        last.shortfall ?? "",
        worst.shortfall ?? "",
        (worst.shortfall ?? 0) > 0 ? worst.censusYear : "",
      ];
    }),
  ];
}

/** The first January in which places are missing at the wanted risk. */
function findFirstShort(rows: readonly PlacesRow[]): ReadonlyMap<PlacesRow["pool"], number> {
  const first = new Map<PlacesRow["pool"], number>();
  for (const { pool, censusYear, shortfall } of rows)
    if ((shortfall ?? 0) > 0 && censusYear < (first.get(pool) ?? Infinity)) first.set(pool, censusYear);
  return first;
}

const nameRisk = (risk: number) => `P${Number(((1 - risk) * 100).toFixed(1))}`;
