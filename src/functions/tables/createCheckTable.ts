import type { Problem, Severity } from "../../model/Problem";
import type { CellValue } from "../answer";

const SEVERITIES: Readonly<Record<Severity, string>> = { stops: "Stops", warns: "Warns", notes: "Notes" };

/**
 * Lays out problems as a table.
 *
 * @param problems - any number of them, in order; share of plans is blank where nobody can say
 * @returns the heading row, then one row a problem, or one row that says that there is none
 */
export function createCheckTable(problems: readonly Problem[]): CellValue[][] {
  return [
    ["Severity", "Where", "Found", "Wanted", "What to do", "How many", "Code", "Share of plans"],
    ...problems.map((problem) => [
      SEVERITIES[problem.severity],
      problem.where,
      problem.found,
      problem.wanted,
      problem.fix,
      problem.count,
      problem.code,
      problem.share ?? "",
    ]),
    ...(problems.length === 0 ? [["OK", "All tables", "No problems were found", "", "Nothing", 0, "", 0]] : []),
  ];
}
