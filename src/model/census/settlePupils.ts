import { MISSING, type Census } from "./Census";
import { addLate, fillGap } from "./addMissed";
import type { CensusOptions } from "./CensusOptions";
import type { CensusRuleTallies } from "./CensusRules";
import { getCensusDays } from "./getCensusDays";
import { isSamePupil, orderRows } from "./orderRows";
import { SettledBuilder, type SettledCensus, type SettledEntry } from "./SettledCensus";
import { ROWS_A_STEP, type Steps } from "../tables/Steps";
import { canHoldPlan, settleNcys } from "./settleNcys";

/** The code of a need or setting that nobody knows; for settings it is the field's own (plan without placement details). */
export const UNKNOWN = "UKN";

/**
 * Makes every pupil of a census whole, with pauses: one row a January, a row without a pupil as a pupil of its own, and NCY, need and
 * setting filled in where they are missing.
 *
 * @param original - rows in any order
 * @param options - the rules that can be chosen
 * @param rules - told of every rule that was used
 * @returns the pupils by January; those whose NCY cannot be worked out are left out
 */
export function* settlePupils(
  original: Census,
  options: CensusOptions,
  rules: CensusRuleTallies,
): Steps<SettledCensus> {
  const { ncy, need, setting } = original;
  const census: Census = { ...original, ncy: ncy.slice(), need: need.slice(), setting: setting.slice() };
  yield;
  const rows = yield* orderRows(census, options, rules);
  yield;
  const censusDays = getCensusDays(census);
  const settled = new SettledBuilder(rows.length);
  let pause = ROWS_A_STEP;
  for (let first = 0; first < rows.length;) {
    if (first >= pause) {
      pause += ROWS_A_STEP;
      yield;
    }
    let end = first + 1;
    while (end < rows.length && isSamePupil(census, rows[first], rows[end])) end++;
    const mine = rows.subarray(first, end);
    const ncys = settleNcys(census, mine, options, rules);
    for (let i = 0; i < mine.length && ncys !== null; i++) {
      if (options.outside === "leave out" && !canHoldPlan(ncys[i])) {
        rules.add("NCY outside -4 to 20, left out", census.row[mine[i]], () => `the pupil is in NCY ${ncys[i]}`);
        continue;
      }
      const entry: SettledEntry = {
        pupil: first,
        censusYear: census.censusYear[mine[i]],
        ncy: ncys[i],
        need: fillNeed(census, mine, i, rules),
        setting: fillSetting(census, mine[i], rules),
        row: census.row[mine[i]],
        place: mine[i],
      };
      if (i === 0) addLate(census, entry, censusDays, options, settled, rules);
      else if (options.gaps === "fill in") fillGap(entry, censusDays, settled, rules);
      settled.add(entry, false);
    }
    first = end;
  }
  return settled.build();
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
  const rule = census.transferIn?.[row] === 1 ? "setting missing, transferred in" : "setting missing";
  rules.add(rule, census.row[row], () => `the setting is blank, so ${UNKNOWN} is used`);
  return census.settings.length;
}
