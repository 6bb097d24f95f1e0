import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { tabulatePopulation, type PopulationTable } from "../rates/tabulatePopulation";
import type { Problem } from "../Problem";
import { ProblemList } from "../tables/ProblemList";
import { createProblem } from "./codes";
import type { InputFacts } from "./InputFacts";
import { wordList } from "./wordList";

const WHERE = "Population";

/** A change of the whole population within a year that is worth a question. */
const LARGE_CHANGE = 0.1;

/**
 * Checks that the population table has what the rates of joining and the projected years need.
 *
 * @param facts - of the input
 * @returns problems, those that matter most first
 */
export function checkPopulation(facts: InputFacts): Problem[] {
  const { input, rules, start } = facts;
  const summed = tabulatePopulation(input.population, "sum", rules);
  const ofPast = tabulatePopulation(input.population, rules.pastPopulation, rules);
  const lastYear = Math.max(...summed.keys());
  if (!(lastYear > start.startYear)) return [describeNoYear(input.population.length, lastYear, start.startYear)];
  return [
    ...checkProjectedYears(facts, summed, lastYear),
    ...checkPastYears(facts, ofPast),
    ...checkStandIns(facts, ofPast),
    ...checkChanges(facts, summed),
    ...checkRepeats(facts),
  ];
}

function describeNoYear(nRows: number, lastYear: number, startYear: number): Problem {
  return createProblem("E283", {
    where: WHERE,
    share: 1,
    found: nRows > 0 ? `it ends in ${lastYear}` : "there are no rows",
    wanted: `The last January with pupils is ${startYear}, so people of ${startYear + 1} or later are needed to project`,
  });
}

/** NCYs that have a valid state, as indices. */
function listOpenNcys({ states }: InputFacts): number[] {
  return Array.from({ length: N_NCY }, (_, iNcy) => iNcy).filter((iNcy) => states.nEntries[iNcy] > 0);
}

function hasJoiners({ counts }: InputFacts, iNcy: number): boolean {
  return counts.years.some((_, iYear) => counts.joiners[iYear * N_NCY + iNcy] > 0);
}

/** Joiners a year of some NCYs, as a share of the plans there are. */
function shareJoining({ counts, nPlans }: InputFacts, iNcys: readonly number[]): number {
  const joiners = iNcys.reduce(
    (sum, iNcy) => sum + counts.years.reduce((total, _, iYear) => total + counts.joiners[iYear * N_NCY + iNcy], 0),
    0,
  );
  return nPlans > 0 ? joiners / counts.years.length / nPlans : 0;
}

function checkProjectedYears(facts: InputFacts, population: PopulationTable, lastYear: number): Problem[] {
  const { startYear } = facts.start;
  const years = Array.from({ length: lastYear - startYear }, (_, i) => startYear + 1 + i);
  const missing = years.filter((year) => !population.has(year));
  const problems = new ProblemList();
  if (missing.length > 0) {
    const found = `there are no rows for ${wordList(missing)}, though there are rows for ${lastYear}`;
    problems.add("E284", "", () => ({ where: WHERE, found, count: missing.length, share: 1 }));
  }
  for (const iNcy of listOpenNcys(facts)) {
    const isKnown = (year: number): boolean => !Number.isNaN(population.get(year)?.[iNcy] ?? NaN);
    const known = [...population.keys()].filter(isKnown);
    const joins = hasJoiners(facts, iNcy);
    const share = shareJoining(facts, [iNcy]);
    for (const year of years.filter((candidate) => population.has(candidate))) {
      const ncy = iNcy + NCY_MIN;
      const people = population.get(year)![iNcy];
      const found = `there is no row for NCY ${ncy} in ${year}`;
      if (Number.isNaN(people) && known.length > 0) {
        // The reference takes a missing row for nobody; the corrected rules do not guess.
        const code = facts.input.rules === "corrected" ? "E285" : "E230";
        if (code === "E285" || joins) problems.add(code, "", () => ({ where: WHERE, found, share }));
      } else if (Number.isNaN(people) && joins) {
        problems.add("E230", "", () => ({ where: WHERE, found: `there is no row for NCY ${ncy} in any year`, share }));
        break;
      } else if (people === 0 && joins) {
        problems.add("E233", "", () => ({ where: WHERE, found: `NCY ${ncy} has 0 people in ${year}`, share }));
      }
    }
  }
  return problems.list();
}

