import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STATISTICS } from "../../src/model/summary/GroupSummary";
import { inventCensus, inventFiles, TestFolder } from "./inventFolder";

const ROOT = join(__dirname, "../..");
const FILES = inventFiles();
const BY_GROUP = {
  "count.csv": [],
  "cost.csv": [],
  "ncy.csv": ["academic-year"],
  "need.csv": ["need"],
  "setting.csv": ["setting"],
  "state.csv": ["academic-year", "need", "setting"],
};
const PARAMETERS = {
  "parameters/initial_population.csv": "academic-year,need,setting,population",
  "parameters/joiner_alphas.csv": "academic-year-2,need,setting,alpha",
  "parameters/joiner_betas.csv": "academic-year,alpha,beta",
  "parameters/leaver_betas.csv": "academic-year-1,need,setting,alpha,beta",
  "parameters/mover_alphas.csv": "academic-year-1,need-1,setting-1,need-2,setting-2,alpha",
  "parameters/mover_betas.csv": "academic-year-1,need,setting,alpha,beta",
  "parameters/uncertainty.csv": "name,value",
};

let folder: TestFolder;
beforeEach(() => (folder = new TestFolder()));
afterEach(() => folder.remove());

/** Runs the command as npm does, in a process of its own. */
function runCommand(...args: string[]): { code: number | null; lines: string[]; stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, "scripts", "project.mjs"), ...args], {
    cwd: folder.path,
    encoding: "utf8",
  });
  return { code: status, lines: stderr.split("\n").filter(Boolean), stdout };
}

/** All files under a folder with their text, by path. */
function readAll(path: string, inside = ""): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(path, inside), { withFileTypes: true }).flatMap((entry) => {
      const file = inside ? `${inside}/${entry.name}` : entry.name;
      return entry.isDirectory()
        ? Object.entries(readAll(path, file))
        : [[file, readFileSync(join(path, file), "utf8")]];
    }),
  );
}

const readRows = (text: string): string[][] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

