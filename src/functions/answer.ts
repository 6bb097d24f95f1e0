import { createProblem, type ProblemCode, type ProblemParts } from "../model/checks/codes";
import { InputProblems, wordProblem, type Problem } from "../model/Problem";
import { noteProblem } from "./recentProblems";

/** What a cell shows: no null, which Excel would show as 0, and no NaN, which it would show as an error. */
export type CellValue = string | number | boolean;

/** As many problems as a cell shows in words; the rest are counted. */
const MOST_SHOWN = 4;

/** Problems of the moment and not of the data: `#N/A`, so that `IFNA` can wait for them. */
const NOT_AVAILABLE: readonly string[] = ["E311", "E318", "E321", "E322", "E329"] satisfies ProblemCode[];

/** Why a run was stopped: every cell that waited for it was changed or removed. */
export class Cancelled extends Error {}

/**
 * Stops a function with one problem.
 *
 * @param code - one of the functions' codes
 * @param parts - where, and what was found
 */
export function refuse(code: ProblemCode, parts: ProblemParts): never {
  throw new InputProblems([createProblem(code, parts)]);
}

/**
 * Runs the work of one cell and turns whatever goes wrong into the error that Excel shows with our sentence.
 *
 * @param functionName - as the person writes it: "SEND.PROJECT"
 * @param invocation - of this cell; cancelling it aborts the signal that the work is given
 * @param work - gives the table that spills
 */
export async function answer(
  functionName: string,
  invocation: CustomFunctions.CancelableInvocation | null | undefined,
  work: (signal: AbortSignal) => Promise<CellValue[][]>,
): Promise<CellValue[][]> {
  const controller = new AbortController();
  if (invocation) invocation.onCanceled = () => controller.abort(new Cancelled());
  try {
    return await work(controller.signal);
  } catch (error) {
    const problems = listProblems(functionName, error);
    const sentence = wordProblems(problems);
    if (!(error instanceof Cancelled)) noteProblem(functionName, sentence);
    const isNotAvailable = problems.every((problem) => NOT_AVAILABLE.includes(problem.code));
    const { ErrorCode } = CustomFunctions;
    throw new CustomFunctions.Error(isNotAvailable ? ErrorCode.notAvailable : ErrorCode.invalidValue, sentence);
  }
}

function listProblems(functionName: string, error: unknown): readonly Problem[] {
  if (error instanceof InputProblems) return error.problems;
  if (error instanceof Cancelled) {
    return [createProblem("E321", { where: functionName, found: "the calculation was stopped before it was done" })];
  }
  const message = error instanceof Error ? error.message : String(error);
  return [createProblem("E329", { where: functionName, found: `something unforeseen went wrong (${message})` })];
}

/**
 * Puts problems into the sentence of one cell: the first four, then how many more there are.
 *
 * @param problems - one or more, those that stop first
 */
export function wordProblems(problems: readonly Problem[]): string {
  const stops = problems.filter((problem) => problem.severity === "stops");
  const told = stops.length > 0 ? stops : problems;
  const shown = told.slice(0, MOST_SHOWN).map(wordProblem);
  const nMore = told.length - shown.length;
  return [
    ...shown,
    ...(nMore > 0 ? [`And ${nMore.toLocaleString("en-GB")} more; SEND.CHECK lists them all.`] : []),
  ].join(" ");
}
