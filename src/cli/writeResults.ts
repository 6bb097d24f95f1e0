import { existsSync, statSync } from "node:fs";
import { createProblem } from "../model/checks/codes";
import { InputProblems } from "../model/Problem";
import { writeFolder } from "./writeFolder";

/** Finds out before the long run whether its results will have a place. */
export function checkOut(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new InputProblems([createProblem("E408", { where: out, found: "it is a file, not a folder" })]);
  }
}

/** Writes a command's files, all or none; what it cannot write is a problem. */
export function writeResults<File extends string>(
  out: string,
  files: ReadonlyMap<File, string>,
  everyFile: readonly File[],
): void {
  try {
    writeFolder(out, files, everyFile);
  } catch (error) {
    const found = `the results cannot be written (${(error as Error).message})`;
    throw new InputProblems([createProblem("E408", { where: out, found })]);
  }
}
