import { MISSING, NO_NCY, type Census } from "./Census";
import type { CensusOptions } from "./CensusOptions";
import type { Steps } from "../tables/Steps";
import type { CensusRuleTallies } from "./CensusRules";

/**
 * Orders the rows of a census by pupil and year, with pauses, and unites those of one pupil and year: the best placement rank holds,
 * else the last row (or the first, as the options say), its blank cells filled from the others.
 *
 * @param census - its NCY, need and setting are filled in place
 * @param options - the rules that can be chosen
 * @param rules - told of every rule that was used
 * @returns numbers of the rows that hold; a row without a pupil is a pupil of its own
 */
export function* orderRows(census: Census, options: CensusOptions, rules: CensusRuleTallies): Steps<Int32Array> {
  const { length, pupil, censusYear } = census;
  let nPupils = census.pupils.length;
  let nRows = 0;
  const keys = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    if (pupil[row] === MISSING) {
      if (options.noPupil === "leave out") {
        rules.add("no pupil, left out", census.row[row], () => "the row has no pupil reference");
        continue;
      }
      rules.add("no pupil", census.row[row], () => "the row has no pupil reference");
    }
    const number = pupil[row] === MISSING ? nPupils++ : pupil[row];
    keys[nRows++] = (number * 4096 + censusYear[row]) * length + row;
  }
  yield;
  const sorted = keys.subarray(0, nRows).sort();
  yield;
  const rows = Int32Array.from(sorted, (key) => key % length);
  yield;
  let nKept = 0;
  for (const row of rows) {
    const before = nKept > 0 ? rows[nKept - 1] : -1;
    if (before < 0 || !isSamePupil(census, before, row) || censusYear[before] !== censusYear[row]) {
      rows[nKept++] = row;
      continue;
    }
    countRepeat(census, before, row, rules);
    const holds = choose(census, before, row, options);
    fillFrom(census, holds === row ? before : row, holds);
    rows[nKept - 1] = holds;
  }
  return rows.slice(0, nKept);
}

/**
 * Tells whether two rows are of one pupil, as far as anybody can know.
 *
 * @param census - any census
 * @param a - number of a row
 * @param b - number of another
 */
export function isSamePupil(census: Census, a: number, b: number): boolean {
  return census.pupil[a] !== MISSING && census.pupil[a] === census.pupil[b];
}

function choose({ placementRank }: Census, before: number, row: number, { duplicates }: CensusOptions): number {
  const rankBefore = placementRank?.[before] || Infinity;
  const rank = placementRank?.[row] || Infinity;
  if (rank !== rankBefore) return rank < rankBefore ? row : before;
  return duplicates === "last" ? row : before;
}

function countRepeat(census: Census, before: number, row: number, rules: CensusRuleTallies): void {
  const { placementRank, censusYear } = census;
  const ranks = [placementRank?.[before] ?? 0, placementRank?.[row] ?? 0];
  if (ranks[0] !== ranks[1]) {
    rules.add(
      "placement of a lower rank",
      census.row[row],
      () =>
        `the pupil has placements of rank ${ranks[0] || "unknown"} and ${ranks[1] || "unknown"} in ${censusYear[row]}`,
    );
    return;
  }
  const isEqual =
    census.ncy[before] === census.ncy[row] &&
    census.need[before] === census.need[row] &&
    census.setting[before] === census.setting[row];
  rules.add(isEqual ? "repeated row" : "rows that differ", census.row[row], () => {
    const differs = isEqual ? "the same" : "different";
    return `the pupil has a row for ${censusYear[row]} above (row ${census.row[before]}), ${differs} in NCY, need and setting`;
  });
}

/** Fills what is missing in one row from another of the same pupil and January; changes the census. */
function fillFrom({ ncy, need, setting }: Census, other: number, row: number): void {
  if (ncy[row] === NO_NCY) ncy[row] = ncy[other];
  if (need[row] === MISSING) need[row] = need[other];
  if (setting[row] === MISSING) setting[row] = setting[other];
}
