import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(120_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench?.close());

/** The test's own limit counts, not that of one step. */
const PATIENT = { timeout: 0 };
const isNumber = (value: unknown) => typeof value === "number";
const total = (address: string) => [SHEETS.projection, address] as const;

test("the demonstration opens with live projections and their bands", async () => {
  await workbench.waitForCell(...total("B9"), isNumber);
  await workbench.whenCalculated();

  const rows = await workbench.getValues(SHEETS.projection, "A8:M19");
  expect(rows[0]).toEqual([
    "Census year",
    ...["Mean", "P5", "P25", "P50", "P75", "P95"],
    ...["Cost mean", "Cost P5", "Cost P25", "Cost P50", "Cost P75", "Cost P95"],
  ]);
  const [start, ...projected] = rows.slice(1) as number[][];
  expect(start.slice(0, 7)).toEqual([2026, ...Array(6).fill(start[1])]);
  expect(projected.map((row) => row[0])).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036]);
  for (const [, mean, p5, p25, p50, p75, p95, costMean, ...costs] of projected) {
    expect(p5).toBeLessThan(p25);
    expect(p25).toBeLessThan(p50);
    expect(p50).toBeLessThan(p75);
    expect(p75).toBeLessThan(p95);
    expect(mean).toBeGreaterThan(p25);
    expect(mean).toBeLessThan(p75);
    expect(costMean / mean).toBeGreaterThan(5_000);
    expect([...costs].sort((a, b) => a - b)).toEqual(costs);
  }
  expect(await workbench.getCell(CELLS.model.sheet, CELLS.model.address)).toMatch(
    /^SEND model \S+: [\d,]+ plans in January 2026/,
  );
});

test("every tie-out of the demonstration says OK", async () => {
  await workbench.whenCalculated();

  const results = await workbench.getValues(SHEETS.checks, "A5:A14");

  expect(results.flat()).toEqual(Array(10).fill("OK"));
});

test("typing another assumption changes the bands, and typing it back restores them to the last digit", async () => {
  await workbench.whenCalculated();
  const before = await workbench.getValues(SHEETS.projection, "A8:M19");
  const sentence = await workbench.getCell(CELLS.expectation.sheet, CELLS.expectation.address);

  await workbench.type(CELLS.populationGrowth.sheet, CELLS.populationGrowth.address, "3%");
  await workbench.waitForCell(...total("B14"), (value) => isNumber(value) && value !== before[6][1]);
  await workbench.whenCalculated();

  const after = await workbench.getValues(SHEETS.projection, "A8:M19");
  expect(after[1]).toEqual(before[1]);
  for (let row = 2; row < after.length; row++) expect(after[row][1]).toBeGreaterThan(before[row][1] as number);
  expect(await workbench.getCell(CELLS.expectation.sheet, CELLS.expectation.address)).not.toBe(sentence);

  await workbench.type(CELLS.populationGrowth.sheet, CELLS.populationGrowth.address, "0%");
  await workbench.waitForCell(...total("B14"), (value) => value === before[6][1]);
  await workbench.whenCalculated();
  expect(await workbench.getValues(SHEETS.projection, "A8:M19")).toEqual(before);
  expect(await workbench.getCell(CELLS.expectation.sheet, CELLS.expectation.address)).toBe(sentence);
});

test("a word in the way of a table gives #SPILL!, and deleting it brings the table back", async () => {
  const before = await workbench.getValues(SHEETS.projection, "A8:M19");

  await workbench.type(SHEETS.projection, "C12", "mine");
  await workbench.waitForCell(...total("A8"), (value) => value === "#SPILL!");
  expect(await workbench.getCell(SHEETS.projection, "C12")).toBe("mine");

  await workbench.clear(SHEETS.projection, "C12");
  await workbench.waitForCell(...total("A8"), (value) => value === "Census year");
  await workbench.whenCalculated();
  expect(await workbench.getValues(SHEETS.projection, "A8:M19")).toEqual(before);
});

test("a wrong NCY in the census stops the projection with a sentence that names the row", async () => {
  const ncy = await workbench.getCell(SHEETS.census, "C9");
  const before = await workbench.getCell(SHEETS.projection, "B14");

  await workbench.type(SHEETS.census, "C9", "99");
  await workbench.waitForCell(CELLS.model.sheet, CELLS.model.address, (value) => value === "#VALUE!");
  await workbench.whenCalculated();

  const sentence = await workbench.getSentence(CELLS.model.sheet, CELLS.model.address);
  expect(sentence).toMatch(/row 9/);
  expect(sentence).toMatch(/99/);
  expect(sentence).toMatch(/\(E\d{3}\)/);
  const check = await workbench.getValues(SHEETS.checks, "A18:F18");
  expect(check[0].join(" ")).toMatch(/99/);
  expect(await workbench.getCell(SHEETS.projection, "B14")).not.toBe(before);

  await workbench.type(SHEETS.census, "C9", String(ncy));
  await workbench.waitForCell(...total("B14"), (value) => value === before);
});

