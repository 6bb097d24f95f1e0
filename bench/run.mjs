/**
 * Runs the benchmarks and prints them as Markdown, in the shape of `results.md`. Every case runs in a process of its own.
 *
 * Usage: node bench/run.mjs [reference|large|data|scenarios|money|workbench]
 * The last builds the workbench unless SEND_WORKBENCH names a folder that holds one, and drives the browser SEND_BROWSER.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "send-bench-"));
const program = join(folder, "engine.bench.cjs");
const dataProgram = join(folder, "data.bench.cjs");
const TARGETS = { reference: { ms: 200, mb: 300 }, large: { ms: 2000, mb: 600 } };
const asked = process.argv.slice(2).filter((name) => name in TARGETS);
const isDataAsked = process.argv.includes("data");
const isWhatIfAsked = process.argv.includes("scenarios");
const isMoneyAsked = process.argv.includes("money");
const isWorkbenchAsked = process.argv.includes("workbench");

try {
  await build({
    entryPoints: Object.fromEntries(
      ["engine.bench", "data.bench", "scenarios.bench", "money.bench", "workbench.bench"].map((name) => [
        name,
        join(here, `${name}.ts`),
      ]),
    ),
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    external: ["playwright-core"],
    // The helpers find the reference beside the repository from where they lie.
    define: { __dirname: JSON.stringify(join(here, "..", "test", "helpers")) },
  });
  console.log(
    `# Benchmarks\n\nNode ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, one core; 1,000 simulations.`,
  );
  const isAll = asked.length === 0 && !isDataAsked && !isWhatIfAsked && !isMoneyAsked && !isWorkbenchAsked;
  for (const name of isAll ? Object.keys(TARGETS) : asked) report(name);
  if (isAll || isDataAsked) reportData();
  if (isAll || isWhatIfAsked) reportScenarios();
  if (isAll || isMoneyAsked) reportMoney();
  const hasBrowser = existsSync(process.env.SEND_BROWSER ?? "/usr/bin/chromium");
  if (isWorkbenchAsked || (isAll && hasBrowser)) await reportWorkbench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(name, mode) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, name, mode], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function report(name) {
  const speed = measure(name, "speed");
  const { peakMb } = measure(name, "memory");
  const target = TARGETS[name];
  const ms = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en-GB"));
  const rows = [
    ["simulate and summarise, everything by state, best", `${ms(speed.best)} ms`, `under ${ms(target.ms)} ms`],
    ["the same, median", `${ms(speed.median)} ms`, ""],
    ["the same, the first in a new process", `${ms(speed.cold)} ms`, ""],
    ["of which simulating and tallying", `${ms(speed.simulate)} ms`, ""],
    ["of which statistics", `${ms(speed.summarise)} ms`, ""],
    ["with joiners, leavers and movers by state, and tables two ways", `${ms(speed.flows)} ms`, ""],
    ["plan-years a second", `${(speed.planYearsPerSecond / 1e6).toFixed(0)} million`, ""],
    ["plain second implementation, 1,000 simulations", `${ms(speed.plainPerSimulation * 1000)} ms`, ""],
    ["the engine is quicker by", `${speed.ratio.toFixed(0)} times`, ""],
    ["rates kept for each simulation (persistent)", `${ms(speed.persistent)} ms`, ""],
    ["with the course of joining and leaving (calibrated)", `${ms(speed.calibrated)} ms`, ""],
    ["calibrated against yearly, median of the rounds", `${speed.calibratedRatio.toFixed(1)} times`, "at most 3 times"],
    ["the same from the data on, rates estimated too, yearly", `${ms(speed.wholeYearly)} ms`, ""],
    ["the same from the data on, calibrated", `${ms(speed.wholeCalibrated)} ms`, ""],
    ["calibrated against yearly, from the data on", `${speed.wholeRatio.toFixed(1)} times`, "at most 3 times"],
    ["calibrated, in a second", `${Math.round(1e6 / speed.calibrated).toLocaleString("en-GB")} simulations`, ""],
    ["yearly, in a second", `${Math.round(1e6 / speed.best).toLocaleString("en-GB")} simulations`, ""],
    ["calibrated, with the values of every simulation but by state", `${ms(speed.simulations)} ms`, ""],
    ["calibrated, with 20 redirects and 3 capacities a year", `${ms(speed.detours)} ms`, ""],
    ["expected values of the same tables, yearly", `${ms(speed.expectedYearly)} ms`, ""],
    ["expected values of the same tables, calibrated", `${ms(speed.expectedCalibrated)} ms`, ""],
    ["peak memory of the process, calibrated", `${Math.round(peakMb)} MB`, `under ${target.mb} MB`],
    ...speed.linearity.map(({ nSimulations, ms: time }) => [
      `${nSimulations.toLocaleString("en-GB")} simulations`,
      `${ms(time)} ms (${ms((time / nSimulations) * 1000)} ms a thousand)`,
      "",
    ]),
  ];
  console.log(
    `\n## ${name[0].toUpperCase()}${name.slice(1)}: ${speed.authority}\n\n| | measured | wanted |\n| --- | --- | --- |`,
  );
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

/** A large census from cells to transitions, checks and the join; what a page waits for at most. */
function reportData() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [dataProgram], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { nRows, cold, warm } = JSON.parse(stdout);
  const ms = (value) => `${Math.round(value).toLocaleString("en-GB")} ms`;
  const longest = (run) =>
    ms(Math.max(run.longestOfReading, run.longestOfChecks, run.longestOfJoin, run.longestOfHotspots));
  const rows = [
    ["cells to transitions", ms(cold.read), ms(warm.read), ""],
    ["checks", ms(cold.check), ms(warm.check), ""],
    [`join with a ledger of ${cold.nJoined.toLocaleString("en-GB")} pupils`, ms(cold.join), ms(warm.join), ""],
    ["all three", ms(cold.all), ms(warm.all), "under 3,000 ms"],
    ["longest piece without a pause", longest(cold), longest(warm), "at most 50 ms"],
    ["hotspots by school", ms(cold.hotspots), ms(warm.hotspots), ""],
  ];
  console.log(`\n## Data: ${nRows.toLocaleString("en-GB")} census rows in five Januaries`);
  console.log("\n| | first in a new process | later | wanted |\n| --- | --- | --- | --- |");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

