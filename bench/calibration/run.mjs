/**
 * The calibration study: how often the truth lies inside the bands. The full study writes `results.md` beside this file;
 * the quick one only prints.
 *
 * Usage: node bench/calibration/run.mjs [--quick]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format } from "prettier";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "send-calibration-"));
const program = join(folder, "calibrate.cjs");
const isQuick = process.argv.includes("--quick");

try {
  await build({
    entryPoints: [join(here, "calibrate.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    // The helpers find the reference beside the repository from where they lie.
    define: { __dirname: JSON.stringify(join(root, "test", "helpers")) },
  });
  const published = join(root, "..", "shared", "open-data", "ees-2025");
  const { stdout, status } = spawnSync(process.execPath, [program, published, isQuick ? "quick" : "full"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exitCode = 1;
  else {
    const report = await format(stdout, { parser: "markdown", printWidth: 120 });
    process.stdout.write(report);
    if (!isQuick) writeFileSync(join(here, "results.md"), report);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
