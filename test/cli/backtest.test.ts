import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inventFiles, TestFolder } from "./inventFolder";

const ROOT = join(__dirname, "../..");

let folder: TestFolder;
beforeEach(() => (folder = new TestFolder()));
afterEach(() => folder.remove());

/** Runs the command as npm does, in a process of its own. */
function runCommand(...args: string[]): { code: number | null; lines: string[]; stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, "scripts", "backtest.mjs"), ...args], {
    cwd: folder.path,
    encoding: "utf8",
  });
  return { code: status, lines: stderr.split("\n").filter(Boolean), stdout };
}

/** A CSV file without quotation marks as rows by heading. */
function readRows(...path: string[]): Record<string, string>[] {
  const [headings, ...rows] = readFileSync(folder.join(...path), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
}

describe("npm run backtest", () => {
  it("writes scores, cases and the verdict, and prints nothing", () => {
    folder.write("in", inventFiles());

    const { code, lines, stdout } = runCommand("in", "--out", "out", "--simulations", "200", "--workers", "1");

    expect({ code, lines, stdout }).toEqual({ code: 0, lines: [], stdout: "" });
    expect(readdirSync(folder.join("out")).sort()).toEqual(["backtest.csv", "cases.csv", "verdict.txt"]);
    const totals = readRows("out", "cases.csv").filter((row) => row["by"] === "total" && row["method"] === "yearly");
    expect(totals.map((row) => [row["origin"], row["horizon"], row["calendar-year"]])).toEqual([
      ["2022", "1", "2023"],
      ["2022", "2", "2024"],
      ["2023", "1", "2024"],
    ]);
    expect(readFileSync(folder.join("out", "verdict.txt"), "utf8")).toMatch(
      /^In \d of 3 past cases the truth lay inside/,
    );
  });

  it("writes scores that can be worked out again from the cases", () => {
    folder.write("in", inventFiles());

    runCommand("in", "--out", "out", "--simulations", "100", "--workers", "1");

    const cases = readRows("out", "cases.csv");
    const scores = readRows("out", "backtest.csv");
    expect(new Set(scores.map((row) => row["by"]))).toEqual(new Set(["total", "need", "setting", "ncy"]));
    for (const row of scores) {
      const mine = cases.filter(
        (each) =>
          each["by"] === row["by"] &&
          each["method"] === row["method"] &&
          (row["horizon"] === "all" || each["horizon"] === row["horizon"]),
      );
      const distances = mine.map((each) => Math.abs(Number(each["p50"]) - Number(each["actual"])));
      expect(mine).toHaveLength(Number(row["cases"]));
      expect(Number(row["mae"])).toBeCloseTo(distances.reduce((sum, n) => sum + n) / mine.length, 6);
      expect(Number(row["inside-50"])).toBeLessThanOrEqual(Number(row["inside-95"]));
    }
  });

  it("gives the same with one worker and with three, and looks no further than --years", () => {
    folder.write("in", inventFiles());

    for (const nWorkers of ["1", "3"])
      runCommand("in", "--out", nWorkers, "--simulations", "300", "--years", "1", "--workers", nWorkers);

    const [one, three] = ["1", "3"].map((out) => readFileSync(folder.join(out, "cases.csv"), "utf8"));
    expect(three).toBe(one);
    expect(new Set(readRows("1", "cases.csv").map((row) => row["horizon"]))).toEqual(new Set(["1"]));
  });

  it("says what is missing with one year of history, and writes nothing", () => {
    const { "transitions.csv": transitions, ...files } = inventFiles();
    const oneYear = transitions.split("\n").filter((line, i) => i === 0 || line.startsWith("2021"));
    folder.write("in", { ...files, "transitions.csv": oneYear.join("\n") });

    const { code, lines } = runCommand("in", "--out", "out", "--workers", "1");

    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Backtest: the history is one year long, January 2021 to January 2022\. .*\(E286\)$/);
    expect(existsSync(folder.join("out"))).toBe(false);
  });

  it("tells of every wrong argument", () => {
    const { code, lines } = runCommand("in", "--simulations", "0", "--speed=3");

    expect(code).toBe(2);
    expect(lines.map((line) => /\((E\d+)\)$/.exec(line)?.[1])).toEqual(["E302", "E402", "E301"]);
    expect(runCommand("--help")).toMatchObject({ code: 0, lines: [] });
  });
});
