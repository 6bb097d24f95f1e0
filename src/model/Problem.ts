/** How much a problem matters: it stops the run, may mislead, or is worth knowing. */
export type Severity = "stops" | "warns" | "notes";

/**
 * A problem as data. The model says what it found; each surface (a cell, the pane, the command
 * line) puts it into words with `wordProblem`.
 */
export interface Problem {
  /** Stable code such as `E103`; `docs/errors.md` lists them all. */
  readonly code: string;
  readonly severity: Severity;
  /** Where: the table and, where there is one, the row: "Transitions, row 214". */
  readonly where: string;
  /** What was found there, as a clause without a full stop: "NCY 9 to NCY 11". */
  readonly found: string;
  /** What was wanted, as a sentence without a full stop. */
  readonly wanted: string;
  /** What to do, as a sentence without a full stop. */
  readonly fix: string;
  /** How many rows or cells have this problem; `where` names the first. */
  readonly count: number;
  /** Share of the plans of a January that it touches, estimated, 0 to 1; left out where nobody can say. */
  readonly share?: number;
}

/**
 * Puts a problem into one sentence for a person: where, what was found, what was wanted, what to do.
 *
 * @param problem - the problem as the model returned it
 * @returns a text that ends with the code in brackets
 * @example wordProblem({ code: "E301", severity: "stops", where: "SEND.PROJECT", found: "simulations is 0", wanted: "Give a whole number from 1 to 10,000", fix: "1,000 is usual", count: 1 }) // "SEND.PROJECT: simulations is 0. Give a whole number from 1 to 10,000. 1,000 is usual. (E301)"
 */
export function wordProblem(problem: Problem): string {
  const parts = [problem.found, problem.wanted, problem.fix].filter((part) => part !== "");
  const more = problem.count > 1 ? ` (and ${(problem.count - 1).toLocaleString("en-GB")} more like it)` : "";
  return `${problem.where}: ${parts.join(". ")}.${more} (${problem.code})`;
}

/** Thrown at the model's door when an input cannot be used: carries every problem found, stops first. */
export class InputProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(wordProblem).join("\n"));
    this.name = "InputProblems";
  }
}
