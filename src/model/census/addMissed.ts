import { formatDay } from "../tables/days";
import { NO_DAY, type Census } from "./Census";
import type { CensusOptions } from "./CensusOptions";
import type { CensusRuleTallies } from "./CensusRules";
import type { SettledBuilder, SettledEntry } from "./SettledCensus";

/**
 * Fills one missed census between two of a pupil, at the need and setting of the one before.
 *
 * @param entry - the pupil in the later census
 * @param censusDays - of the censuses that there are, by census year
 * @param settled - holds the pupil's earlier entries; added to in place
 * @param rules - told of every gap
 */
export function fillGap(
  entry: SettledEntry,
  censusDays: ReadonlyMap<number, number>,
  settled: SettledBuilder,
  rules: CensusRuleTallies,
): void {
  const before = settled.last;
  const year = entry.censusYear - 1;
  if (before === null || before.pupil !== entry.pupil || before.censusYear !== year - 1 || !censusDays.has(year))
    return;
  settled.add({ ...before, censusYear: year, ncy: before.ncy + 1 }, true);
  rules.add(
    "filled in",
    entry.row,
    () => `the pupil is in the censuses of ${year - 1} and ${year + 1}, not of ${year}`,
  );
}

/**
 * Counts a plan that began before an earlier census in which the pupil is not, and adds the pupil there if asked.
 *
 * @param census - where the entry is from
 * @param entry - the pupil's first
 * @param censusDays - of the censuses that there are, by census year
 * @param options - the rules that can be chosen
 * @param settled - added to in place
 * @param rules - told of every late record
 */
export function addLate(
  census: Census,
  entry: SettledEntry,
  censusDays: ReadonlyMap<number, number>,
  { lateRecords }: CensusOptions,
  settled: SettledBuilder,
  rules: CensusRuleTallies,
): void {
  const start = census.planStartDay?.[entry.place] ?? NO_DAY;
  // A plan from another authority was in that authority's censuses.
  if (start === NO_DAY || census.transferIn?.[entry.place] === 1) return;
  const missed: number[] = [];
  for (let year = entry.censusYear - 1; start < (censusDays.get(year) ?? NO_DAY); year--) missed.unshift(year);
  if (missed.length === 0) return;
  const isAdded = lateRecords === "add";
  const years = missed.join(", ");
  rules.add(
    "late record",
    entry.row,
    () => `the plan began on ${formatDay(start)} and the pupil is not in the census of ${years}`,
    isAdded ? "The pupil is added to those censuses, at the need and setting of the first row" : undefined,
  );
  for (const year of isAdded ? missed : []) {
    settled.add({ ...entry, censusYear: year, ncy: entry.ncy - (entry.censusYear - year) }, true);
  }
}
