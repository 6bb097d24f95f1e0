import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describeWithReference, readReferenceRows } from "../helpers/readReference";
import { TestFolder } from "./inventFolder";

const ROOT = join(__dirname, "../..");
const NUMBERS = ["alpha", "beta", "population"];
const PARAMETERS = [
  "initial_population",
  "joiner_alphas",
  "joiner_betas",
  "leaver_betas",
  "mover_alphas",
  "mover_betas",
];

type Row = Record<string, string>;

/** What a row is about: everything but its numbers. */
const nameRow = (row: Row) => Object.entries(row).filter(([heading]) => !NUMBERS.includes(heading));

describeWithReference("npm run project on the Witan demonstration, under its rules", () => {
  const folder = new TestFolder();
  let warnings: string[];
  const readRows = (file: string) =>
    Papa.parse<Row>(readFileSync(folder.join("out", file), "utf8"), { header: true, skipEmptyLines: true }).data;

  beforeAll(() => {
    const input = join(ROOT, "../shared/reference/witan-demo");
    const args = [input, "--out", folder.join("out"), "--rules", "witan", "--simulations", "1000", "--workers", "2"];
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", "project.mjs"), ...args], {
      encoding: "utf8",
    });
    warnings = stderr.split("\n").filter(Boolean);
    expect(warnings.filter((line) => !line.startsWith("warning: "))).toEqual([]);
    expect(status).toBe(0);
  });
  afterAll(() => folder.remove());

  it.each(PARAMETERS)("writes the reference's %s, row by row", (name) => {
    const expected = readReferenceRows(`parameters/${name}.csv`);

    const rows = readRows(`parameters/${name}.csv`);

    expect(rows.map(nameRow)).toEqual(expected.map(nameRow));
    rows.forEach((row, i) => {
      for (const heading of NUMBERS.filter((column) => column in row)) {
        const wanted = Number(expected[i][heading]);
        expect(Math.abs(Number(row[heading]) - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
      }
    });
  });

  it("writes means of the total within four standard errors of the exact ones", () => {
    const exact = new Map<string, number>();
    for (const row of readReferenceRows("expected_state.csv")) {
      exact.set(row["calendar-year"], (exact.get(row["calendar-year"]) ?? 0) + Number(row["expected"]));
    }

    const rows = readRows("count.csv");

    expect(rows.map((row) => row["calendar-year"])).toEqual([...exact.keys()]);
    for (const row of rows) {
      const error = Math.abs(Number(row["mean"]) - (exact.get(row["calendar-year"]) ?? NaN));
      expect(error).toBeLessThanOrEqual(1e-6 + (4 * Number(row["std-dev"])) / Math.sqrt(1000));
    }
  });

  it("writes a cost of 1,000 pounds for every plan that has a cost, and warns of the others", () => {
    const costed = new Set(readReferenceRows("costs.csv").map(({ need, setting }) => `${need} ${setting}`));
    const expected = new Map<string, number>();
    for (const row of readRows("state.csv")) {
      const cost = costed.has(`${row["need"]} ${row["setting"]}`) ? 1000 * Number(row["mean"]) : 0;
      expected.set(row["calendar-year"], (expected.get(row["calendar-year"]) ?? 0) + cost);
    }

    const rows = readRows("cost.csv");

    expect(rows).toHaveLength(expected.size);
    for (const row of rows) expect(Number(row["mean"])).toBeCloseTo(expected.get(row["calendar-year"]) ?? NaN, 4);
    expect(warnings).toContainEqual(
      expect.stringMatching(/^warning: cost\.csv: \d\.\d plans of January 20\d\d have no cost.* \(E411\)$/),
    );
  });
});
