import type { Problem, Severity } from "../Problem";
import { splitRow } from "../tables/splitRow";

const RANK: Readonly<Record<Severity, number>> = { stops: 0, warns: 1, notes: 2 };

/** The table of census rows or transitions, as messages call it, and how many rows were read from it. */
export interface SourceSize {
  readonly name: string;
  readonly nRows: number;
}

/**
 * Orders problems by how much each matters to the projection: what stops first, then what may mislead, and within
 * these by the share of plans that they touch. Where a check did not say, the share is that of the source's rows.
 *
 * @param problems - as the readers and checks gave them
 * @param source - the table that pupils are in; null where it was not read
 * @returns a new array; problems whose share nobody can say come after those of their severity with one
 * @example weighProblems([], null) // []
 */
export function weighProblems(problems: readonly Problem[], source: SourceSize | null): Problem[] {
  return problems
    .map((problem) => {
      const share = problem.share ?? estimateShare(problem, source);
      return share === null ? problem : { ...problem, share };
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || (b.share ?? -1) - (a.share ?? -1));
}

function estimateShare({ where, count }: Problem, source: SourceSize | null): number | null {
  if (source === null || source.nRows === 0 || splitRow(where) === null) return null;
  return where.startsWith(`${source.name}, row`) ? Math.min(1, count / source.nRows) : null;
}
