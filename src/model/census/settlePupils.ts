import { CENSUS_NCY_MAX, CENSUS_NCY_MIN, MISSING, NO_NCY, type Census } from "./Census";
import type { CensusRuleTallies } from "./CensusRules";

/** The code of a need or setting that nobody knows; for settings it is the field's own (plan without placement details). */
export const UNKNOWN = "UKN";

/** One pupil in one January, with nothing missing. Entries are ordered by pupil, then year; a pupil has a year once. */
export interface SettledCensus {
  readonly length: number;
  /** Same number, same pupil. */
  readonly pupil: Int32Array;
  readonly censusYear: Int16Array;
  readonly ncy: Int8Array;
  /** Index into the census's needs; their number stands for `UNKNOWN`. */
  readonly need: Int16Array;
  /** Index into the census's settings; their number stands for `UNKNOWN`. */
  readonly setting: Int16Array;
  readonly row: Int32Array;
}

/**
 * Makes every pupil of a census whole: one row a January, a row without a pupil as a pupil of its own, and NCY, need and
 * setting filled in where they are missing.
 *
 * @param original - rows in any order
 * @param rules - told of every rule that was used
 * @returns the pupils by January; those whose NCY cannot be worked out are left out
 */
export function settlePupils(original: Census, rules: CensusRuleTallies): SettledCensus {
  const { ncy, need, setting } = original;
  const census: Census = { ...original, ncy: ncy.slice(), need: need.slice(), setting: setting.slice() };
  const rows = orderRows(census, rules);
  const settled = {
    pupil: new Int32Array(rows.length),
    censusYear: new Int16Array(rows.length),
    ncy: new Int8Array(rows.length),
    need: new Int16Array(rows.length),
    setting: new Int16Array(rows.length),
    row: new Int32Array(rows.length),
  };
  let length = 0;
  for (let first = 0; first < rows.length;) {
    let end = first + 1;
    while (end < rows.length && isSamePupil(census, rows[first], rows[end])) end++;
    const mine = rows.subarray(first, end);
    const ncys = fillNcys(census, mine, rules);
    for (let i = 0; i < mine.length && ncys !== null; i++) {
      settled.pupil[length] = first;
      settled.censusYear[length] = census.censusYear[mine[i]];
      settled.ncy[length] = ncys[i];
      settled.need[length] = fillNeed(census, mine, i, rules);
      settled.setting[length] = fillSetting(census, mine[i], rules);
      settled.row[length] = census.row[mine[i]];
      length++;
    }
    first = end;
  }
  return { length, ...settled };
}

/** Rows ordered by pupil and year, one a pupil and year: the last of the table, its blank cells filled from the others. */
function orderRows(census: Census, rules: CensusRuleTallies): Int32Array {
  const { length, pupil, censusYear } = census;
  let nPupils = census.pupils.length;
  const keys = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    if (pupil[row] === MISSING) rules.add("no pupil", census.row[row], () => "the row has no pupil reference");
    const number = pupil[row] === MISSING ? nPupils++ : pupil[row];
    keys[row] = (number * 4096 + censusYear[row]) * length + row;
  }
  keys.sort();
  const rows = Int32Array.from(keys, (key) => key % length);
  let nKept = 0;
  for (const row of rows) {
    const before = nKept > 0 ? rows[nKept - 1] : -1;
    const isRepeat = before >= 0 && isSamePupil(census, before, row) && censusYear[before] === censusYear[row];
    if (isRepeat) {
      countRepeat(census, before, row, rules);
      fillFrom(census, before, row);
    }
    rows[isRepeat ? nKept - 1 : nKept++] = row;
  }
  return rows.slice(0, nKept);
}

function isSamePupil(census: Census, a: number, b: number): boolean {
  return census.pupil[a] !== MISSING && census.pupil[a] === census.pupil[b];
}

function countRepeat(census: Census, before: number, row: number, rules: CensusRuleTallies): void {
  const isEqual =
    census.ncy[before] === census.ncy[row] &&
    census.need[before] === census.need[row] &&
    census.setting[before] === census.setting[row];
  rules.add(isEqual ? "repeated row" : "rows that differ", census.row[row], () => {
    const differs = isEqual ? "the same" : "different";
    return `the pupil has a row for ${census.censusYear[row]} above (row ${census.row[before]}), ${differs} in NCY, need and setting`;
  });
}

/** Fills what is missing in one row from another of the same pupil and January; changes the census. */
function fillFrom({ ncy, need, setting }: Census, other: number, row: number): void {
  if (ncy[row] === NO_NCY) ncy[row] = ncy[other];
  if (need[row] === MISSING) need[row] = need[other];
  if (setting[row] === MISSING) setting[row] = setting[other];
}

/** NCYs of one pupil's rows; null where none is known. */
function fillNcys(census: Census, rows: Int32Array, rules: CensusRuleTallies): number[] | null {
  const ncys = Array.from(rows, (row) => census.ncy[row]);
  const known = findKnownNcy(census, rows);
  for (let i = 0; i < rows.length; i++) {
    const expected = known === -1 ? NO_NCY : census.ncy[known] + census.censusYear[rows[i]] - census.censusYear[known];
    if (ncys[i] !== NO_NCY && !(ncys[i] === 0 && isBlankZero(expected))) continue;
    if (expected < CENSUS_NCY_MIN || expected > CENSUS_NCY_MAX) {
      for (const row of rows)
        rules.add("NCY unknown", census.row[row], () => "the pupil's NCY is not known in any census");
      return null;
    }
    ncys[i] = expected;
    rules.add("NCY worked out", census.row[rows[i]], () => `the NCY is blank or 0, so NCY ${expected} is used`);
  }
  return ncys;
}

/** The first row with an NCY other than 0, which a blank cell cannot be told from; else the first with any; -1 for none. */
function findKnownNcy(census: Census, rows: Int32Array): number {
  const sure = rows.find((row) => census.ncy[row] !== NO_NCY && census.ncy[row] !== 0);
  return sure ?? rows.find((row) => census.ncy[row] !== NO_NCY) ?? -1;
}

/** A 0 beside NCYs that lead two or more away from it was a blank cell. */
function isBlankZero(expected: number): boolean {
  return expected !== NO_NCY && Math.abs(expected) >= 2;
}

/** The pupil's need in this January, else in the nearest other one, the earlier of two equally near. */
function fillNeed(census: Census, rows: Int32Array, at: number, rules: CensusRuleTallies): number {
  const own = census.need[rows[at]];
  if (own !== MISSING) return own;
  const year = census.censusYear[rows[at]];
  let nearest = -1;
  for (const row of rows) {
    if (census.need[row] === MISSING) continue;
    const distance = Math.abs(census.censusYear[row] - year);
    if (nearest < 0 || distance < Math.abs(census.censusYear[nearest] - year)) nearest = row;
  }
  const need = nearest < 0 ? census.needs.length : census.need[nearest];
  rules.add(
    "need missing",
    census.row[rows[at]],
    () => `the need is blank, so ${census.needs[need] ?? UNKNOWN} is used`,
  );
  return need;
}

function fillSetting(census: Census, row: number, rules: CensusRuleTallies): number {
  if (census.setting[row] !== MISSING) return census.setting[row];
  rules.add("setting missing", census.row[row], () => `the setting is blank, so ${UNKNOWN} is used`);
  return census.settings.length;
}
