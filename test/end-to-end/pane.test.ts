import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(120_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const addedSheets = async (before: readonly string[]) => {
  for (;;) {
    const added = (await workbench.getSheetNames()).filter((name) => !before.includes(name));
    if (added.length > 0) return added;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

test("the journey leads from the tables found to the baseline", async () => {
  await workbench.pane.getByText("Census: table CensusRows").waitFor();

  await button("Next: Data").click();
  await workbench.pane.getByRole("heading", { name: "Data" }).waitFor();
  await button("Next: Check").click();
  await workbench.pane.getByText("The tables are clean").waitFor();
  await button(/^Next: Settings/).click();
  await button(/^Next: Baseline/).click();

  await button("Run").waitFor();
});

test("a run draws the plans and the cost with their bands, as a picture and as a table", async () => {
  await button("Run").click();

  await workbench.pane.getByText(/^Plans grow from 2,231 in January 2026 to about [\d,]+ in January 2036/).waitFor();
  await workbench.pane.getByText(/^Cost grows from £[\d.]+m in January 2026/).waitFor();
  const finding = await workbench.pane.getByText(/^Plans grow/).textContent();
  expect(finding).toMatch(/in 9 of 10 simulated futures between [\d,]+ and [\d,]+\./);
  expect(await workbench.pane.locator("figure svg, svg[role=img]").count()).toBeGreaterThanOrEqual(2);
});

test("the pane shows what the cells show", async () => {
  const mean = (await workbench.getCell(SHEETS.projection, "E19")) as number;

  const tables = await workbench.pane.getByRole("table").allTextContents();

  expect(tables.join(" ")).toContain(Math.round(mean).toLocaleString("en-GB"));
});

test("a stopped run says so and leaves the last good result", async () => {
  const simulations = workbench.pane.getByLabel("Simulations");
  await simulations.fill("10000");
  await simulations.blur();
  await button("Run").click();
  await button("Stop").click();

  await button("Run").waitFor();
  expect(await workbench.pane.getByText(/^Plans grow from 2,231/).count()).toBe(1);
  await simulations.fill("1000");
  await simulations.blur();
});

test("a test on the past gives a verdict in words and a table of scores", async () => {
  await button("Test on the past").click();

  await workbench.pane
    .getByText(/In \d+ of \d+ past cases the truth lay inside the calibrated band/)
    .first()
    .waitFor();
  await button("Put the test on a sheet").waitFor();
});

test("the explanation parts the change and the band", async () => {
  await button("Explain it").click();

  await workbench.pane.getByText("Joiners if nothing changed").first().waitFor({ timeout: 100_000 });
  const tables = (await workbench.pane.getByRole("table").allTextContents()).join(" ");
  for (const part of ["Population", "Joiner rate", "Leavers", "Band: own rates", "Band: chance"])
    expect(tables).toContain(part);
});

test("inserting live formulas writes a new sheet whose numbers are those of the cells", async () => {
  const before = await workbench.getSheetNames();

  await button("Insert as live formulas").click();

  const [sheet] = await addedSheets(before);
  const formulas = await whenWritten(sheet);
  expect(formulas.map(({ formula }) => formula).join("\n")).toMatch(/=SEND\.MODEL\(/);
  const projection = formulas.find(({ formula }) => formula.startsWith("=SEND.PROJECT("))!;
  const first = Number(/\d+/.exec(projection.address)![0]);
  await workbench.waitForCell(sheet, projection.address, (value) => value === "Census year");
  await workbench.waitForCell(sheet, `B${first + 1}`, (value) => typeof value === "number");
  const written = await workbench.getValues(sheet, `A${first}:B${first + 40}`);
  const year = written.find((row) => row[0] === 2036)!;
  expect(year[1]).toBe(await workbench.getCell(SHEETS.projection, "B19"));
});

test("inserting values writes numbers and no formulas", async () => {
  const before = await workbench.getSheetNames();

  await button("Insert as values").click();

  const sheets = await addedSheets(before);
  const formulas = (await Promise.all(sheets.map(findFormulas))).flat();
  expect(formulas).toEqual([]);
  const cells = (await Promise.all(sheets.map((sheet) => workbench.getValues(sheet, "A1:G40")))).flat(2);
  expect(cells).toContain(2036);
});

test("a changed table makes the result out of date, and says so", async () => {
  await workbench.type(CELLS.populationGrowth.sheet, CELLS.populationGrowth.address, "2%");

  await workbench.pane
    .getByText(/out of date/i)
    .first()
    .waitFor();
  await workbench.type(CELLS.populationGrowth.sheet, CELLS.populationGrowth.address, "0%");
});

test("a fault in the data stops the pane with a sentence that names the row", async () => {
  const ncy = await workbench.getCell(SHEETS.census, "C9");
  await workbench.type(SHEETS.census, "C9", "99");
  await button(/Check/).first().click();

  await workbench.pane.getByText(/row 9/).first().waitFor();

  await workbench.type(SHEETS.census, "C9", String(ncy));
  await workbench.pane.getByText("The tables are clean").waitFor();
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});

/** The sheet is there before its cells are. */
async function whenWritten(sheet: string) {
  for (;;) {
    const formulas = await findFormulas(sheet);
    if (formulas.some(({ formula }) => formula.startsWith("=SEND.PROJECT("))) return formulas;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function findFormulas(sheet: string): Promise<{ address: string; formula: string }[]> {
  const found: { address: string; formula: string }[] = [];
  for (const column of ["A", "B"])
    for (let row = 1; row <= 30; row++) {
      const formula = await workbench.getFormula(sheet, `${column}${row}`);
      if (formula.startsWith("=")) found.push({ address: `${column}${row}`, formula });
    }
  return found;
}
