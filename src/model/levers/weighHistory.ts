import { createProblem } from "../checks/codes";
import type { ModelInput } from "../data/ModelInput";
import { NONSEND, OUTSIDE, type Transitions, type TransitionWeights } from "../data/Transitions";
import { InputProblems } from "../Problem";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { Lever } from "./Lever";
import { coversNcy } from "./leverReach";
import { sortLevers } from "./sortLevers";

/**
 * Weighs past transitions as the levers of the kind `history` say. A lever that says where pupils went (`to`, `of`, or NONSEND
 * as setting) multiplies those transitions, as if there had been more or fewer of them, and so changes rates. Any other
 * weighs what was observed: at x0 it is as if those pupils had never been seen. The people of whom joiners come weigh as much
 * as their joiners, unless the lever names needs or settings; then how many join is still estimated from all.
 *
 * @param input - is left as it is
 * @param censusYear - the January whose rates are wanted; null for the levers that hold in all of them
 * @returns an input whose transitions carry weights, for estimating alone; the same input where no lever weighs
 * @throws InputProblems where nothing is left to estimate from
 */
export function weighHistory(input: ModelInput, censusYear: number | null = null): ModelInput {
  const levers = sortLevers((input.levers ?? []).filter((lever) => isWeighing(lever, censusYear)));
  if (levers.length === 0) return input;
  const weights = weigh(input.transitions, levers);
  if (weights.ofRow.every((weight) => weight === 0)) {
    const found = "levers of the kind history leave out every past transition";
    throw new InputProblems([createProblem("E624", { where: `Levers, row ${levers[0].row}`, found })]);
  }
  return { ...input, transitions: { ...input.transitions, weights } };
}

/**
 * Tells whether a lever weighs history for the rates of one January.
 *
 * @param lever - of any kind
 * @param censusYear - the January; null asks for levers that hold in all of them
 */
export function isWeighing({ kind, applyFrom, applyTo }: Lever, censusYear: number | null): boolean {
  if (kind !== "history") return false;
  if (censusYear === null) return (applyFrom ?? null) === null && (applyTo ?? null) === null;
  return censusYear >= (applyFrom ?? -Infinity) && censusYear <= (applyTo ?? Infinity);
}

/** Whether a lever says where pupils went, and so multiplies transitions. */
const isDirected = ({ of, to, settings }: Lever): boolean =>
  Boolean(of) || to !== null || (settings !== null && settings.includes(NONSEND));

const getFactor = ({ change }: Lever): number => (change?.kind === "times" ? change.factor : 1);

function weigh(transitions: Transitions, levers: readonly Lever[]): TransitionWeights {
  const ofRow = new Float64Array(transitions.length).fill(1);
  const ofLevel = new Float64Array(transitions.length).fill(1);
  for (const lever of levers) {
    const factor = getFactor(lever);
    const isOfLevel = isDirected(lever) || (lever.needs === null && lever.settings === null);
    const matches = createMatcher(transitions, lever);
    for (let row = 0; row < transitions.length; row++) {
      if (!matches(row)) continue;
      ofRow[row] *= factor;
      if (isOfLevel) ofLevel[row] *= factor;
    }
  }
  const years = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const ofPeople = years.map((year) => weighPeople(year, levers));
  const counts = years.map((year) => transitions.censusYear.some((each, row) => each === year && ofRow[row] > 0));
  return { ofRow, ofLevel, years, counts, ofPeople };
}

/** The people of a year weigh as much as the pupils who were seen then, whatever their need and setting. */
function weighPeople(year: number, levers: readonly Lever[]): Float64Array {
  const general = levers.filter(
    (lever) => !isDirected(lever) && lever.needs === null && lever.settings === null && isYear(lever, year),
  );
  return Float64Array.from({ length: N_NCY }, (_, iNcy) =>
    general
      .filter((lever) => coversNcy(lever, iNcy + NCY_MIN))
      .reduce((product, lever) => product * getFactor(lever), 1),
  );
}

const isYear = ({ yearFrom, yearTo }: Lever, year: number): boolean =>
  year >= (yearFrom ?? -Infinity) && year <= (yearTo ?? Infinity);

/** Tells of each transition whether a lever is about it: by where the pupil was, or where a joiner came to. */
function createMatcher(transitions: Transitions, lever: Lever): (row: number) => boolean {
  const { censusYear, ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter } = transitions;
  const findCodes = (codes: readonly string[] | null, all: readonly string[]) =>
    codes && new Set(codes.map((code) => (code === NONSEND ? OUTSIDE : all.indexOf(code))));
  const needs = findCodes(lever.needs, transitions.needs);
  const settings = findCodes(lever.settings, transitions.settings);
  const to = findCodes(lever.to, transitions.settings);
  const directed = isDirected(lever);
  return (row) => {
    if (!isYear(lever, censusYear[row])) return false;
    const isJoiner = settingBefore[row] === OUTSIDE;
    if (!coversNcy(lever, isJoiner ? ncyAfter[row] : ncyBefore[row])) return false;
    if (needs && !needs.has(isJoiner ? needAfter[row] : needBefore[row])) return false;
    // Who joined was outside; a lever that weighs what was seen takes the setting that they came to.
    const setting = isJoiner && !directed ? settingAfter[row] : settingBefore[row];
    const isPlace =
      !settings || settings.has(setting) || (isJoiner && lever.of === "joiners" && settings.has(settingAfter[row]));
    if (!isPlace || (to && !to.has(settingAfter[row]))) return false;
    return !lever.of || lever.of === nameProcess(settingBefore[row], settingAfter[row]);
  };
}

function nameProcess(settingBefore: number, settingAfter: number): string {
  if (settingBefore === OUTSIDE) return "joiners";
  if (settingAfter === OUTSIDE) return "leavers";
  return settingBefore === settingAfter ? "stayers" : "movers";
}
