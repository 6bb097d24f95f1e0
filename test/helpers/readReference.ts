import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import type { CostRow, ModelInput, PopulationRow, Rules, SettingRow } from "../../src/model/data/ModelInput";
import { createTransitions } from "../../src/model/data/Transitions";
import { asCensusYear } from "../../src/model/years";

/** The reference lies beside the repository, never in it; tests that need it are skipped where it is absent. */
const FOLDER = join(__dirname, "../../../shared/reference/witan-demo");

/** Whether the reference is there. */
export const hasWitanDemo = existsSync(join(FOLDER, "transitions.csv"));

/** Calls `describe` where the reference is there; otherwise says why the tests are skipped, and skips them. */
export function describeWithReference(name: string, body: () => void): void {
  if (hasWitanDemo) describe(name, body);
  else {
    // The body itself reads the reference, so it is left out altogether.
    describe.skip(name, () => test("skipped: ../shared/reference/witan-demo is not beside this folder", () => {}));
  }
}

/**
 * Reads one file of the reference as rows of text by heading.
 *
 * @param file - path inside the reference's folder; `.gz` is unpacked
 */
export function readReferenceRows(file: string): Record<string, string>[] {
  const bytes = readFileSync(join(FOLDER, file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

let demo: Omit<ModelInput, "rules"> | null = null;

/**
 * Reads the inputs of the Witan demonstration.
 *
 * @param rules - the rule set to put in the input
 * @returns null where the reference is absent
 */
export function readWitanDemo(rules: Rules): ModelInput | null {
  if (!hasWitanDemo) return null;
  demo ??= readDemo();
  return { ...demo, rules };
}

function readDemo(): Omit<ModelInput, "rules"> {
  return {
    transitions: createTransitions(
      readReferenceRows("transitions.csv").map((row) => ({
        censusYear: Number(row["calendar-year"]),
        ncyBefore: Number(row["academic-year-1"]),
        needBefore: row["need-1"],
        settingBefore: row["setting-1"],
        ncyAfter: Number(row["academic-year-2"]),
        needAfter: row["need-2"],
        settingAfter: row["setting-2"],
      })),
    ),
    population: readReferenceRows("population.csv").map((row): PopulationRow => ({
      censusYear: asCensusYear(Number(row["calendar-year"])),
      ncy: Number(row["academic-year"]),
      people: Number(row["population"]),
    })),
    costs: readReferenceRows("costs.csv").map((row): CostRow => ({
      need: row["need"],
      setting: row["setting"],
      cost: Number(row["cost"]),
    })),
    settings: readReferenceRows("valid-states.csv").map((row): SettingRow => ({
      setting: row["setting"],
      group: row["setting-group"],
      area: "",
      ncyFrom: Number(row["min-academic-year"]),
      ncyTo: Number(row["max-academic-year"]),
      needs: row["needs"].split(","),
      next: row["setting->setting"].split(","),
      holdsPlaces: true,
    })),
  };
}

/** The exact mean of one state in one year. */
export interface ExpectedState {
  readonly censusYear: number;
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
  readonly expected: number;
}

/** Reads the exact means by state and year, 2017 to 2022, also of states that are not valid; states never occupied are left out. */
export function readExpectedStates(): ExpectedState[] {
  return readReferenceRows("expected_state.csv").map((row) => ({
    censusYear: Number(row["calendar-year"]),
    ncy: Number(row["academic-year"]),
    need: row["need"],
    setting: row["setting"],
    expected: Number(row["expected"]),
  }));
}

/** Reads the expected pupils that Witan drops silently, by the year in which they are missed. */
export function readExpectedDropped(): Map<number, number> {
  return new Map(
    readReferenceRows("expected_dropped.csv").map((row) => [Number(row["calendar-year"]), Number(row["dropped"])]),
  );
}

/** Reads 1,000 simulations of the reference: by column (`total`, `cost`, `ay:7`, `need:T`, `setting:A`) and year. */
export function readSimulatedTotals(): Record<string, number>[] {
  return readReferenceRows("sim_totals.csv.gz").map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])),
  );
}

/**
 * Exact mean and standard deviation of the demonstration's total plans, from the exact recursion of means and
 * covariances under rules = witan, uncertainty = yearly.
 */
export const EXACT_TOTALS: readonly { readonly censusYear: number; readonly mean: number; readonly sd: number }[] = [
  { censusYear: 2018, mean: 2247.343, sd: 26.998 },
  { censusYear: 2019, mean: 2318.804, sd: 36.765 },
  { censusYear: 2020, mean: 2388.951, sd: 43.797 },
  { censusYear: 2021, mean: 2462.039, sd: 49.351 },
  { censusYear: 2022, mean: 2533.472, sd: 54.241 },
];
