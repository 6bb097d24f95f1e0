import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(300_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.whenCalculated();
  await makeSmallModel();
});
afterAll(() => workbench?.close());

/** Free cells of a sheet that nothing below depends on. */
const SHEET = SHEETS.rates;
const MODEL = "N60";

/** The model of the demonstration with few simulations and years, because every function here runs it many times. */
async function makeSmallModel(): Promise<void> {
  const formula = await workbench.getFormula(CELLS.model.sheet, CELLS.model.address);
  const small = formula.replace(/,[^,]*\)$/, ',{"simulations",100;"years",5})');
  await workbench.type(SHEET, MODEL, small);
  await workbench.waitForCell(SHEET, MODEL, (value) => /^SEND model/.test(String(value)));
}

/** Types a formula, waits for what it spills, and gives that many rows and columns. */
async function spill(address: string, formula: string, range: string): Promise<unknown[][]> {
  await workbench.type(SHEET, address, formula);
  await workbench.waitForCell(SHEET, address, (value) => !/^(#BUSY!|)$/.test(String(value ?? "")));
  await workbench.whenCalculated();
  return workbench.getValues(SHEET, range);
}

const numbers = (rows: unknown[][], column: number) => rows.map((row) => row[column] as number);

test("SEND.COMPARE shows what levers that were typed change, with the chance of saving", async () => {
  await workbench.type(SHEET, "N62", `=SEND.SCENARIO(${MODEL}, {"lever","change";"joiners","x0.9"})`);

  const [headings, ...rows] = await spill("N64", `=SEND.COMPARE(${MODEL}, N62, , , {"at least",50})`, "N64:Z70");

  expect(headings.slice(0, 4)).toEqual(["Census year", "Baseline plans", "Scenario plans", "Difference mean"]);
  expect(headings.slice(-2)).toEqual(["Chance of saving 50", "Chance of saving 50 in all"]);
  expect(numbers(rows, 0)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
  expect(rows[0].slice(1, 4)).toEqual([rows[0][1], rows[0][1], 0]);
  const last = rows[5] as number[];
  expect(last[3]).toBeCloseTo(last[2] - last[1], 6);
  expect(last[3]).toBeLessThan(-50);
  expect(last[12]).toBeGreaterThan(0.9);
  await workbench.clear(SHEET, "N64");
});

test("SEND.SEEK finds the lever that meets a target, ready to be copied into a scenario that meets it", async () => {
  const target = '{"measure","plans";"year",2031;"value",3000}';

  const rows = await spill("N74", `=SEND.SEEK(${MODEL}, {"lever","change";"joiners","x?"}, ${target})`, "N74:O87");

  const read = (part: string) => rows.find(([name]) => name === part)?.[1];
  expect(read("Met")).toBe(true);
  expect(read("Change")).toMatch(/^x0\.\d+$/);
  expect(Math.abs(Number(read("Reached mean")) - 3000)).toBeLessThan(1);
  await workbench.type(SHEET, "Q74", `=SEND.SCENARIO(${MODEL}, N86:O87)`);
  const [, ...projected] = await spill("Q76", '=SEND.PROJECT(Q74, "total")', "Q76:R82");
  expect(projected[5]).toEqual([2031, read("Reached mean")]);
  for (const address of ["N74", "Q74", "Q76"]) await workbench.clear(SHEET, address);
});

test("SEND.STRESS sorts the standard shocks as a tornado", async () => {
  const [headings, ...rows] = await spill("N92", `=SEND.STRESS(${MODEL}, "cost")`, "N92:W108");

  expect(headings.slice(0, 5)).toEqual(["Shock", "Direction", "P5", "Mean", "P95"]);
  const found = rows.filter(([name]) => name !== "" && name !== null);
  expect(found.length).toBeGreaterThanOrEqual(15);
  const reach = new Map<unknown, number>();
  for (const [name, , , mean] of found) reach.set(name, Math.max(reach.get(name) ?? 0, Math.abs(Number(mean))));
  expect([...reach.values()].sort((a, b) => b - a)).toEqual([...reach.values()]);
  expect([...reach.keys()].slice(0, 2).sort()).toEqual(["New plans 20%", "Prices 2 points"]);
  expect(found.filter((row) => /\(E\d+\)/.test(String(row[9])))).toEqual([]);
  await workbench.clear(SHEET, "N92");
});

test("SEND.PLACES says how many special school places are needed, and the chance of running short", async () => {
  const capacity = '{"setting","year","places";"SpMdA",2026,560;"SpMdA",2028,620}';

  const [headings, ...rows] = await spill("N112", `=SEND.PLACES(${MODEL}, ${capacity})`, "N112:W118");

  expect(headings.slice(0, 7)).toEqual(["Census year", "Places for", "Places", "Mean need", "P50", "P80", "P95"]);
  expect(numbers(rows, 2)).toEqual([560, 560, 620, 620, 620, 620]);
  for (const [, , places, , p50, p80, p95, chance, shortfall] of rows as number[][]) {
    expect(p50).toBeLessThanOrEqual(p80);
    expect(p80).toBeLessThanOrEqual(p95);
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(shortfall).toBe(Math.max(0, p80 - places));
  }
  await workbench.clear(SHEET, "N112");
});

test("expected values come without a simulation, near the means", async () => {
  const [headings, ...rows] = await spill(
    "N120",
    `=SEND.PROJECT(${MODEL}, "total", , , , , {"answer","expected"})`,
    "N120:P126",
  );

  const [, ...simulated] = await spill("R120", `=SEND.PROJECT(${MODEL}, "total")`, "R120:S126");
  expect(headings).toEqual(["Census year", "Mean", "Cost mean"]);
  numbers(rows, 1).forEach((mean, i) => expect(Math.abs(mean / numbers(simulated, 1)[i] - 1)).toBeLessThan(0.05));
  for (const address of ["N120", "R120"]) await workbench.clear(SHEET, address);
});

test.each([
  [`=SEND.COMPARE(${MODEL}, Projection!B4)`, /simulations is 100 in the baseline and 1000 in the scenario.*\(E640\)$/],
  [`=SEND.SEEK(${MODEL}, {"lever","change";"joiners","x?"}, {"year",2031})`, /it has no value.*\(E652\)$/],
  [`=SEND.STRESS(${MODEL}, "plans", 2040)`, /January 2040 is not projected.*\(E660\)$/],
  [`=SEND.PLACES(${MODEL}, {"setting","year","places";"SpMda1",2026,5})`, /Perhaps SpMdA was meant.*\(E671\)$/],
])("%s says what is wrong", async (formula, sentence) => {
  await workbench.type(SHEET, "N130", formula);
  await workbench.waitForCell(SHEET, "N130", (value) => value === "#VALUE!" || value === "#N/A");
  await workbench.whenCalculated();

  expect(await workbench.getSentence(SHEET, "N130")).toMatch(sentence);
  await workbench.clear(SHEET, "N130");
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});
