import { createProblem } from "../checks/codes";
import { OUTSIDE, type Transitions } from "../data/Transitions";
import type { Problem } from "../Problem";
import { TransitionsBuilder, type CodeIndex } from "../tables/TransitionsBuilder";
import type { Census, ReconciliationRow, RuleCount } from "./Census";
import { CensusRuleTallies } from "./CensusRules";
import { settlePupils, UNKNOWN, type SettledCensus } from "./settlePupils";

/** What census rows became. */
export interface CensusTransitions {
  readonly transitions: Transitions;
  /** Every rule, those that were not used too. */
  readonly rules: readonly RuleCount[];
  /** One row a January that another census follows. */
  readonly reconciliation: readonly ReconciliationRow[];
  /** The rules that were used, as problems, and what stops the use of the census. */
  readonly problems: readonly Problem[];
}

/** A reconciliation row while it is counted. */
type Counts = { -readonly [Key in keyof ReconciliationRow]: number };

/**
 * Follows pupils from each January census to the next and writes down what became of them.
 *
 * A pupil who is not in the census before is a joiner, one who is not in the next a leaver; outside the system the NCY is
 * one below or above. Only Januaries that follow one another are linked, so nobody joins in the first census or leaves after
 * the last. Rows that break a rule are never dropped in silence: `rules` says what was done how often. Where the NCY does not
 * rise by one, the NCY before is set one below the NCY after: the pupil is kept and the later census keeps its count by NCY.
 *
 * @param census - rows in any order
 * @returns transitions ordered by pupil, then year; and the account of how they were made
 */
export function createTransitionsFromCensus(census: Census): CensusTransitions {
  const tallies = new CensusRuleTallies(census.name);
  const settled = settlePupils(census, tallies);
  const years = [...new Set(settled.censusYear.subarray(0, settled.length))].sort((a, b) => a - b);
  const reconciliation = new Map<number, Counts>(
    years.filter((year) => years.includes(year + 1)).map((year) => [year, createCounts(year)]),
  );
  const transitions = linkYears(census, settled, reconciliation, tallies);
  return {
    transitions,
    rules: tallies.list(),
    reconciliation: [...reconciliation.values()],
    problems: [...describeYears(census.name, years), ...tallies.listProblems()],
  };
}

function createCounts(censusYear: number): Counts {
  return { censusYear, start: 0, joiners: 0, leavers: 0, movers: 0, stayers: 0, end: 0, census: 0 };
}

function linkYears(
  census: Census,
  settled: SettledCensus,
  reconciliation: ReadonlyMap<number, Counts>,
  tallies: CensusRuleTallies,
): Transitions {
  const { length, pupil, censusYear, ncy, row } = settled;
  const builder = new TransitionsBuilder(census.name, length * 2);
  const needs = numberCodes(builder.needs, census.needs, settled.need.subarray(0, length));
  const settings = numberCodes(builder.settings, census.settings, settled.setting.subarray(0, length));
  for (let i = 0; i < length; i++) {
    const year = censusYear[i];
    const need = needs[settled.need[i]];
    const setting = settings[settled.setting[i]];
    const hasBefore = i > 0 && pupil[i - 1] === pupil[i];
    const hasNext = i + 1 < length && pupil[i + 1] === pupil[i] && censusYear[i + 1] === year + 1;
    const past = reconciliation.get(year - 1);
    if (past) past.census++;
    if (past && !(hasBefore && censusYear[i - 1] === year - 1)) {
      past.joiners++;
      past.end++;
      builder.add(row[i], year - 1, ncy[i] - 1, OUTSIDE, OUTSIDE, ncy[i], need, setting);
      if (hasBefore) tallies.add("came back", row[i], () => `the pupil was last in the census of ${censusYear[i - 1]}`);
    }
    const counts = reconciliation.get(year);
    if (!counts) continue;
    counts.start++;
    if (!hasNext) {
      counts.leavers++;
      builder.add(row[i], year, ncy[i], need, setting, ncy[i] + 1, OUTSIDE, OUTSIDE);
      continue;
    }
    const needAfter = needs[settled.need[i + 1]];
    const settingAfter = settings[settled.setting[i + 1]];
    counts.end++;
    counts[setting === settingAfter ? "stayers" : "movers"]++;
    if (ncy[i + 1] !== ncy[i] + 1) noteStep(settled, i, tallies);
    builder.add(row[i + 1], year, ncy[i + 1] - 1, need, setting, ncy[i + 1], needAfter, settingAfter);
  }
  return builder.build();
}

/** The builder's number of each code that is in use; the one after the last code is `UNKNOWN`. */
function numberCodes(index: CodeIndex, codes: readonly string[], used: Int16Array): Int16Array {
  const isUsed = new Uint8Array(codes.length + 1);
  for (const code of used) isUsed[code] = 1;
  return Int16Array.from([...codes, UNKNOWN], (code, i) => (isUsed[i] === 1 ? index.add(code) : OUTSIDE));
}

function noteStep({ censusYear, ncy, row }: SettledCensus, i: number, tallies: CensusRuleTallies): void {
  const step = ncy[i + 1] - ncy[i];
  const rule = step === 0 ? "held back" : step > 1 ? "moved up more than one" : "moved down";
  tallies.add(
    rule,
    row[i + 1],
    () => `NCY ${ncy[i]} in ${censusYear[i]} and NCY ${ncy[i + 1]} in ${censusYear[i + 1]}`,
  );
}

function describeYears(name: string, years: readonly number[]): Problem[] {
  if (!years.some((year) => years.includes(year + 1))) {
    return [createProblem("E140", { where: name, found: `it holds ${describeCensuses(years)}` })];
  }
  const missing = Array.from({ length: years[years.length - 1] - years[0] }, (_, i) => years[0] + i).filter(
    (year) => !years.includes(year),
  );
  if (missing.length === 0) return [];
  return [createProblem("E141", { where: name, found: `there is no census of ${missing.join(", ")}`, count: 1 })];
}

function describeCensuses(years: readonly number[]): string {
  if (years.length === 0) return "no pupil with an NCY";
  return years.length === 1 ? `the census of ${years[0]} only` : `the censuses of ${years.join(", ")} only`;
}
