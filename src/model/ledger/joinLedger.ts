import type { Census } from "../census/Census";
import { createProblem } from "../checks/codes";
import { nameFinancialYear } from "../money/nameFinancialYear";
import { ProblemList } from "../tables/ProblemList";
import { finishSteps, ROWS_A_STEP, type Steps } from "../tables/Steps";
import type { FinancialYear } from "../years";
import { createNearMisses } from "./findNearMisses";
import type { Join, JoinedPart, Match, Unmatched } from "./Join";
import type { Ledger } from "./Ledger";
import { wordPence } from "./Pence";
import { findSimilarProviders } from "./findSimilarProviders";
import { PupilIndex, type Finding, type Pupil } from "./PupilIndex";
import { createPupilKey, detectKeyKind, type KeyKind, type PupilKey } from "./PupilKey";
import { getSchoolJanuary, splitLine, type LinePart } from "./splitLine";

/** What may be said about a join. */
export interface JoinSettings {
  /** Kind of the references; null to tell from the census. */
  readonly kind: KeyKind | null;
  /** Financial year of lines that say none; null for the year of the last January of the census. */
  readonly financialYear: FinancialYear | null;
}

/** What is known of one reference of the ledger. */
interface Reference {
  readonly text: string;
  readonly key: PupilKey;
  readonly finding: Finding;
  readonly lines: number[];
}

/**
 * Joins a ledger to a census: each line to the pupil of its reference, and to the January whose need and setting it is for.
 * From April to August that is the January before, from September to March the January inside the financial year, and that one
 * too where the days are not known; for pupils who are not in it, the other of the two, else the nearest. Nothing is dropped: the parts add up to the ledger to the penny, whatever they match.
 *
 * @param census - rows in any order
 * @param ledger - lines in any order
 * @param settings - what the person said
 * @returns every line with what it matches
 */
export function joinLedger(census: Census, ledger: Ledger, settings: JoinSettings): Join {
  return finishSteps(joinLedgerInSteps(census, ledger, settings));
}

/**
 * Joins as `joinLedger` does, with pauses.
 *
 * @param census - rows in any order
 * @param ledger - lines in any order
 * @param settings - what the person said
 */
export function* joinLedgerInSteps(census: Census, ledger: Ledger, settings: JoinSettings): Steps<Join> {
  const problems = new ProblemList();
  const kind = settings.kind ?? detectKeyKind(census.pupils);
  const index = yield* PupilIndex.createInSteps(census, kind, problems);
  yield;
  const references = yield* gatherReferences(ledger, index, kind, problems);
  const byText = new Map(references.map((reference) => [reference.text, reference]));
  const otherwise = settings.financialYear ?? findUsualYear(ledger, index, problems);
  const parts: JoinedPart[] = [];
  for (let i = 0; i < ledger.lines.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const reference = byText.get(ledger.lines[i].reference)!;
    for (const part of splitLine(ledger.lines[i], i, otherwise)) parts.push(matchPart(part, reference, index));
  }
  yield;
  noteSplits(ledger, parts, problems);
  yield;
  yield* noteCredits(index, parts, problems, ledger.name);
  noteNothing(ledger, parts, problems);
  yield;
  yield* findSimilarProviders(ledger, problems);
  yield;
  const unmatched = listUnmatched(references, index);
  yield;
  const years = new Set(parts.flatMap(({ financialYear }) => (financialYear === null ? [] : [financialYear])));
  return {
    ledger,
    index,
    parts,
    unmatched,
    financialYears: [...years].sort((a, b) => a - b),
    nCleaned: countCleaned(references, index),
    problems: problems.list(),
  };
}

function* gatherReferences(
  ledger: Ledger,
  index: PupilIndex,
  kind: KeyKind,
  problems: ProblemList,
): Steps<Reference[]> {
  const references = new Map<string, Reference>();
  for (let i = 0; i < ledger.lines.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const { reference: text, row } = ledger.lines[i];
    const known = references.get(text);
    if (known !== undefined) {
      known.lines.push(i);
      continue;
    }
    const key: PupilKey = text === "" ? { key: "", why: "", isCompleted: false } : createPupilKey(text, kind);
    const finding = text === "" ? "unknown" : index.find(text, key.key);
    references.set(text, { text, key, finding, lines: [i] });
    const where = `${ledger.name}, row ${row}`;
    if (key.why !== "") problems.add("E910", "", () => ({ where, found: `'${text}' is not a valid UPN: ${key.why}` }));
    if (key.isCompleted) {
      problems.add("E923", "", () => ({ where, found: `'${text}' is ${key.key} with its check letter` }));
    }
  }
  return [...references.values()];
}