describe("npm run project", () => {
  it("writes every file with its headings and prints nothing", () => {
    folder.write("in", FILES);

    const { code, lines, stdout } = runCommand("in", "--out", "out", "--simulations", "200");

    expect({ code, lines, stdout }).toEqual({ code: 0, lines: [], stdout: "" });
    const written = readAll(folder.join("out"));
    expect(Object.keys(written).sort()).toEqual(
      [...Object.keys(BY_GROUP), ...Object.keys(PARAMETERS), "timings.json"].sort(),
    );
    for (const [file, columns] of Object.entries(BY_GROUP)) {
      expect(readRows(written[file])[0]).toEqual(["calendar-year", ...columns, ...STATISTICS]);
    }
    for (const [file, headings] of Object.entries(PARAMETERS)) {
      expect(written[file].split("\n", 1)[0]).toBe(headings);
      expect(readRows(written[file]).length).toBeGreaterThan(3);
    }
    expect(readdirSync(folder.path).sort()).toEqual(["in", "out"]);
  });

  it("starts with the known January, whose pupils are certain, and tells of every projected one", () => {
    folder.write("in", FILES);

    runCommand("in", "--out", "out", "--simulations", "200");

    const [, start, ...projected] = readRows(readFileSync(folder.join("out", "count.csv"), "utf8"));
    const nPupils = readRows(readFileSync(folder.join("out", "parameters", "initial_population.csv"), "utf8"))
      .slice(1)
      .reduce((sum, row) => sum + Number(row[3]), 0);
    expect(start.map(Number)).toEqual([2024, nPupils, 0, ...Array<number>(11).fill(nPupils)]);
    expect(projected.map(([year]) => year)).toEqual(["2025", "2026", "2027"]);
    for (const row of projected) {
      const [mean, deviation, ...ordered] = row.slice(1).map(Number);
      expect(deviation).toBeGreaterThan(0);
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      expect(mean).toBeGreaterThan(ordered[0]);
      expect(mean).toBeLessThan(ordered.at(-1) as number);
    }
  });

  it("writes groups that add to the total, in full precision", () => {
    folder.write("in", FILES);

    runCommand("in", "--out", "out", "--simulations", "300");

    const written = readAll(folder.join("out"));
    const sumMeans = (file: string) => {
      const sums = new Map<string, number>();
      const [headings, ...rows] = readRows(written[file]);
      for (const row of rows) sums.set(row[0], (sums.get(row[0]) ?? 0) + Number(row[headings.indexOf("mean")]));
      return [...sums.values()];
    };
    const totals = sumMeans("count.csv");
    for (const file of ["ncy.csv", "need.csv", "setting.csv", "state.csv"]) {
      sumMeans(file).forEach((sum, i) => expect(sum).toBeCloseTo(totals[i], 8));
    }
    expect(written["count.csv"]).toMatch(/\.\d{3,}/);
  });

  it("applies the levers of a file, one scenario of them, and gives the baseline to the bit where none is on", () => {
    const levers = ["lever,setting,to,change,on,scenario", "close,SpMdA,MsMdA,,TRUE,Closed", "joiners,,,x3,FALSE,"];
    folder.write("in", { ...FILES, "levers.csv": levers.join("\n") });
    const project = (out: string, ...args: string[]) => {
      const { code, lines } = runCommand("in", "--out", out, "--simulations", "50", ...args);
      expect([code, lines.filter((line) => !/\((E611|E619)\)$/.test(line))]).toEqual([0, []]);
      return readAll(folder.join(out));
    };

    const baseline = project("baseline");
    const closed = project("closed", "--levers", "in/levers.csv", "--scenario", "closed");
    folder.write("in", { "levers.csv": levers.filter((_, i) => i !== 1).join("\n") });
    const off = project("off", "--levers", "in/levers.csv");

    expect(
      readRows(closed["setting.csv"])
        .filter(([year, setting]) => year !== "2024" && setting === "SpMdA")
        .every((row) => Number(row[2]) === 0),
    ).toBe(true);
    // Pupils too old for every other setting leave; all others move.
    const totals = [closed, baseline].map((written) => Number(readRows(written["count.csv"])[2][1]));
    expect(totals[0] / totals[1]).toBeGreaterThan(0.9);
    expect(totals[0]).toBeLessThan(totals[1]);
    expect({ ...off, "timings.json": "" }).toEqual({ ...baseline, "timings.json": "" });
  });

  it("says how long each part took and how much memory it used", () => {
    folder.write("in", FILES);

    runCommand("in", "--out", "out", "--simulations", "100");

    const timings = JSON.parse(readFileSync(folder.join("out", "timings.json"), "utf8")) as Record<string, number>;
    expect(Object.keys(timings)).toEqual(["estimate_ms", "simulate_ms", "summarise_ms", "peak_rss_mb"]);
    for (const ms of Object.values(timings)) expect(ms).toBeGreaterThanOrEqual(0);
    expect(timings.peak_rss_mb).toBeGreaterThan(10);
  });

  it("treats uncertainty as told, and says what the bands rest on", () => {
    folder.write("in", FILES);
    const run = (out: string, ...more: string[]) => {
      expect(runCommand("in", "--out", out, "--simulations", "300", ...more).code).toBe(0);
      const written = readAll(folder.join(out));
      const counts = readRows(written["count.csv"]);
      const [headings, last] = [counts[0], counts[counts.length - 1]];
      return {
        deviation: Number(last[headings.indexOf("std-dev")]),
        mean: Number(last[headings.indexOf("mean")]),
        rests: new Map(readRows(written["parameters/uncertainty.csv"]).map(([name, value]) => [name, value])),
      };
    };

    const calibrated = run("calibrated");
    const yearly = run("yearly", "--uncertainty", "yearly");
    const still = run("still", "--joiner-growth", "0", "--joiner-growth-spread", "0");

    expect(calibrated.rests.get("uncertainty")).toBe("calibrated");
    expect(Number(calibrated.rests.get("joiner-shock-own-share"))).toBeLessThan(1);
    expect(yearly.rests.get("uncertainty")).toBe("yearly");
    expect(run("persistent", "--uncertainty", "persistent").rests.get("uncertainty")).toBe("persistent");
    expect(run("witan", "--rules", "witan").rests.get("uncertainty")).toBe("yearly");
    expect(calibrated.deviation).toBeGreaterThan(1.2 * yearly.deviation);
    expect(still.mean).toBeLessThan(calibrated.mean);
    expect(Number(still.rests.get("joiner-growth"))).toBe(1);
  });

  it("writes the same bytes with 1, 2 and 5 workers, and others for another seed", () => {
    folder.write("in", FILES);
    const run = (out: string, ...more: string[]): Record<string, string> => {
      expect(runCommand("in", "--out", out, "--simulations", "900", ...more).code).toBe(0);
      return { ...readAll(folder.join(out)), "timings.json": "" };
    };

    const one = run("one", "--workers", "1");

    expect(run("two", "--workers", "2")).toEqual(one);
    expect(run("five", "--workers", "5")).toEqual(one);
    expect(run("seed", "--workers", "2", "--seed", "other")["count.csv"]).not.toBe(one["count.csv"]);
  });

  it("runs without costs and settings, and takes away the cost of an earlier run", () => {
    folder.write("in", { ...FILES, "costs.csv": null, "valid-states.csv": null });
    folder.write("out", { "cost.csv": "old", "count.csv": "old", "notes.txt": "mine" });

    const { code } = runCommand("in", "--out", "out", "--simulations", "50");

    expect(code).toBe(0);
    const written = readAll(folder.join("out"));
    expect(written["cost.csv"]).toBeUndefined();
    expect(written["count.csv"]).toMatch(/^calendar-year,mean/);
    expect(written["notes.txt"]).toBe("mine");
  });

  it("follows pupils through a census to the same result as their transitions", () => {
    folder.write("transitions", FILES);
    folder.write("census", { ...FILES, "transitions.csv": null, "census.csv": inventCensus() });

    runCommand("transitions", "--out", "a", "--simulations", "100");
    const { code } = runCommand("census", "--out", "b", "--simulations", "100");

    expect(code).toBe(0);
    for (const file of ["count.csv", "state.csv", "parameters/leaver_betas.csv"]) {
      expect(readFileSync(folder.join("b", file), "utf8")).toBe(readFileSync(folder.join("a", file), "utf8"));
    }
  });

  it("warns and goes on where a folder holds both", () => {
    folder.write("in", { ...FILES, "census.csv": inventCensus() });

    const { code, lines } = runCommand("in", "--out", "out", "--simulations", "50");

    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^warning: .*both transitions\.csv and census\.csv.* \(E409\)$/)]);
  });

  it("tells the usage when asked", () => {
    const { code, stdout } = runCommand("--help");

    expect(code).toBe(0);
    expect(stdout).toMatch(/^npm run --silent project -- FOLDER --out OUT/);
  });
});

