/** `npm run lint`: types (the model alone as well, with no DOM or Node) and lint. */
import { ensureInstalled, startTool } from "./ensureInstalled.mjs";

/** The checks, each with its tool; `npm test` runs the same list. */
export const checks = [
  ["types", "typescript/bin/tsc", ["-p", "."]],
  ["types of the model alone", "typescript/bin/tsc", ["-p", "src/model"]],
  ["lint", "eslint/bin/eslint.js", ["src", "test", "bench", "scripts", "--max-warnings", "0"]],
];

/** Runs every check, side by side, and gives the names of those that failed. */
export async function runChecks() {
  process.stdout.write(`Checking ${checks.map(([name]) => name).join(", ")}…\n`);
  const results = await Promise.all(checks.map(([, program, args]) => startTool(program, args)));
  for (const { output } of results) process.stdout.write(output);
  return checks.filter((_, i) => results[i].status !== 0).map(([name]) => name);
}

if (process.argv[1]?.endsWith("lint.mjs")) {
  ensureInstalled();
  const failed = await runChecks();
  if (failed.length > 0) process.stderr.write(`Failed: ${failed.join(", ")}.\n`);
  process.exit(failed.length > 0 ? 1 : 0);
}
