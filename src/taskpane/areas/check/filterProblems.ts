import type { Problem, Severity } from "../../../model/Problem";
import { splitWhere } from "../../words/splitWhere";

/** Which problems are shown; null for all. */
export interface ProblemFilter {
  readonly severity: Severity | null;
  readonly table: string | null;
}

export const ALL_PROBLEMS: ProblemFilter = { severity: null, table: null };

/** The problems that a filter lets through, in the same order. */
export function filterProblems(problems: readonly Problem[], { severity, table }: ProblemFilter): Problem[] {
  return problems.filter(
    (problem) =>
      (severity === null || problem.severity === severity) &&
      (table === null || splitWhere(problem.where).table === table),
  );
}

/** The tables that problems are in, in the order in which they are met. */
export function listTables(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ where }) => splitWhere(where).table))];
}

/** How many problems of each severity there are. */
export function countSeverities(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { stops: 0, warns: 0, notes: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