/** Comparing, seeking and stress tests on the demonstration, with calibrated rates. */
function reportScenarios() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, "scenarios.bench.cjs")], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const found = JSON.parse(stdout);
  const ms = (value) => `${Math.round(value).toLocaleString("en-GB")} ms`;
  const runs = ({ nSimulated, nExpected }) => `${nSimulated} simulated, ${nExpected} expected`;
  const rows = [
    ["one run, rates estimated again", ms(found.run), ""],
    ["compare a scenario by setting group", ms(found.compare), "2 simulated"],
    ["seek a factor of joiners for the mean of plans", ms(found.seekMean.ms), runs(found.seekMean)],
    ["the same for P80", ms(found.seekPercentile.ms), runs(found.seekPercentile)],
    [`stress cost with ${found.nShocks} standard shocks`, ms(found.stress), `${found.nShocks + 1} simulated`],
    ["the same, expected values", ms(found.stressExpected), `${found.nShocks + 1} expected`],
  ];
  console.log(`\n## Scenarios: ${found.nPlans.toLocaleString("en-GB")} plans, ${found.nYears} years, calibrated`);
  console.log("\n| | measured | runs |\n| --- | --- | --- |");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

function reportMoney() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, "money.bench.cjs")], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const found = JSON.parse(stdout);
  const ms = (value) => `${Math.round(value).toLocaleString("en-GB")} ms`;
  const rows = [
    ["one run of plans, rates estimated again", ms(found.run), "1"],
    ["cost by financial year with its effects", ms(found.cost), "1"],
    ["balance of the high needs block", ms(found.balance), "1"],
    ["recovery plan of 6 workstreams, 2 of them levers", ms(found.plan), "3"],
  ];
  console.log(
    "\n## Money: the authority of the demonstration, calibrated\n\n| | measured | runs |\n| --- | --- | --- |",
  );
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

/** What a person waits for after changing a lever, in a browser; the reference says how fast the machine is meanwhile. */
async function reportWorkbench() {
  if (!process.env.SEND_WORKBENCH) await (await import("../scripts/buildWorkbench.mjs")).buildWorkbench();
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, "workbench.bench.cjs")], {
    encoding: "utf8",
    env: { ...process.env, NODE_PATH: join(here, "..", "node_modules") },
  });
  if (status !== 0) throw new Error(stderr);
  const found = JSON.parse(stdout);
  if (found.complaints.length > 0) throw new Error(found.complaints.join("\n"));
  const ms = (value) => `${Math.round(value).toLocaleString("en-GB")} ms`;
  const rows = [
    ["an ordinary formula of the edited cell", found.plain, ""],
    ["expected values of a lever that is edited, in cells: scenario, then projection", found.cell, "under 300 ms"],
    ["the same in the pane, with six scenarios on the sheet", found.pane, "under 300 ms"],
    ["everything that reads the sheet of levers, with bands", found.bands, ""],
    ["reference: 30 million square roots and divisions", found.reference, ""],
  ];
  console.log(
    `\n## In the workbench: ${found.nEdits} edits each\n\n| | best | median | wanted |\n| --- | --- | --- | --- |`,
  );
  for (const [name, { best, median }, wanted] of rows)
    console.log(`| ${name} | ${ms(best)} | ${ms(median)} | ${wanted} |`);
}