test.each([
  ['=SEND.PROJECT(Projection!B4, "colour")', /colour/, /setting/],
  ["=SEND.PROJECT(Census!A1:C50)", /./, /population|columns|heading|Need|need/i],
  ['=SEND.PROJECT("no such model")', /no such model/, /./],
  ['=SEND.PROJECT(Projection!B4, "total", , , , , {"simulations",0})', /simulations/, /1 to 10,000/],
  ['=SEND.PROJECT(Projection!B4, "total", , , , Settings!A4:B6)', /lever/i, /A column headed lever is needed/],
])("%s says what is wrong", async (formula, first, second) => {
  await workbench.type(SHEETS.rates, "N40", formula);
  const value = await workbench.waitForCell(SHEETS.rates, "N40", (found) => found === "#VALUE!" || found === "#N/A");
  await workbench.whenCalculated();

  const sentence = await workbench.getSentence(SHEETS.rates, "N40");
  expect({ value, sentence }).toEqual({ value: expect.stringMatching(/^#/), sentence: expect.stringMatching(first) });
  expect(sentence).toMatch(second);
  expect(sentence).toMatch(/\(E\d{3}\)$/);
  await workbench.clear(SHEETS.rates, "N40");
});

test("our functions work inside ordinary formulas", async () => {
  await workbench.type(SHEETS.rates, "N40", '=ROUND(INDEX(SEND.PROJECT(Projection!B4,"total"),7,2)-Projection!B14,6)');

  await workbench.waitForCell(SHEETS.rates, "N40", (value) => value === 0);
  await workbench.clear(SHEETS.rates, "N40");
});

test("SEND.BACKTEST shows how good projections of the demonstration would have been", async () => {
  await workbench.type(SHEETS.checks, "A60", '=SEND.BACKTEST(Projection!B4, , , , {"show","scores"})');
  await workbench.waitForCell(SHEETS.checks, "A60", (value) => value === "Method");
  await workbench.whenCalculated();

  const rows = await workbench.getValues(SHEETS.checks, "A61:L68");

  expect(rows.map((row) => row[0])).toEqual(
    expect.arrayContaining(["calibrated", "persistent", "yearly", "last value"]),
  );
  for (const [, cases, mae] of rows) {
    expect(cases).toBe(3);
    expect(mae).toBeGreaterThan(0);
  }
  await workbench.clear(SHEETS.checks, "A60");
});

test("SEND.LIGHT projects an authority from a published table that was pasted", async () => {
  const table = [
    ["time_period", "geographic_level", "new_la_code", "la_name", "breakdown_topic", "breakdown", "ehcplans"],
    ...[1210, 1304, 1452, 1583].map((plans, i) => [
      `20${21 + i}${22 + i}`,
      "Local authority",
      "E06000999",
      "Fernshire",
      "All EHC plans",
      "All EHC plans",
      String(plans),
    ]),
  ];
  for (const [r, row] of table.entries())
    for (const [c, text] of row.entries())
      await workbench.set(SHEETS.checks, `${String.fromCharCode(65 + c)}${80 + r}`, text);

  await workbench.type(SHEETS.checks, "A90", '=SEND.LIGHT(A80:G84, , , "Fernshire")');
  await workbench.waitForCell(SHEETS.checks, "A90", (value) => value === "Census year");
  await workbench.whenCalculated();

  const [start, ...years] = (await workbench.getValues(SHEETS.checks, "A91:G94")) as number[][];
  expect(start.slice(0, 3)).toEqual([2025, 1583, 1583]);
  expect(years.map((row) => row[0])).toEqual([2026, 2027, 2028]);
  for (const [, mean, p5, , , , p95] of years) {
    expect(p5).toBeLessThan(mean);
    expect(p95).toBeGreaterThan(mean);
  }
  await workbench.clear(SHEETS.checks, "A90");
});

test("a chart that the add-in makes is drawn over the cells, follows its numbers and the scroll, and leaves with its sheet", async () => {
  await workbench.whenCalculated();
  const { page } = workbench;
  const frame = page.frames().find((one) => one.url().endsWith("taskpane.html"))!;
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Drawn");
      sheet.getRange("A1:B3").formulas = [
        [2026, 10],
        [2027, "=B1*2"],
        [2028, 40],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"), "Columns");
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A1:A3"));
      chart.series.getItemAt(0).name = "Plans";
      chart.title.text = "Plans double";
      chart.setPosition("C4", "H20");
      sheet.activate();
      await context.sync();
    }),
  );
  const waitForShares = (wanted: string) =>
    page.waitForFunction(
      (shares) => {
        const marks = [...document.querySelectorAll(".drawing .series rect")];
        const heights = marks.map((mark) => Number(mark.getAttribute("height")));
        return heights.map((height) => (height / Math.max(...heights)).toFixed(2)).join() === shares;
      },
      wanted,
      PATIENT,
    );
  await waitForShares("0.25,0.50,1.00");
  await page.getByRole("img", { name: "Chart: Plans double. Plans, columns, 2026: 10, 2028: 40." }).waitFor();

  await workbench.set("Drawn", "B1", "20");
  await waitForShares("0.50,1.00,1.00");
  const before = (await page.locator(".drawing").boundingBox())!;
  await page.mouse.move(before.x + 100, before.y + 100);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction(
    (y) => document.querySelector(".drawing")!.getBoundingClientRect().top < y,
    before.y,
    PATIENT,
  );
  await page.evaluate((sheet) => window.sendWorkbench!.activateSheet(sheet), SHEETS.projection);

  await page.locator(".drawing").waitFor({ state: "detached" });
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});
