import { NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN } from "../data/codes";
import { formatDay, splitDay } from "../tables/days";
import { CENSUS_NCY_MAX, CENSUS_NCY_MIN, NO_DAY, NO_NCY, type Census } from "./Census";
import { findNcy, getCensusDay } from "./censusDays";
import type { CensusOptions } from "./CensusOptions";
import type { CensusRuleTallies } from "./CensusRules";

/** NCY and date of birth so far apart are worth a question; one year is a deferred or repeated year. */
const FAR_APART = 2;

/** Older than this at the census, nobody can hold a plan: 26 in the school year after turning 25. */
const TOO_OLD = 26;

/**
 * Works out the NCYs of one pupil: as given, else from the date of birth, else from another census, one NCY a year. A 0
 * two or more away from these was a blank cell.
 *
 * @param census - where the rows are
 * @param rows - the pupil's rows, one a January, in the order of the years
 * @param options - the rules that can be chosen
 * @param rules - told of every rule that was used
 * @returns one NCY a row; null where none can be known
 */
export function settleNcys(
  census: Census,
  rows: Int32Array,
  options: CensusOptions,
  rules: CensusRuleTallies,
): number[] | null {
  const ncys = Array.from(rows, (row) => census.ncy[row]);
  const birthDay = census.birthDay ? findBirthDay(census, census.birthDay, rows, rules) : NO_DAY;
  const known = findKnownNcy(census, rows);
  for (let i = 0; i < rows.length; i++) {
    const year = census.censusYear[rows[i]];
    const ofBirth = birthDay === NO_DAY ? NO_NCY : findNcy(birthDay, getCensusDay(year));
    const ofOther = known === -1 ? NO_NCY : census.ncy[known] + year - census.censusYear[known];
    const expected = ofBirth === NO_NCY ? ofOther : ofBirth;
    const usesBirth = options.ncyFrom === "date of birth" && ofBirth !== NO_NCY && ofBirth !== ncys[i];
    if (ncys[i] !== NO_NCY && !usesBirth && !(ncys[i] === 0 && isBlankZero(expected))) {
      if (ofBirth !== NO_NCY) noteFar(census, rows[i], ncys[i], ofBirth, birthDay, rules);
      continue;
    }
    if (expected < CENSUS_NCY_MIN || expected > CENSUS_NCY_MAX) {
      for (const row of rows)
        rules.add("NCY unknown", census.row[row], () => "the pupil's NCY is not known in any census");
      return null;
    }
    const given = ncys[i] === NO_NCY || ncys[i] === 0 ? "blank or 0" : String(ncys[i]);
    const source = ofBirth === NO_NCY ? "" : " from the date of birth";
    ncys[i] = expected;
    rules.add(
      "NCY worked out",
      census.row[rows[i]],
      () => `the NCY is ${given}, so NCY ${expected}${source} is used`,
      source ? "The pupil's date of birth says the NCY: the age on 31 August before, less 4" : undefined,
    );
  }
  return ncys;
}

/**
 * Tells whether an NCY is one in which plans can be held.
 *
 * @param ncy - any NCY
 * @example canHoldPlan(21) // false
 */
export function canHoldPlan(ncy: number): boolean {
  return ncy >= NCY_FIRST_WITH_PLAN && ncy <= NCY_LAST_WITH_PLAN;
}

/** The pupil's first date of birth that can be; `NO_DAY` where there is none. */
function findBirthDay(census: Census, birthDays: Int32Array, rows: Int32Array, rules: CensusRuleTallies): number {
  let first = NO_DAY;
  for (const row of rows) {
    const day = birthDays[row];
    if (day === NO_DAY) continue;
    const age = census.censusYear[row] - splitDay(day).year;
    if (age < 0 || age > TOO_OLD) {
      const born = `the pupil was born on ${formatDay(day)}, and the census is that of January ${census.censusYear[row]}`;
      rules.add("born after the census, or too old", census.row[row], () => born);
      continue;
    }
    if (first !== NO_DAY && day !== first) {
      const days = `${formatDay(first)} and ${formatDay(day)}`;
      rules.add("dates of birth that differ", census.row[row], () => `the pupil's dates of birth are ${days}`);
    } else first = day;
  }
  return first;
}

function noteFar(
  census: Census,
  row: number,
  ncy: number,
  ofBirth: number,
  birthDay: number,
  rules: CensusRuleTallies,
): void {
  if (Math.abs(ncy - ofBirth) < FAR_APART) return;
  rules.add(
    "NCY far from the date of birth",
    census.row[row],
    () => `the NCY is ${ncy}, and a pupil born on ${formatDay(birthDay)} is usually in NCY ${ofBirth}`,
  );
}

/** The first row with an NCY other than 0, which a blank cell cannot be told from; else the first with any; -1 for none. */
function findKnownNcy(census: Census, rows: Int32Array): number {
  const sure = rows.find((row) => census.ncy[row] !== NO_NCY && census.ncy[row] !== 0);
  return sure ?? rows.find((row) => census.ncy[row] !== NO_NCY) ?? -1;
}

/** A 0 beside an NCY that is two or more away from it was a blank cell. */
function isBlankZero(expected: number): boolean {
  return expected !== NO_NCY && Math.abs(expected) >= 2;
}
