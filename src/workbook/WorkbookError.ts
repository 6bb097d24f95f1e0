import { createProblem, type ProblemCode, type ProblemParts } from "../model/checks/codes";
import { wordProblem, type Problem } from "../model/Problem";

/** Something that could not be done to the workbook, with the sentence that a person reads as its message. */
export class WorkbookError extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, parts: ProblemParts) {
    const problem = createProblem(code, parts);
    super(wordProblem(problem));
    this.name = "WorkbookError";
    this.problem = problem;
  }
}
