import type { Problem, Severity } from "../../model/Problem";
import { sortProblems } from "../../model/tables/ProblemList";
import type { CellValue } from "../answer";

const SEVERITIES: Readonly<Record<Severity, string>> = { stops: "Stops", warns: "Warns", notes: "Notes" };

/**
 * Lays out problems as a table, those that stop a projection first.
 *
 * @param problems - any number of them
 * @returns the heading row, then one row a problem, or one row that says that there is none
 */
export function createCheckTable(problems: readonly Problem[]): CellValue[][] {
  const sorted = sortProblems(problems);
  return [
    ["Severity", "Where", "Found", "Wanted", "What to do", "How many", "Code"],
    ...sorted.map((problem) => [
      SEVERITIES[problem.severity],
      problem.where,
      problem.found,
      problem.wanted,
      problem.fix,
      problem.count,
      problem.code,
    ]),
    ...(sorted.length === 0 ? [["OK", "All tables", "No problems were found", "", "Nothing", 0, ""]] : []),
  ];
}
