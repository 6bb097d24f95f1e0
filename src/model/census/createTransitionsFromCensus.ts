import { createProblem } from "../checks/codes";
import { OUTSIDE, type Transitions } from "../data/Transitions";
import type { Problem } from "../Problem";
import { finishSteps, ROWS_A_STEP, type Steps } from "../tables/Steps";
import { TransitionsBuilder, type CodeIndex } from "../tables/TransitionsBuilder";
import type { Census, ReconciliationRow, RuleCount } from "./Census";
import { USUAL_CENSUS_OPTIONS, type CensusOptions } from "./CensusOptions";
import { CensusRuleTallies } from "./CensusRules";
import type { SettledCensus } from "./SettledCensus";
import { settlePupils, UNKNOWN } from "./settlePupils";

/** What census rows became. */
export interface CensusTransitions {
  readonly transitions: Transitions;
  /** The pupils by January, as the rules left them. */
  readonly settled: SettledCensus;
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
 * rise by one, the NCY before is usually set one below the NCY after: the pupil is kept and the later census keeps its count by NCY.
 *
 * @param census - rows in any order
 * @param options - the rules on which reasonable people differ
 * @returns transitions ordered by pupil, then year; and the account of how they were made
 */
export function createTransitionsFromCensus(
  census: Census,
  options: CensusOptions = USUAL_CENSUS_OPTIONS,
): CensusTransitions {
  return finishSteps(createTransitionsInSteps(census, options));
}

/**
 * Follows pupils as `createTransitionsFromCensus` does, with pauses.
 *
 * @param census - rows in any order
 * @param options - the rules on which reasonable people differ
 */
export function* createTransitionsInSteps(
  census: Census,
  options: CensusOptions = USUAL_CENSUS_OPTIONS,
): Steps<CensusTransitions> {
  const tallies = new CensusRuleTallies(census.name);
  const settled = yield* settlePupils(census, options, tallies);
  const years = [...new Set(settled.censusYear)].sort((a, b) => a - b);
  const reconciliation = new Map<number, Counts>(
    years.filter((year) => years.includes(year + 1)).map((year) => [year, createCounts(year)]),
  );
  const transitions = yield* linkYears(census, settled, options, reconciliation, tallies);
  return {
    transitions,
    settled,
    rules: tallies.list(),
    reconciliation: [...reconciliation.values()],
    problems: [...describeYears(census.name, years), ...tallies.listProblems()],
  };
}

function createCounts(censusYear: number): Counts {
  const flows = { start: 0, joiners: 0, leavers: 0, movers: 0, stayers: 0, end: 0, census: 0 };
  return { censusYear, ...flows, transferredIn: 0, cameBack: 0, transferredOut: 0, filledIn: 0, leftOut: 0 };
}

function* linkYears(
  census: Census,
  settled: SettledCensus,
  options: CensusOptions,
  reconciliation: ReadonlyMap<number, Counts>,
  tallies: CensusRuleTallies,
): Steps<Transitions> {
  const { length, pupil, censusYear, ncy, row, isFilledIn } = settled;
  const builder = new TransitionsBuilder(census.name, length * 2);
  const needs = numberCodes(builder.needs, census.needs, settled.need);
  const settings = numberCodes(builder.settings, census.settings, settled.setting);
  const isFlagged = (flags: Uint8Array | undefined, i: number): boolean =>
    flags !== undefined && isFilledIn[i] === 0 && flags[settled.place[i]] === 1;
  for (let i = 0; i < length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const year = censusYear[i];
    const need = needs[settled.need[i]];
    const setting = settings[settled.setting[i]];
    const hasBefore = i > 0 && pupil[i - 1] === pupil[i];
    const wasThere = hasBefore && censusYear[i - 1] === year - 1;
    const hasNext = i + 1 < length && pupil[i + 1] === pupil[i] && censusYear[i + 1] === year + 1;
    const past = reconciliation.get(year - 1);
    if (past) past[isFilledIn[i] === 1 ? "filledIn" : "census"]++;
    if (wasThere && isFlagged(census.transferIn, i)) noteUnused(tallies, row[i], "in", year - 1);
    if (past && !wasThere) {
      past.joiners++;
      past.end++;
      if (hasBefore) past.cameBack++;
      else if (isFlagged(census.transferIn, i)) past.transferredIn++;
      builder.add(row[i], year - 1, ncy[i] - 1, OUTSIDE, OUTSIDE, ncy[i], need, setting);
      if (hasBefore) tallies.add("came back", row[i], () => `the pupil was last in the census of ${censusYear[i - 1]}`);
    }
    const counts = reconciliation.get(year);
    if (!counts) continue;
    if (!hasNext) {
      counts.start++;
      counts.leavers++;
      if (isFlagged(census.transferOut, i)) counts.transferredOut++;
      builder.add(row[i], year, ncy[i], need, setting, ncy[i] + 1, OUTSIDE, OUTSIDE);
      continue;
    }
    if (isFlagged(census.transferOut, i)) noteUnused(tallies, row[i], "out", year + 1);
    const rises = ncy[i + 1] === ncy[i] + 1;
    if (!rises && options.heldBack === "leave out") {
      counts.leftOut++;
      tallies.add("does not rise by one, left out", row[i + 1], () => wordStep(settled, i));
      continue;
    }
    if (!rises) noteStep(settled, i, options, tallies);
    counts.start++;
    counts.end++;
    const settingAfter = settings[settled.setting[i + 1]];
    counts[setting === settingAfter ? "stayers" : "movers"]++;
    const ncyBefore = options.heldBack === "keep" ? ncy[i] : ncy[i + 1] - 1;
    const needAfter = needs[settled.need[i + 1]];
    builder.add(row[i + 1], year, ncyBefore, need, setting, ncy[i + 1], needAfter, settingAfter, row[i]);
  }
  yield;
  return builder.build();
}

/** The builder's number of each code that is in use; the one after the last code is `UNKNOWN`. */
function numberCodes(index: CodeIndex, codes: readonly string[], used: Int16Array): Int16Array {
  const isUsed = new Uint8Array(codes.length + 1);
  for (const code of used) isUsed[code] = 1;
  return Int16Array.from([...codes, UNKNOWN], (code, i) => (isUsed[i] === 1 ? index.add(code) : OUTSIDE));
}

function noteStep(settled: SettledCensus, i: number, { heldBack }: CensusOptions, tallies: CensusRuleTallies): void {
  const step = settled.ncy[i + 1] - settled.ncy[i];
  const rule = step === 0 ? "held back" : step > 1 ? "moved up more than one" : "moved down";
  const wanted = heldBack === "keep" ? "The pupil is kept, with both NCYs as they are" : undefined;
  tallies.add(rule, settled.row[i + 1], () => wordStep(settled, i), wanted);
}

function wordStep({ censusYear, ncy }: SettledCensus, i: number): string {
  return `NCY ${ncy[i]} in ${censusYear[i]} and NCY ${ncy[i + 1]} in ${censusYear[i + 1]}`;
}

function noteUnused(tallies: CensusRuleTallies, row: number, way: "in" | "out", otherYear: number): void {
  tallies.add(
    "transfer flag not used",
    row,
    () => `the pupil is flagged as transferred ${way} and is in the census of ${otherYear} too`,
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
