import { createProblem } from "../model/checks/codes";
import { InputProblems, wordProblem, type Problem } from "../model/Problem";
import type { Reading } from "../model/tables/Reading";
import type { Surroundings } from "./Surroundings";

/**
 * Runs the work of one command and tells of every problem in a line on standard error.
 *
 * @param usage - the whole command, for `--help`
 * @param work - gives the problems it found; throws `InputProblems` with what stops
 * @returns the exit code: 0, or 2 where a problem stopped it
 */
export async function answerCommand(
  args: readonly string[],
  usage: string,
  { writeLine, writeErrorLine }: Pick<Surroundings, "writeLine" | "writeErrorLine">,
  work: () => Promise<readonly Problem[]>,
): Promise<0 | 2> {
  if (args.includes("--help") || args.includes("-h")) {
    writeLine(usage);
    return 0;
  }
  try {
    const problems = await work();
    for (const problem of problems) if (problem.severity === "warns") writeErrorLine(`warning: ${wordLine(problem)}`);
    return 0;
  } catch (error) {
    for (const problem of listProblems(error)) writeErrorLine(wordLine(problem));
    return 2;
  }
}

/** The value of a reading; throws `InputProblems` with what stops. */
export function requireValue<T>({ value, problems }: Reading<T>): T {
  const stops = problems.filter((problem) => problem.severity === "stops");
  if (value === null || stops.length > 0) throw new InputProblems(stops);
  return value;
}

function listProblems(error: unknown): readonly Problem[] {
  if (error instanceof InputProblems) return error.problems;
  const found = `something unforeseen happened (${error instanceof Error ? error.message : String(error)})`;
  return [createProblem("E410", { where: "Projection", found })];
}

/** One problem is one line, whatever the data in it. */
function wordLine(problem: Problem): string {
  return wordProblem(problem).replace(/\s*[\r\n]+\s*/g, " ");
}