/** A ledger without periods is of the financial year that the last census lies in. */
function findUsualYear(ledger: Ledger, index: PupilIndex, problems: ProblemList): FinancialYear | null {
  const last = index.censusYears[index.censusYears.length - 1];
  if (ledger.hasPeriods || last === undefined) return null;
  const year = (last - 1) as FinancialYear;
  const found = "no column says which year or month a line is for";
  const wanted = `Every line is taken as ${nameFinancialYear(year)}, the year that January ${last} lies in`;
  problems.add("E918", "", () => ({ where: ledger.name, found, wanted }));
  return year;
}

function matchPart(part: LinePart, { text, key, finding }: Reference, index: PupilIndex): JoinedPart {
  if (typeof finding !== "number" || index.pupils[finding].states.length === 0) {
    return { ...part, match: wordMiss(text, key, finding), pupil: -1, censusYear: 0 };
  }
  const [match, censusYear] = chooseJanuary(index.pupils[finding], part, index);
  return { ...part, match, pupil: finding, censusYear };
}

function wordMiss(text: string, key: PupilKey, finding: Finding): Match {
  if (text === "") return "no reference";
  if (finding === "ambiguous") return "several pupils";
  return key.why === "" ? "not in the census" : "not a valid UPN";
}

/** Of the two Januaries that share a financial year the one of the part's school year, else the other, else the nearest. */
function chooseJanuary({ states }: Pupil, part: LinePart, index: PupilIndex): readonly [Match, number] {
  const { financialYear, from } = part;
  const years = states.map(({ censusYear }) => censusYear);
  const last = index.censusYears[index.censusYears.length - 1];
  const own = financialYear === null ? last : getSchoolJanuary(from, financialYear);
  if (financialYear !== null) {
    const other = own === financialYear ? own + 1 : own - 1;
    if (years.includes(own)) return ["its January", own];
    if (years.includes(other)) return ["January beside", other];
  }
  return ["another January", years.reduce((best, each) => (Math.abs(each - own) < Math.abs(best - own) ? each : best))];
}

function listUnmatched(references: readonly Reference[], index: PupilIndex): Unmatched[] {
  const misses = references.filter(
    ({ finding }) => typeof finding !== "number" || index.pupils[finding].states.length === 0,
  );
  if (misses.length === 0) return [];
  const findNear = createNearMisses(index);
  return misses.map(({ text, key, finding, lines }) => {
    const match = wordMiss(text, key, finding);
    const isKnown = typeof finding === "number";
    return {
      reference: text,
      match,
      why: isKnown ? "the pupil's NCY is not known in any census" : key.why === "" ? wordWhy(match) : key.why,
      suggestions: text === "" || isKnown ? [] : findNear(key.key),
      lines,
    };
  });
}

function wordWhy(match: Match): string {
  if (match === "no reference") return "the lines have no reference";
  if (match === "several pupils") return "several pupils of the census have this reference when it is cleaned";
  return "nobody in the census has this reference";
}

function countCleaned(references: readonly Reference[], index: PupilIndex): number {
  return references.filter(
    ({ text, finding }) => typeof finding === "number" && index.pupils[finding].reference !== text,
  ).length;
}

function noteSplits(ledger: Ledger, parts: readonly JoinedPart[], problems: ProblemList): void {
  let noted = -1;
  for (let i = 1; i < parts.length; i++) {
    const { line, financialYear } = parts[i];
    if (line === noted || parts[i - 1].line !== line || parts[i - 1].financialYear === financialYear) continue;
    noted = line;
    const where = `${ledger.name}, row ${ledger.lines[line].row}`;
    problems.add("E916", "", () => ({ where, found: "the line runs over more than one financial year" }));
  }
}

/** Pupils whose credits of a year are more than their costs. */
function* noteCredits(
  index: PupilIndex,
  parts: readonly JoinedPart[],
  problems: ProblemList,
  name: string,
): Steps<void> {
  const years = new Map<FinancialYear, Map<number, number>>();
  for (let i = 0; i < parts.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const { pupil, financialYear: year, pence } = parts[i];
    if (pupil < 0 || year === null) continue;
    if (!years.has(year)) years.set(year, new Map());
    const totals = years.get(year)!;
    totals.set(pupil, (totals.get(pupil) ?? 0) + pence);
  }
  for (const [year, totals] of years) {
    for (const [pupil, pence] of totals) {
      if (pence >= 0) continue;
      const { reference } = index.pupils[pupil];
      const found = `the lines of '${reference}' in ${nameFinancialYear(year)} come to ${wordPence(pence)}`;
      problems.add("E920", "", () => ({ where: name, found }));
    }
    yield;
  }
}

function noteNothing(ledger: Ledger, parts: readonly JoinedPart[], problems: ProblemList): void {
  if (parts.some(({ pupil }) => pupil >= 0)) return;
  const found = `none of its ${ledger.lines.length} ${ledger.lines.length === 1 ? "line" : "lines"} matches a pupil`;
  problems.addAll([createProblem("E914", { where: ledger.name, found })]);
}