function checkPastYears(facts: InputFacts, population: PopulationTable): Problem[] {
  const { counts, rules } = facts;
  const problems = new ProblemList();
  const quietYears = new Set<number>();
  for (const iNcy of listOpenNcys(facts)) {
    const share = shareJoining(facts, [iNcy]);
    let nKnown = 0;
    let joiners = 0;
    let people = 0;
    const missing: number[] = [];
    counts.years.forEach((year, iYear) => {
      const joinerYear = rules.getJoinerYear(year, (censusYear) => population.has(censusYear));
      const known = population.get(joinerYear)?.[iNcy] ?? NaN;
      const joined = counts.joiners[iYear * N_NCY + iNcy];
      if (Number.isNaN(known)) {
        missing.push(joinerYear);
        return;
      }
      nKnown++;
      joiners += joined;
      people += known;
      if (joined > known) {
        const found = `${joined} pupils join at NCY ${iNcy + NCY_MIN} in January ${year + 1}, among ${known} people`;
        problems.add("E232", "", () => ({ where: WHERE, found, share }));
      }
    });
    const ncy = iNcy + NCY_MIN;
    const canDoWithout = rules.borrowsFromNeighbours && (nKnown > 0 || !hasJoiners(facts, iNcy));
    if (missing.length > 0 && !canDoWithout) {
      problems.add("E281", "", () => ({
        where: WHERE,
        found: `there is no row for NCY ${ncy} in ${missing[0]}`,
        share,
      }));
    } else if (joiners > 0 && joiners >= people) {
      const found = `NCY ${ncy} has ${people} people in the past years, and ${joiners} joined`;
      problems.add("E282", "", () => ({ where: WHERE, found, share }));
    }
    if (nKnown > 0) for (const year of missing) quietYears.add(year);
  }
  if (quietYears.size > 0 && rules.borrowsFromNeighbours) {
    const years = [...quietYears].sort((a, b) => a - b);
    problems.add("E231", "", () => ({
      where: WHERE,
      found: `there are no people for every NCY in ${wordList(years)}`,
      share: shareJoining(facts, listOpenNcys(facts)) * (years.length / facts.counts.years.length),
    }));
  }
  return problems.list();
}

/** Under the corrected rules joiners belong to the January in which they are first counted. */
function checkStandIns({ counts, rules }: InputFacts, population: PopulationTable): Problem[] {
  const has = (censusYear: number): boolean => population.has(censusYear);
  const standIns = counts.years.filter((year) => rules.borrowsFromNeighbours && has(year) && !has(year + 1));
  if (standIns.length === 0) return [];
  const missing = wordList(standIns.map((year) => year + 1));
  return [createProblem("E235", { where: WHERE, found: `there are no rows for ${missing}` })];
}

/** Compares each year with the one before over the NCYs that both have. */
function checkChanges(facts: InputFacts, population: PopulationTable): Problem[] {
  const problems = new ProblemList();
  for (const year of [...population.keys()].sort((a, b) => a - b)) {
    const now = population.get(year)!;
    const before = population.get(year - 1);
    if (!before) continue;
    let total = 0;
    let totalBefore = 0;
    for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
      if (Number.isNaN(now[iNcy]) || Number.isNaN(before[iNcy])) continue;
      total += now[iNcy];
      totalBefore += before[iNcy];
    }
    if (Math.abs(total - totalBefore) <= LARGE_CHANGE * totalBefore) continue;
    const word = total < totalBefore ? "falls" : "rises";
    problems.add("E234", "", () => ({
      where: WHERE,
      found: `it ${word} from ${round(totalBefore)} in ${year - 1} to ${round(total)} in ${year}`,
      share: shareJoining(facts, listOpenNcys(facts)),
    }));
  }
  return problems.list();
}

function round(people: number): string {
  return Math.round(people).toLocaleString("en-GB");
}

function checkRepeats({ input, rules }: InputFacts): Problem[] {
  const seen = new Set<number>();
  const problems = new ProblemList();
  for (const { censusYear, ncy } of input.population) {
    const key = censusYear * 100 + ncy;
    if (seen.has(key)) {
      problems.add("E123", "", () => ({
        where: WHERE,
        found: `NCY ${ncy} in ${censusYear} stands on more than one row`,
        ...(rules.pastPopulation === "last row" && {
          wanted: "As in the reference, the rates of joining use the last row and the projection the sum of all",
        }),
      }));
    }
    seen.add(key);
  }
  return problems.list();
}