describe("npm run project, with something wrong, ends with 2, one line a problem, and writes nothing", () => {
  const expectRefusal = (args: string[], ...patterns: RegExp[]) => {
    const before = readAll(folder.path);

    const { code, lines, stdout } = runCommand(...args);

    expect(lines).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(readAll(folder.path)).toEqual(before);
    return lines;
  };

  it("in the arguments", () => {
    folder.write("in", FILES);

    expectRefusal(
      ["in", "--out", "out", "--simulations", "0", "--workers", "two", "--quick"],
      /^--quick: there is no such option\. .* \(E302\)$/,
      /^--simulations: "0" was found\. .* \(E301\)$/,
      /^--workers: "two" was found\. .* \(E301\)$/,
    );
    expectRefusal(["in", "--out", "out", "--uncertainty", "none"], /\(E301\)$/);
    expectRefusal(
      ["in", "--out", "out", "--levers", "levers.csv"],
      /^levers\.csv: the file cannot be read .* \(E405\)$/,
    );
    expect(existsSync(folder.join("out"))).toBe(false);
  });

  it("in the folder", () => {
    folder.write("empty", {});
    folder.write("half", { ...FILES, "population.csv": null });

    expectRefusal(["nowhere", "--out", "out"], /nowhere: there is no such folder\. .* \(E403\)$/);
    expectRefusal(
      ["empty", "--out", "out"],
      /neither transitions\.csv nor census\.csv/,
      /population\.csv is not in it/,
    );
    expectRefusal(["half", "--out", "out"], /population\.csv is not in it/);
  });

  it("in the data, and keeps an earlier result", () => {
    folder.write("in", {
      ...FILES,
      "transitions.csv": FILES["transitions.csv"].replace(/^(2021,\w+,\w+),\d+/m, "$1,nought"),
      "population.csv": FILES["population.csv"].replace("2026,3,", "2026,3,minus "),
    });
    folder.write("out", { "count.csv": "earlier" });

    expectRefusal(["in", "--out", "out"], /^transitions\.csv, row 2.*nought/, /^population\.csv, row \d+.*minus/);
  });

  it("in a population that stops too early", () => {
    const population = FILES["population.csv"].split("\n").filter((row) => !/^202[5-7],/.test(row));
    folder.write("in", { ...FILES, "population.csv": population.join("\n") });

    const { code, lines } = runCommand("in", "--out", "out");

    expect(code).toBe(2);
    expect(lines.join("\n")).toMatch(/2025/);
    expect(existsSync(folder.join("out"))).toBe(false);
  });

  it("in the place for the results", () => {
    folder.write("in", FILES);
    writeFileSync(folder.join("out"), "a file");

    expectRefusal(["in", "--out", "out"], /out: it is a file, not a folder\. .* \(E408\)$/);
    expectRefusal(["in", "--out", "out/deeper", "--simulations", "20"], /the results cannot be written .* \(E408\)$/);
  });
});
