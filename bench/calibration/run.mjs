/**
 * The calibration study: how often the truth lies inside the bands. The full study writes `results.md` beside this file;
 * and the tables of the pages in docs/method; the quick one only prints.
 *
 * Usage: node bench/calibration/run.mjs [--quick | --fill]; --fill only puts the tables of results.md into the pages again
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format } from "prettier";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const results = join(here, "results.md");
const PAGES = ["uncertainty.md", "light.md"];
const isQuick = process.argv.includes("--quick");

if (process.argv.includes("--fill")) fillPages(readFileSync(results, "utf8"));
else await study();

async function study() {
  const folder = mkdtempSync(join(tmpdir(), "send-calibration-"));
  const program = join(folder, "calibrate.cjs");
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
      if (!isQuick) {
        writeFileSync(results, report);
        fillPages(report);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the first table below each heading that a page names between the page's marks. */
function fillPages(report) {
  for (const page of PAGES) {
    const file = join(root, "docs", "method", page);
    const filled = readFileSync(file, "utf8").replace(
      /(<!-- results: (.*) -->\n)[^]*?(<!-- \/results -->)/g,
      (_, start, title, end) => `${start}\n${findTable(report, title)}\n\n${end}`,
    );
    writeFileSync(file, filled);
  }
}

function findTable(report, title) {
  const lines = report.split("\n");
  const from = lines.findIndex((line, i) => i > lines.indexOf(`### ${title}`) && line.startsWith("|"));
  if (!lines.includes(`### ${title}`)) throw new Error(`results.md has no heading "${title}".`);
  const to = lines.findIndex((line, i) => i > from && !line.startsWith("|"));
  return lines.slice(from, to).join("\n");
}
