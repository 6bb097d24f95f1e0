import { createProblem, type ProblemCode, type ProblemParts } from "../checks/codes";
import type { Problem, Severity } from "../Problem";

const RANK: Readonly<Record<Severity, number>> = { stops: 0, warns: 1, notes: 2 };

/** Collects problems, like with like: the first says where, the others are counted. */
export class ProblemList {
  private readonly groups = new Map<string, Problem>();

  /**
   * Adds one finding; only the first of a group is kept in words.
   *
   * @param code - a code of `PROBLEM_CODES`
   * @param group - findings of one code and group become one problem: the name of the column, say
   * @param parts - the finding, made into words only where it is the first of its group
   */
  add(code: ProblemCode, group: string, parts: () => ProblemParts): void {
    const key = `${code} ${group}`;
    const first = this.groups.get(key);
    if (first === undefined) this.groups.set(key, createProblem(code, parts()));
    else this.groups.set(key, { ...first, count: first.count + 1 });
  }

  /** Adds problems that are already in words. */
  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.groups.set(`${problem.code} ${problem.where} ${problem.found}`, problem);
  }

  /** Gives every problem, stops first, otherwise in the order in which they were met. */
  list(): Problem[] {
    return sortProblems([...this.groups.values()]);
  }
}

/**
 * Puts stops before warnings and warnings before notes, and leaves the order alone otherwise.
 *
 * @param problems - in order of importance within a severity
 * @returns a new array
 * @example sortProblems([]) // []
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/**
 * Tells whether any problem stops the use of what was read.
 *
 * @param problems - any problems
 * @returns true where one of them stops
 * @example hasStop([]) // false
 */
export function hasStop(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "stops");
}
