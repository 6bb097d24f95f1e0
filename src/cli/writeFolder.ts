import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Every file that a projection can write, by its path inside the folder; none of another run's is left behind. */
export const OUTPUT_FILES = [
  "count.csv",
  "cost.csv",
  "ncy.csv",
  "need.csv",
  "setting.csv",
  "state.csv",
  "parameters/initial_population.csv",
  "parameters/joiner_alphas.csv",
  "parameters/joiner_betas.csv",
  "parameters/leaver_betas.csv",
  "parameters/mover_alphas.csv",
  "parameters/mover_betas.csv",
  "parameters/uncertainty.csv",
  "timings.json",
] as const;
export type OutputFile = (typeof OUTPUT_FILES)[number];

/**
 * Writes all files or none: they are written apart first, and then change places with those of an
 * earlier run. Other files in the folder are left alone.
 *
 * @param everyFile - all that the command can write: what an earlier run left of them is removed
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  everyFile: readonly string[] = OUTPUT_FILES,
): void {
  const apart = existsSync(folder)
    ? join(folder, `.partial-${process.pid}`)
    : join(dirname(folder), `.${basename(folder)}-partial-${process.pid}`);
  const fresh = join(apart, "fresh");
  try {
    for (const [file, text] of files) writeNewFile(join(fresh, file), text);
    exchange(folder, fresh, join(apart, "earlier"), [...files.keys()], everyFile);
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
}

function writeNewFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Moves the earlier files out and the fresh ones in; puts everything back where a file cannot be moved. */
function exchange(
  folder: string,
  fresh: string,
  earlier: string,
  files: readonly string[],
  everyFile: readonly string[],
): void {
  const undo: (() => void)[] = [];
  const move = (file: string, from: string, to: string) => {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
    undo.unshift(() => renameSync(join(to, file), join(from, file)));
  };
  try {
    for (const file of everyFile) if (existsSync(join(folder, file))) move(file, folder, earlier);
    for (const file of files) move(file, fresh, folder);
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}
