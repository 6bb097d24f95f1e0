import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { createProblem } from "../checks/codes";
import { InputProblems, type Problem } from "../Problem";
import type { Dimension, SummaryRequest } from "./SummaryRequest";

/**
 * Tells whether dimensions are those of the full state.
 *
 * @example isState(["ncy", "need", "setting"]) // true
 */
export function isState(by: readonly Dimension[]): boolean {
  return by.length === 3 && by.includes("ncy") && by.includes("need") && by.includes("setting");
}

/**
 * Checks that tables can be made from a plan.
 *
 * @param plan - what is simulated
 * @param requests - tables that are wanted
 * @throws InputProblems for a grouping that there is not, for cost where no costs were given, and for a line that they lack
 */
export function checkRequests(plan: ProjectionPlan, requests: readonly SummaryRequest[]): void {
  const problems: Problem[] = [];
  for (const { by, measure, costLine } of requests) {
    const isTwice = new Set(by).size < by.length;
    if (isTwice || (by.length > 2 && !isState(by)))
      problems.push(createProblem("E291", { where: "Grouping", found: by.join(" and ") }));
    if (measure !== "cost") continue;
    if (plan.costs === null)
      problems.push(createProblem("E292", { where: "Costs", found: "cost was asked for, but there are no costs" }));
    else if (costLine !== undefined && !plan.costs.lines.includes(costLine))
      problems.push(describeLine(costLine, plan.costs.lines));
  }
  if (problems.length > 0) throw new InputProblems(problems);
}

function describeLine(costLine: string, lines: readonly string[]): Problem {
  const named = lines.filter((line) => line !== "");
  return createProblem("E293", {
    where: "Costs",
    found: `the line ${costLine} was asked for`,
    wanted: named.length > 0 ? `The lines of the costs are ${named.join(", ")}` : "The costs are not split into lines",
  });
}
