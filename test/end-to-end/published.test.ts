import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { chooseOption } from "../helpers/chooseOption";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ simulations: 100 });
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });

test("SEND.LIGHT projects Fernshire in the demonstration from its published tables", async () => {
  const [headings, known, ...projected] = await workbench.getValues(SHEETS.published, "A7:L11");

  expect(headings[0]).toBe("Census year");
  const p5 = headings.indexOf("P5");
  const p95 = headings.indexOf("P95");
  expect(known[0]).toBe(2026);
  expect(known[p5]).toBe(known[p95]);
  expect(known[headings.indexOf("Mean")]).toBe(2231);
  expect(projected.map(([year]) => year)).toEqual([2027, 2028, 2029]);
  for (const row of projected) expect(row[p5] as number).toBeLessThan(row[p95] as number);
  const groups = await workbench.getValues(SHEETS.published, "A16:B22");
  expect(groups.map(([year]) => year)).toEqual(Array(7).fill(2026));
  expect(await workbench.getCell(SHEETS.published, "B48")).toMatch(/plans/);
});

test("another authority gives other numbers", async () => {
  const { sheet, address } = CELLS.publishedAuthority;
  const before = await workbench.getCell(sheet, "B8");

  await workbench.type(sheet, address, "Wendlebury Vale");

  const after = await workbench.waitForCell(sheet, "B8", (value) => typeof value === "number" && value !== before);
  expect(after as number).toBeGreaterThan(before as number);
});

test("the pane shows what published numbers say of an authority that is chosen, and checks the projection with them", async () => {
  await button(/^5\. Baseline/).click();
  const { pane } = workbench;
  await pane.getByRole("heading", { name: "What do published numbers say?" }).waitFor();
  await chooseOption(pane, "Authority", "Fernshire");

  await pane.getByText(/^Published plans grow from 2,231 in January 2026 to about [\d,]+ in January 2029/).waitFor();
  await pane.getByRole("table", { name: /^By placement group/ }).waitFor();
  await button("Run").click();

  await pane
    .getByText(/^From published numbers alone, 9 in 10 futures have between [\d,]+ and [\d,]+ plans in January 2029/)
    .waitFor();
  expect(
    await pane
      .getByRole("table", { name: /^9 in 10 futures, from your pupils/ })
      .locator("tbody tr")
      .count(),
  ).toBe(3);
});

test("it goes on a sheet as live formulas", async () => {
  const before = await workbench.getSheetNames();
  await button("Put the published projection on a sheet").click();
  await workbench.pane.getByText(/^Written on a new sheet: “SEND published”/).waitFor();

  const [added] = (await workbench.getSheetNames()).filter((name) => !before.includes(name));
  expect(await workbench.getFormula(added, "A13")).toMatch(/^=SEND\.LIGHT\(/);
  const plans = await workbench.waitForCell(added, "B14", (value) => typeof value === "number");
  expect(plans).toBe(2231);
  await workbench.waitForCell(added, "B21", (value) => value === "Mainstream");
  expect(workbench.complaints).toEqual([]);
});
