import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Cell, CellTable } from "../../src/model/tables/Reading";
import {
  ALDERTON,
  createCaseload,
  createFlows,
  createStub,
  createTable,
  FERNSHIRE,
} from "../model/light/inventPublished";
import { TestFolder } from "./inventFolder";

const ROOT = join(__dirname, "../..");
const HEADINGS = ["la_code", "la_name", "calendar_year", "mean", "p2.5", "p10", "p25", "p50", "p75", "p90", "p97.5"];

let folder: TestFolder;
beforeEach(() => (folder = new TestFolder()));
afterEach(() => folder.remove());

/** Runs the command as npm does, in a process of its own. */
function runLight(...args: string[]): { code: number | null; lines: string[]; stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, "scripts", "light.mjs"), ...args], {
    cwd: folder.path,
    encoding: "utf8",
  });
  return { code: status, lines: stderr.split("\n").filter(Boolean), stdout };
}

const toCsv = ({ cells }: CellTable): string => Papa.unparse(cells.map((row) => row.map(String)));

/** A release of two authorities, and one that has gone. */
function writeRelease(): void {
  const gone = { name: "Old Mere", newCode: "E06000997", oldCode: "997", region: "The Marches" };
  const places = ["mainstream_academy", "special_academy_free", "special_independent", "general_fe_tertiary_colleges"];
  const share = (plans: number): number[] => [0.5, 0.2, 0.1, 0.1].map((each) => Math.round(plans * each));
  const rows = [FERNSHIRE, ALDERTON].flatMap((whose, i) =>
    [900, 1000, 1100, 1250].map((plans, year): Cell[] => {
      const total = plans * (i + 1);
      return [...createStub((2021 + year) * 100 + 22 + year, whose, "All EHC plans"), total, ...share(total)];
    }),
  );
  rows.push([...createStub(202122, gone, "All EHC plans"), 400, ...share(400)]);
  folder.write("release", { "notes.txt": "as downloaded" });
  folder.write("release/data", {
    "a name of its own.csv": toCsv(createTable("", ["ehcplans", ...places], rows)),
    "annual_reviews.csv": "time_period,la_name,review,review\n2024,Fernshire,1,2\n",
  });
  folder.write("release/data/deeper", {
    "requests.csv": toCsv(
      createFlows("requests_received_in_year", 2022, [
        [FERNSHIRE, [230, 260, 290]],
        [ALDERTON, ["x", "x", "x"]],
      ]),
    ),
  });
}

const read = (file: string): string[][] =>
  Papa.parse<string[]>(readFileSync(folder.join("out", file), "utf8"), { skipEmptyLines: true }).data;

