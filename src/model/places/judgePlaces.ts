import { summariseAmounts } from "../compare/compareKey";
import { viewSimulations } from "../compare/pairSummaries";
import { STATISTICS } from "../summary/GroupSummary";
import type { GroupSummary } from "../summary/GroupSummary";
import { getRank } from "../summary/computeStatistics";
import type { CensusYear } from "../years";
import { countPlaces, type PlacePool } from "./PlacePool";

/** Places there are and places needed, of one pool in one January. */
export interface PlacesRow {
  readonly censusYear: CensusYear;
  readonly pool: PlacePool;
  /** Places there are; null where the table does not say. */
  readonly places: number | null;
  /** Pupils who need one: the mean, and so many that they are enough in 50, 80 and 95 of 100 simulations. */
  readonly mean: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  /** Enough at the wanted risk of running short. */
  readonly needed: number;
  /** Share of simulations with more pupils than places; null where places are not known. */
  readonly chance: number | null;
  /** Places missing at the wanted risk, 0 or more; null where places are not known. */
  readonly shortfall: number | null;
  /** Of the mean, those whom limits of the model's own levers sent elsewhere in this January. */
  readonly sentElsewhere: number;
}

/**
 * Judges a pool in every January.
 *
 * @param pool - its settings and NCYs choose the groups that count
 * @param placed - pupils in settings that hold places, by setting, or by NCY and setting; with `simulations`
 * @param overflow - pupils sent elsewhere, in the same grouping; null for a model without limits
 * @param risk - accepted chance of running short, between 0 and 1
 * @returns a row for each January, the start year first
 */
export function judgePlaces(
  pool: PlacePool,
  placed: GroupSummary,
  overflow: GroupSummary | null,
  risk: number,
): PlacesRow[] {
  return placed.years.map((censusYear, iYear) => {
    const need = sumPool(pool, placed, iYear);
    const sent = overflow ? sumPool(pool, overflow, iYear) : new Float64Array(need.length);
    sent.forEach((pupils, i) => (need[i] += pupils));
    const statistics = summariseAmounts(need);
    const rank = (thousandths: number) => need[getRank(thousandths, need.length) - 1];
    const places = countPlaces(pool, censusYear);
    const needed = rank(Math.round((1 - risk) * 1000));
    return {
      censusYear,
      pool,
      places,
      mean: statistics[STATISTICS.indexOf("mean")],
      p50: rank(500),
      p80: rank(800),
      p95: rank(950),
      needed,
      chance: places === null ? null : need.reduce((n, pupils) => n + (pupils > places ? 1 : 0), 0) / need.length,
      shortfall: places === null ? null : Math.max(0, needed - places),
      sentElsewhere: sent.reduce((sum, pupils) => sum + pupils, 0) / sent.length,
    };
  });
}

/** Adds up the groups of a pool inside each simulation. */
function sumPool(pool: PlacePool, summary: GroupSummary, iYear: number): Float64Array {
  const { by } = summary.request;
  const [atNcy, atSetting] = [by.indexOf("ncy"), by.indexOf("setting")];
  const sum = new Float64Array(summary.nSimulations);
  summary.keys.forEach((key, iKey) => {
    const ncy = atNcy < 0 ? pool.ncyFrom : Number(key[atNcy]);
    if (!pool.settings.includes(key[atSetting]) || ncy < pool.ncyFrom || ncy > pool.ncyTo) return;
    viewSimulations(summary, iYear, iKey).forEach((pupils, i) => (sum[i] += pupils));
  });
  return sum;
}
