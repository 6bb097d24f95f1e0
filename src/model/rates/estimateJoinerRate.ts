import { createProblem } from "../checks/codes";
import type { ModelInput } from "../data/ModelInput";
import { InputProblems, type Problem } from "../Problem";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { TransitionCounts } from "./countTransitions";
import { findNearest } from "./getNcyShare";
import type { BetaColumns } from "./Rates";
import type { RuleSet } from "./rules";
import { tabulatePopulation } from "./tabulatePopulation";

/** Joiners and people of one NCY over the past years for which the people are known. */
interface History {
  /** By how much they count. */
  readonly nYears: number;
  readonly nQuietYears: number;
  readonly joiners: number;
  readonly people: number;
}

/** Weight, in joiners, of what an NCY without observed joiners borrows from its neighbours (0015). */
const BORROWED_JOINERS = 0.5;

/**
 * Estimates the chance that a person joins, by NCY of arrival, as a Beta with the weight of one average year's
 * population: mean joiners a year against the mean of everybody else.
 *
 * @param input - for its population
 * @param counts - joiners by year and NCY
 * @param ncys - indices of the NCYs that have a valid state
 * @param rules - say by whom joiners are divided, and what an NCY without joiners does
 * @returns NaN where nobody joins
 * @throws InputProblems where the population of a past year is missing, or below those who joined
 */
export function estimateJoinerRate(
  input: ModelInput,
  counts: TransitionCounts,
  ncys: readonly number[],
  rules: RuleSet,
): BetaColumns {
  const histories = gatherHistories(input, counts, ncys, rules);
  const alpha = new Float64Array(N_NCY).fill(NaN);
  const beta = new Float64Array(N_NCY).fill(NaN);
  for (const iNcy of ncys) {
    const history = histories[iNcy];
    if (history.joiners > 0 || !rules.borrowsFromNeighbours) {
      alpha[iNcy] = history.joiners / history.nYears + rules.quietYearJoiners * history.nQuietYears;
      beta[iNcy] = (history.people - history.joiners) / history.nYears;
    } else {
      const borrowed = borrowRate(histories, iNcy);
      if (borrowed) [alpha[iNcy], beta[iNcy]] = borrowed;
    }
  }
  return { alpha, beta };
}

/**
 * The neighbours' rate, worth half a joiner, against the people among whom nobody joined: the more of them
 * there were, the further below the neighbours' rate. Weighs one average year's population, as elsewhere.
 */
function borrowRate(histories: readonly History[], iNcy: number): [alpha: number, beta: number] | null {
  const near = findNearest(histories.length, iNcy, (i) => histories[i].joiners > 0).map((i) => histories[i]);
  if (near.length === 0) return null;
  const people = near.reduce((total, history) => total + history.people, 0);
  const rate = near.reduce((total, history) => total + history.joiners, 0) / people;
  const own = histories[iNcy];
  const weight =
    own.people > 0 ? own.people / own.nYears : people / near.reduce((total, history) => total + history.nYears, 0);
  const alpha = (weight * BORROWED_JOINERS) / (BORROWED_JOINERS / rate + own.people);
  return [alpha, weight - alpha];
}

function gatherHistories(
  input: ModelInput,
  counts: TransitionCounts,
  ncys: readonly number[],
  rules: RuleSet,
): History[] {
  const population = tabulatePopulation(input.population, rules.pastPopulation, rules);
  const problems: Problem[] = [];
  const histories: History[] = [];
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    let nYears = 0;
    let nQuietYears = 0;
    let joiners = 0;
    let people = 0;
    let missing: number | null = null;
    counts.years.forEach((year, iYear) => {
      const exposure = counts.exposure[iYear * N_NCY + iNcy];
      if (exposure === 0) return;
      const joinerYear = rules.getJoinerYear(year, (censusYear) => population.has(censusYear));
      const known = population.get(joinerYear)?.[iNcy] ?? NaN;
      if (Number.isNaN(known)) {
        missing ??= joinerYear;
        return;
      }
      const joined = counts.joiners[iYear * N_NCY + iNcy];
      nYears += exposure;
      people += known * exposure;
      joiners += joined;
      if (joined === 0) nQuietYears += exposure;
    });
    histories.push({ nYears, nQuietYears, joiners, people });
    if (!ncys.includes(iNcy)) continue;
    if (missing !== null && !isDispensable(counts, iNcy, nYears, rules)) {
      problems.push(describeMissing(iNcy + NCY_MIN, missing));
    } else if (joiners > 0 && joiners >= people) {
      problems.push(describeTooFew(iNcy + NCY_MIN, joiners, people));
    }
  }
  if (problems.length > 0) throw new InputProblems(problems);
  return histories;
}

/** A past year without population is left out of the average, if there is another or if nobody joined. */
function isDispensable(counts: TransitionCounts, iNcy: number, nYears: number, rules: RuleSet): boolean {
  if (!rules.borrowsFromNeighbours) return false;
  return nYears > 0 || counts.years.every((_, iYear) => counts.joiners[iYear * N_NCY + iNcy] === 0);
}

function describeMissing(ncy: number, censusYear: number): Problem {
  return createProblem("E281", { where: "Population", found: `no row for NCY ${ncy} in ${censusYear}` });
}

function describeTooFew(ncy: number, joiners: number, people: number): Problem {
  const found = `${people} people of NCY ${ncy} in the past years, of whom ${joiners} joined`;
  return createProblem("E282", { where: "Population", found });
}
