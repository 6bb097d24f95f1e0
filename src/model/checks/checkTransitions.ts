import { NONSEND, OUTSIDE } from "../data/Transitions";
import { ProblemList } from "../tables/ProblemList";
import type { Problem } from "../Problem";
import { createProblem, type ProblemCode } from "./codes";
import type { InputFacts } from "./InputFacts";
import { wordList } from "./wordList";

/** Pupils of one year's transitions. */
interface YearCounts {
  joiners: number;
  leavers: number;
  kept: number;
}

/**
 * Checks every transition by itself and each year as a whole: sides, steps of NCY, joiners, leavers, and whether the years meet.
 *
 * @param facts - of the input
 * @returns problems, those that matter most first
 */
export function checkTransitions(facts: InputFacts): Problem[] {
  const years = new Map<number, YearCounts>();
  const problems = checkRows(facts, years);
  const sorted = [...years.keys()].sort((a, b) => a - b);
  return [
    ...problems,
    ...describeQuietYears("E201", "nobody joins", sorted, (year) => years.get(year)!.joiners),
    ...describeQuietYears("E202", "nobody leaves", sorted, (year) => years.get(year)!.leavers),
    ...describeQuietYears("E203", "nobody keeps a plan", sorted, (year) => years.get(year)!.kept),
    ...describeGaps(sorted),
    ...describeUnequal(sorted, years),
    ...describeOneYear(sorted),
  ];
}

function checkRows({ input, locate }: InputFacts, years: Map<number, YearCounts>): Problem[] {
  const { transitions } = input;
  const problems = new ProblemList();
  for (let i = 0; i < transitions.length; i++) {
    const needBefore = transitions.needBefore[i];
    const settingBefore = transitions.settingBefore[i];
    const needAfter = transitions.needAfter[i];
    const settingAfter = transitions.settingAfter[i];
    const isBefore = settingBefore !== OUTSIDE;
    const isAfter = settingAfter !== OUTSIDE;
    if (isBefore !== (needBefore !== OUTSIDE) || isAfter !== (needAfter !== OUTSIDE)) {
      const found = `need or setting is ${NONSEND} but not both`;
      problems.add("E106", "", () => ({ where: locate(i), found }));
      continue;
    }
    if (!isBefore && !isAfter) {
      problems.add("E107", "", () => ({ where: locate(i), found: `the pupil is ${NONSEND} in both Januaries` }));
      continue;
    }
    const ncyBefore = transitions.ncyBefore[i];
    const ncyAfter = transitions.ncyAfter[i];
    if (ncyAfter !== ncyBefore + 1) {
      problems.add("E103", "", () => ({
        where: locate(i),
        found: `NCY ${ncyBefore} to NCY ${ncyAfter}`,
        wanted: `A transition moves one year on, so NCY ${ncyBefore + 1} was expected`,
      }));
    }
    countYear(years, transitions.censusYear[i], isBefore, isAfter);
  }
  return problems.list();
}

function countYear(years: Map<number, YearCounts>, year: number, isBefore: boolean, isAfter: boolean): void {
  let counts = years.get(year);
  if (!counts) years.set(year, (counts = { joiners: 0, leavers: 0, kept: 0 }));
  if (!isBefore) counts.joiners++;
  else if (!isAfter) counts.leavers++;
  else counts.kept++;
}

function describeQuietYears(
  code: ProblemCode,
  found: string,
  years: readonly number[],
  count: (year: number) => number,
): Problem[] {
  const quiet = years.filter((year) => count(year) === 0);
  if (quiet.length === 0) return [];
  const spans = quiet.map((year) => `January ${year} to January ${year + 1}`);
  const share = quiet.length / years.length;
  return [createProblem(code, { where: "Transitions", found: `${found} from ${wordList(spans, 2)}`, share })];
}

function describeGaps(years: readonly number[]): Problem[] {
  const missing: number[] = [];
  for (let year = years[0]; year < years[years.length - 1]; year++) if (!years.includes(year)) missing.push(year);
  if (missing.length === 0) return [];
  const share = missing.length / (missing.length + years.length);
  return [createProblem("E204", { where: "Transitions", found: `there are no rows of ${wordList(missing)}`, share })];
}

/** A difference up to this share of the pupils is usual where rows were taken out by hand. */
const SMALL_DIFFERENCE = 0.02;

function describeUnequal(years: readonly number[], counts: ReadonlyMap<number, YearCounts>): Problem[] {
  const problems = new ProblemList();
  for (const year of years) {
    const before = counts.get(year)!;
    const after = counts.get(year + 1);
    const end = before.joiners + before.kept;
    const start = after ? after.leavers + after.kept : end;
    if (end === start) continue;
    const severity = Math.abs(end - start) <= SMALL_DIFFERENCE * Math.max(end, start) ? "notes" : "warns";
    problems.add("E206", severity, () => ({
      where: "Transitions",
      found: `the rows of ${year} end with ${count(end)} pupils and those of ${year + 1} start with ${count(start)}`,
      severity,
      share: Math.abs(end - start) / Math.max(end, start),
    }));
  }
  return problems.list();
}

function count(pupils: number): string {
  return pupils.toLocaleString("en-GB");
}

function describeOneYear(years: readonly number[]): Problem[] {
  if (years.length !== 1) return [];
  const found = `every row is of January ${years[0]} to January ${years[0] + 1}`;
  return [createProblem("E205", { where: "Transitions", found })];
}
