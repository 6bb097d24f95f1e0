import type { ModelInput } from "../data/ModelInput";
import type { Problem } from "../Problem";
import { finishSteps, type Steps } from "../tables/Steps";
import { sortProblems } from "../tables/ProblemList";
import { checkCodes } from "./checkCodes";
import { checkCosts } from "./checkCosts";
import { checkPopulation } from "./checkPopulation";
import { checkStates } from "./checkStates";
import { checkTransitions } from "./checkTransitions";
import { checkHistory } from "./checkHistory";
import { checkWaysOn } from "./checkWaysOn";
import { createProblem } from "./codes";
import { gatherFacts, type InputFacts } from "./InputFacts";

const CHECKS: readonly ((facts: InputFacts) => Problem[])[] = [
  checkPopulation,
  checkStates,
  checkTransitions,
  checkHistory,
  checkWaysOn,
  checkCosts,
  checkCodes,
];

/**
 * Checks everything that a projection needs before it is run. An input without a stop can be projected.
 *
 * @param input - as the readers gave it; settings may be empty
 * @returns every problem, stops first, then by how much it matters to the projection; empty for a clean input
 */
export function checkInput(input: ModelInput): Problem[] {
  return finishSteps(checkInputInSteps(input));
}

/**
 * Checks an input as `checkInput` does, with a pause between one check and the next.
 *
 * @param input - as the readers gave it; settings may be empty
 */
export function* checkInputInSteps(input: ModelInput): Steps<Problem[]> {
  if (input.transitions.length === 0) {
    return [createProblem("E280", { where: "Transitions", found: "there are no rows" })];
  }
  const facts = gatherFacts(input);
  const problems: Problem[] = [];
  for (const check of CHECKS) {
    yield;
    problems.push(...check(facts));
  }
  return sortProblems(problems);
}
