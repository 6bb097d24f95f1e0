/**
 * `npm test`: installs what is missing, checks types and lint, builds the workbench and runs every test, the browser
 * tests included. `npm test -- test/model` runs only the tests whose path holds that text.
 * The last line is the total: "N passed, N failed".
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, runTool } from "./ensureInstalled.mjs";
import { ensureBrowser } from "./findBrowser.mjs";
import { runChecks } from "./lint.mjs";

const only = process.argv.slice(2);
const wantsBrowser = only.length === 0 || only.some((pattern) => pattern.includes("end-to-end"));
ensureInstalled();
const failedChecks = only.length === 0 ? await runChecks() : [];

const env = { ...process.env };
if (wantsBrowser) {
  env.SEND_BROWSER = ensureBrowser();
  const { buildWorkbench } = await import("./buildWorkbench.mjs");
  await buildWorkbench();
}

const folder = mkdtempSync(join(tmpdir(), "send-test-"));
const totals = { passed: 0, failed: failedChecks.length };
/** The browser tests take the machine for themselves, after the rest: each file has a browser that keeps a core and a half busy. */
const runs = [["unit", "--maxWorkers=100%"], ...(wantsBrowser ? [["end-to-end", "--maxWorkers=2"]] : [])];
for (const [project, ...flags] of runs) {
  const report = join(folder, `${project}.json`);
  const args = [
    "--selectProjects",
    project,
    "--json",
    `--outputFile=${report}`,
    "--passWithNoTests",
    ...flags,
    ...only,
  ];
  runTool("jest/bin/jest.js", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  const result = readReport(report);
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
rmSync(folder, { recursive: true, force: true });

if (failedChecks.length > 0) process.stdout.write(`Failed checks: ${failedChecks.join(", ")}.\n`);
if (totals.passed === 0) {
  process.stdout.write("No test ran: no test's path matches.\n");
  totals.failed += 1;
}
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
  }
}