describe("npm run light", () => {
  it("projects every authority that has the January, found by headings in any folder, and says who is left out", () => {
    writeRelease();

    const { code, lines, stdout } = runLight(
      "release",
      "--la",
      "all",
      "--origin",
      "2025",
      "--years",
      "3",
      "--out",
      "out",
    );

    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(lines).toEqual([expect.stringMatching(/^warning: Old Mere: it has no row for January 2025.*\(E168\)$/)]);
    expect(readdirSync(folder.join("out")).sort()).toEqual([
      "light.csv",
      "light_ages.csv",
      "light_groups.csv",
      "light_notes.csv",
    ]);
    const [headings, ...rows] = read("light.csv");
    expect(headings).toEqual(HEADINGS);
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      ["E06000998", "E06000999"].flatMap((laCode, i) =>
        ["2026", "2027", "2028"].map((year) => [laCode, ["Alderton and Mere", "Fernshire"][i], year]),
      ),
    );
    for (const row of rows) {
      const percentiles = row.slice(4).map(Number);
      expect(percentiles).toEqual([...percentiles].sort((a, b) => a - b));
      expect(percentiles.every(Number.isInteger)).toBe(true);
    }
    expect(read("light_groups.csv")).toHaveLength(1 + 2 * 3 * 7);
    expect(read("light_ages.csv")).toHaveLength(1);
    const notes = read("light_notes.csv").map(([, name, topic, note]) => `${name}|${topic}|${note}`);
    expect(notes).toContainEqual(expect.stringMatching(/^\|Left out\|Old Mere/));
    expect(notes).toContainEqual(expect.stringMatching(/^Fernshire\|Rests on\|Requests: 290 in 2024/));
    expect(notes).toContainEqual(expect.stringMatching(/^Alderton and Mere\|Rests on\|Its own growth/));
  });

  it("gives the same bytes for the same seed, others for another, and one authority as it is among all", () => {
    writeRelease();
    const run = (out: string, ...more: string[]) => {
      expect(runLight("release", "--origin", "2024", "--years", "2", "--out", out, ...more).code).toBe(0);
      return readFileSync(folder.join(out, "light.csv"), "utf8");
    };

    const all = run("out", "--la", "all", "--seed", "7");

    expect(run("again", "--la", "all", "--seed", "7")).toBe(all);
    expect(run("other", "--la", "all", "--seed", "8")).not.toBe(all);
    const one = run("one", "--la", "alderton & mere", "--seed", "7").split("\n");
    expect(all.split("\n")).toEqual(expect.arrayContaining(one));
    expect(run("code", "--la", "998", "--seed", "7").split("\n")).toEqual(one);
  });

  it("uses nothing after the origin", () => {
    writeRelease();
    folder.write("early", { "caseload.csv": toCsv(createCaseload(2022, [[FERNSHIRE, [900, 1000]]])) });
    folder.write("late", { "caseload.csv": toCsv(createCaseload(2022, [[FERNSHIRE, [900, 1000, 1900, 30]]])) });
    const run = (from: string) => {
      expect(runLight(from, "--la", "Fernshire", "--origin", "2023", "--out", "out").code).toBe(0);
      return ["light.csv", "light_notes.csv"].map((file) => readFileSync(folder.join("out", file), "utf8"));
    };

    expect(run("late")).toEqual(run("early"));
  });

  it.each<[string, string[], RegExp]>([
    [
      "an unknown name",
      ["release", "--la", "Fernshre", "--origin", "2025", "--out", "out"],
      /^--la: "Fernshre" is not among the published authorities \(3\).*Perhaps Fernshire was meant\. \(E165\)$/,
    ],
    [
      "a January that is not there",
      ["release", "--la", "all", "--origin", "2026", "--out", "out"],
      /^Published tables: no authority has plans in January 2026\. The Januaries up to then that have plans are 2022, 2023, 2024, 2025.*\(E166\)$/,
    ],
    [
      "an authority that has gone",
      ["release", "--la", "997", "--origin", "2025", "--out", "out"],
      /^Old Mere: it has no row for January 2025; the last is January 2022.*\(E168\)$/,
    ],
    ["no folder", ["nowhere", "--la", "all", "--origin", "2025", "--out", "out"], /there is no such folder.*\(E403\)$/],
    [
      "a folder without published files",
      ["other", "--la", "all", "--origin", "2025", "--out", "out"],
      /none of its 1 CSV files has the headings of a published table.*\(E160\)$/,
    ],
    ["no authority", ["release", "--origin", "2025", "--out", "out"], /^--la: it is missing.*\(E402\)$/],
    ["no origin", ["release", "--la", "all", "--out", "out"], /^--origin: it is missing.*\(E402\)$/],
    [
      "an origin that is no year",
      ["release", "--la", "all", "--origin", "202425", "--out", "out"],
      /^--origin: "202425" was found\. Give the calendar year.*\(E301\)$/,
    ],
    [
      "too many years",
      ["release", "--la", "all", "--origin", "2025", "--years", "11", "--out", "out"],
      /^--years: "11" was found\. Give a whole number from 1 to 10.*\(E301\)$/,
    ],
    ["no place to write", ["release", "--la", "all", "--origin", "2025"], /^--out: it is missing.*\(E402\)$/],
    [
      "a place that is a file",
      ["release", "--la", "all", "--origin", "2025", "--out", "release/notes.txt"],
      /it is a file, not a folder.*\(E408\)$/,
    ],
  ])("stops at %s in one line and writes nothing", (_name, args, sentence) => {
    writeRelease();
    folder.write("other", { "list.csv": "a,b\n1,2\n" });

    const { code, lines } = runLight(...args);

    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringMatching(sentence)]);
    expect(readdirSync(folder.path).sort()).toEqual(["other", "release"]);
  });
});
