/** A sentence that a cell showed instead of a result. */
export interface RecentProblem {
  /** As the person writes it: "SEND.PROJECT". */
  readonly functionName: string;
  readonly sentence: string;
}

const MOST_KEPT = 50;
const kept: RecentProblem[] = [];
const listeners = new Set<() => void>();

/** What cells have complained of since the page was opened, newest first; a sentence stands once. */
export const recentProblems: readonly RecentProblem[] = kept;

/**
 * Notes a sentence that a cell shows.
 *
 * @param functionName - as the person writes it
 * @param sentence - what the cell shows
 */
export function noteProblem(functionName: string, sentence: string): void {
  const old = kept.findIndex((problem) => problem.functionName === functionName && problem.sentence === sentence);
  if (old >= 0) kept.splice(old, 1);
  kept.unshift({ functionName, sentence });
  kept.length = Math.min(kept.length, MOST_KEPT);
  for (const listener of listeners) listener();
}

/**
 * Calls `listener` after every note.
 *
 * @returns ends the calls
 */
export function onRecentProblem(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
