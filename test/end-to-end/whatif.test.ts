import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { chooseFromMenu } from "../helpers/chooseFromMenu";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const shoot = async (name: string) => {
  const folder = process.env["SEND_SHOTS"];
  if (folder) await workbench.page.screenshot({ path: `${folder}/${name}.png` });
};

/** Rows of the comparison on the sheet: census year, scenario, baseline, scenario, difference… */
const readComparison = async () => (await workbench.getValues(SHEETS.whatIf, "A15:L100")).filter((row) => row[0]);

test("the scenarios of the demonstration are compared in cells", async () => {
  await workbench.whenCalculated();
  const model = await workbench.getCell(SHEETS.whatIf, "B5");
  expect(model).toMatch(/^SEND model [0-9A-Z-]{14}: /);

  const rows = await readComparison();

  const last = rows.filter((row) => row[0] === 2036);
  expect(last.map((row) => row[1])).toEqual([
    "Keep 20 a year in borough",
    "No new special school places",
    "New 60-place school in 2027",
    "The school opens a year late",
    "Requests spike",
    "Reassess at phase transfer",
  ]);
  const [keep, full, school, late, spike, reassess] = last.map((row) => row[4] as number);
  expect(keep).toBeLessThan(0);
  expect(full).toBeGreaterThan(late);
  expect(late).toBeGreaterThan(school);
  expect(spike).toBeGreaterThan(0);
  expect(reassess).toBeLessThan(0);
  await workbench.page.evaluate((sheet) => window.sendWorkbench!.select(sheet, "A14"), SHEETS.whatIf);
  await shoot("whatif-sheet");
});

test("typing another size into a lever changes its comparison and no other, and typing it back brings it back", async () => {
  const before = await readComparison();
  const change = await workbench.getCell(SHEETS.levers, "L6");

  await workbench.type(SHEETS.levers, "L6", "add 40");
  const cell = "E16";
  const was = before[1][4];
  await workbench.waitForCell(SHEETS.whatIf, cell, (value) => typeof value === "number" && value !== was);
  await workbench.whenCalculated();

  const during = await readComparison();
  const unchanged = (rows: unknown[][]) => rows.filter((row) => row[1] !== "Keep 20 a year in borough");
  expect(unchanged(during)).toEqual(unchanged(before));
  expect(during).not.toEqual(before);
  await workbench.type(SHEETS.levers, "L6", String(change));
  await workbench.waitForCell(SHEETS.whatIf, cell, (value) => value === was);
  await workbench.whenCalculated();
  expect(await readComparison()).toEqual(before);
});

test("a lever that cannot be read says where, what was found and what to do", async () => {
  await workbench.type(SHEETS.levers, "L6", "lots");

  await workbench.waitForCell(SHEETS.whatIf, "B5", (value) => value === "#VALUE!");

  expect(await workbench.getSentence(SHEETS.whatIf, "B5")).toMatch(/Levers, row 6: .*'?lots'?/);
  await workbench.type(SHEETS.levers, "L6", "add 20");
  await workbench.whenCalculated();
});

test("the pane shows the scenarios of the sheet and what each comes to, before anything is run", async () => {
  await button(/What if/)
    .first()
    .click();

  await workbench.pane.getByRole("switch", { name: "Keep 20 a year in borough" }).waitFor();
  const table = workbench.pane.getByRole("table").filter({ hasText: "Expected in January 2036" });
  await table.waitFor();
  expect(await table.textContent()).toMatch(/Requests spike/);
  await shoot("whatif-pane");
});

test("comparing in the pane gives the numbers of the cells", async () => {
  await button(/^Compare \d scenarios/).click();

  await workbench.pane
    .getByText(/^Keep 20 a year in borough: cost a year is about £[\d.]+m lower in January 2036/)
    .waitFor({ timeout: 120_000 });
  const [row] = (await readComparison()).filter((one) => one[0] === 2036);
  const baseline = `£${((row[2] as number) / 1e6).toFixed(1)}m`;
  const tables = (await workbench.pane.getByRole("table").allTextContents()).join(" ");
  expect(tables).toContain(baseline);
  await shoot("whatif-compared");
});

test("a scenario is switched off, duplicated and given another lever, on the sheet", async () => {
  await workbench.pane.getByRole("switch", { name: "Requests spike" }).click();
  await workbench.waitForCell(SHEETS.levers, "B15", (value) => value === false);

  await chooseFromMenu(workbench.pane, "More for Keep 20 a year in borough", "Duplicate");
  await workbench.pane.getByRole("switch", { name: "Keep 20 a year in borough (copy)" }).waitFor();
  await button("Add a lever to Keep 20 a year in borough (copy)").click();
  await workbench.pane.getByLabel("Change", { exact: true }).fill("x0.9");
  await workbench.pane.getByRole("button", { name: "Keep", exact: true }).click();

  await workbench.pane.getByText("joiners x0.9").waitFor();
  const written = await workbench.getValues(SHEETS.levers, "A20:L28");
  expect(written.some((row) => row[2] === "joiners" && row[11] === "x0.9")).toBe(true);
  await shoot("whatif-lever");
});

test("a comparison that no longer fits says so", async () => {
  await workbench.pane.getByText(/Out of date: a lever or a scenario was changed/).waitFor();
});

test("inserted scenarios are live formulas with the numbers of the demonstration's own", async () => {
  const before = await workbench.getSheetNames();

  await button("Insert scenarios as live formulas").click();
  await workbench.pane.getByText(/Written on a new sheet/).waitFor();

  const [sheet] = (await workbench.getSheetNames()).filter((name) => !before.includes(name));
  await workbench.waitForCell(sheet, "B11", (value) => /^SEND model/.test(String(value)));
  await workbench.whenCalculated();
  const find = (rows: unknown[][]) => rows.find((row) => row[0] === 2036 && row[1] === "Keep 20 a year in borough");
  const inserted = find(await workbench.getValues(sheet, "A1:L120"));
  expect(inserted).toEqual(find(await readComparison()));
});

test("the stress test shows a tornado and its table", async () => {
  await workbench.pane.getByRole("tab", { name: "Stress test" }).click();

  await button("Stress it").click();

  await workbench.pane.getByText(/matters most: [+−]£[\d.]+m in January 2036/).waitFor({ timeout: 120_000 });
  await shoot("whatif-stress");
});

test("places needed are counted by January with the chance of running short", async () => {
  await workbench.pane.getByRole("tab", { name: "Places" }).click();

  await button("Count the places needed").click();

  await workbench.pane
    .getByText(/^SpMdA runs short from January \d{4} on; by 2036 \d+ more places would be enough/)
    .waitFor();
  await shoot("whatif-places");
});

test("the size of a lever is found, and goes into the scenario", async () => {
  await workbench.pane.getByRole("tab", { name: "Find a size" }).click();
  const [row] = (await readComparison()).filter((one) => one[0] === 2036);
  const wanted = ((row[2] as number) / 1e6 - 1).toFixed(2);

  await workbench.pane.getByLabel("is", { exact: true }).fill(wanted);
  await button("Find it").click();

  await workbench.pane
    .getByText(/^With “add [\d.]+” in Keep 20 a year in borough it is £/)
    .waitFor({ timeout: 120_000 });
  await shoot("whatif-seek");
  await button(/^Put “add/).click();
  await workbench.waitForCell(SHEETS.levers, "L6", (value) => /^add [\d.]+$/.test(String(value)) && value !== "add 20");
  expect(CELLS.comparison.address).toBe("A14");
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});
