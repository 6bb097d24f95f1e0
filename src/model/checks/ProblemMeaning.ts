import type { Severity } from "../Problem";

/** What a code means and what the person is told beside what was found. */
export interface ProblemMeaning {
  readonly severity: Severity;
  /** What the problem is, for `docs/errors.md`: a sentence with its full stop. */
  readonly meaning: string;
  /** What was wanted, without a full stop; "" where each use gives its own. */
  readonly wanted: string;
  /** What to do, without a full stop; "" where each use gives its own. */
  readonly fix: string;
}
