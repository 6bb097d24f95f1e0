import { checkInput } from "../../../src/model/checks/checkInput";
import type { ModelInput } from "../../../src/model/data/ModelInput";
import { type GroupSummary, N_STATISTICS, STATISTICS } from "../../../src/model/summary/GroupSummary";
import { readCosts } from "../../../src/model/tables/readCosts";
import { readOptions } from "../../../src/model/tables/readOptions";
import { readPopulation } from "../../../src/model/tables/readPopulation";
import type { Cell, CellTable, Reading } from "../../../src/model/tables/Reading";
import { readSettings } from "../../../src/model/tables/readSettings";
import { readSource } from "../../../src/model/tables/readSource";
import { createDemonstrationWorkbook } from "../../../src/workbench/demonstration/createDemonstrationWorkbook";
import { generateAuthority } from "../../../src/workbench/demonstration/generateAuthority";
import { CELLS, type SheetName } from "../../../src/workbench/demonstration/layout";
import { parseAddress } from "../../../src/workbench/demonstration/SheetBuilder";
import { createInPageRunner } from "../../../src/worker/createInPageRunner";

const workbook = createDemonstrationWorkbook();
const authority = generateAuthority();

/** Value of a cell while every assumption is left as it is: a scaled cell shows its base. */
function getValue(sheetName: string, row: number, column: number): Cell {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const cell = sheet?.rows[row]?.[column];
  if (cell?.formula === undefined) return cell?.value ?? null;
  const base = /^=ROUND\(([A-Z]+\d+)\*\(1\+/.exec(cell.formula);
  if (!base) throw new Error(`${cell.formula} is no scaled cell.`);
  const place = parseAddress(base[1]);
  return getValue(sheetName, place.row, place.column);
}

function createTable(sheet: string, range: string): CellTable {
  const [first, last] = range.split(":").map(parseAddress);
  const cells: Cell[][] = [];
  for (let row = first.row; row <= last.row; row++) {
    const width = last.column - first.column + 1;
    cells.push(Array.from({ length: width }, (_, index) => getValue(sheet, row, first.column + index)));
  }
  return { name: sheet, cells, firstRow: first.row + 1 };
}

/** The tables that the model cell names, in its order. */
const model = findFormula(CELLS.model.sheet, CELLS.model.address);
const tables = [...model.matchAll(/(\w+)!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)/g)].map(([, sheet, range]) =>
  createTable(sheet, range),
);

function findFormula(sheetName: SheetName, address: string): string {
  const { row, column } = parseAddress(address);
  return workbook.sheets.find(({ name }) => name === sheetName)?.rows[row]?.[column]?.formula ?? "";
}

function take<T>(reading: Reading<T>): T {
  expect(reading.problems).toEqual([]);
  if (reading.value === null) throw new Error("The table was not read.");
  return reading.value;
}

const [census, population, costs, settings, options] = tables;
const read = (): ModelInput => ({
  transitions: take(readSource(census)).transitions,
  population: take(readPopulation(population)),
  costs: take(readCosts(costs)),
  settings: take(readSettings(settings)),
  rules: "corrected",
});

function getStatistic(
  summary: GroupSummary,
  iYear: number,
  iKey: number,
  statistic: (typeof STATISTICS)[number],
): number {
  return summary.values[(iYear * summary.keys.length + iKey) * N_STATISTICS + STATISTICS.indexOf(statistic)];
}

describe("the model of the demonstration", () => {
  it("reads every table without a problem", () => {
    const input = read();

    expect(input.population).toHaveLength(authority.population.length);
    expect(input.costs).toHaveLength(authority.costs.length);
    expect(input.settings).toEqual(authority.settings);
    expect(take(readOptions(options))).toMatchObject({ simulations: 1000, seed: "42", rules: "corrected", years: 10 });
  });

  it("has data with nothing to mend: no stops, no warnings", () => {
    expect(checkInput(read()).filter(({ severity }) => severity !== "notes")).toEqual([]);
  });

  it("projects believable growth: as fast as in the past at first, never down, a band around it", async () => {
    const runner = createInPageRunner();
    const { summaries } = await runner.run({
      input: read(),
      nSimulations: 200,
      seed: "42",
      requests: [
        { by: [], measure: "plans" },
        { by: [], measure: "cost" },
        { by: ["setting group"], measure: "plans" },
      ],
    });
    runner.dispose();
    const [plans, cost, byGroup] = summaries;

    expect([...plans.years]).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036]);
    expect(getStatistic(plans, 0, 0, "mean")).toBe(authority.census.filter((row) => row.censusYear === 2026).length);
    for (let iYear = 1; iYear < plans.years.length; iYear++) {
      const growth = getStatistic(plans, iYear, 0, "mean") / getStatistic(plans, iYear - 1, 0, "mean") - 1;
      expect(growth).toBeGreaterThan(-0.005);
      expect(growth).toBeLessThan(0.11);
      expect(getStatistic(plans, iYear, 0, "p5")).toBeLessThan(getStatistic(plans, iYear, 0, "p95"));
    }
    expect(getStatistic(plans, 5, 0, "mean")).toBeGreaterThan(3000);
    expect(getStatistic(plans, 5, 0, "mean")).toBeLessThan(3900);
    expect(getStatistic(cost, 0, 0, "mean")).toBeGreaterThan(30_000_000);
    expect(getStatistic(cost, 5, 0, "mean")).toBeLessThan(65_000_000);
    expect(byGroup.keys).toHaveLength(7);
    byGroup.keys.forEach((_, iKey) => expect(getStatistic(byGroup, 5, iKey, "mean")).toBeGreaterThan(5));
  });
});
