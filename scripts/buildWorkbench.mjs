/** Builds the workbench into build/workbench, for the browser tests. */
import { buildHelp } from "./help.mjs";
import { fail, runTool } from "./ensureInstalled.mjs";

export async function buildWorkbench() {
  await buildHelp();
  const { status } = runTool("webpack-cli/bin/cli.js", ["--env", "workbench", "--mode", "production", "--env", "fast"]);
  if (status !== 0) fail("The workbench could not be built; the compiler's words are above.");
}
