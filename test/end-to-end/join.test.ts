import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ simulations: 100 });
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const CLEAN_LINE = 5;

test("the ledger of the demonstration is joined in cells, and ordinary formulas agree to the penny", async () => {
  await workbench.waitForCell(SHEETS.join, CELLS.joinReport.address, (value) => value === "Financial year");
  await workbench.waitForCell(SHEETS.providers, CELLS.providers.address, (value) => value === "Financial year");

  const agreements = await workbench.getValues(SHEETS.join, "A5:F10");

  expect(agreements.map(([result]) => result)).toEqual(Array(6).fill("OK"));
  for (const [, , , , one] of agreements) expect(Number(one)).toBeGreaterThan(1_000_000);
});

test("unit costs and providers stand beside it", async () => {
  const costs = await workbench.getValues(SHEETS.unitCosts, "A5:C7");
  const providers = await workbench.getValues(SHEETS.providers, "A5:L7");

  expect(costs[0]).toEqual(["Need", "Setting", "Cost"]);
  expect(Number(costs[1][2])).toBeGreaterThan(400);
  expect(providers[1][1]).toBe("Cedar Grange School");
  expect(providers[1][11]).toBe("Dearer than the same mix elsewhere");
});

test("a changed amount moves the report by the same pounds, and back", async () => {
  const total = `E${Number(CELLS.joinReport.address.slice(1)) + 1}`;
  const before = Number(await workbench.getCell(SHEETS.join, total));
  const amount = Number(await workbench.getCell(SHEETS.ledger, `G${CLEAN_LINE}`));

  await workbench.set(SHEETS.ledger, `G${CLEAN_LINE}`, String(amount + 1000));

  const cents = (value: unknown) => Math.round(Number(value) * 100);
  await workbench.waitForCell(SHEETS.join, total, (value) => cents(value) === cents(before) + 100_000);
  await workbench.set(SHEETS.ledger, `G${CLEAN_LINE}`, String(amount));
  await workbench.waitForCell(SHEETS.join, total, (value) => cents(value) === cents(before));
  await workbench.whenCalculated();
});

test("the pane joins the ledger and tells what became of it", async () => {
  await button(/Settings/)
    .first()
    .click();
  await button("Join the ledger to the census").click();

  const words = await workbench.pane.getByText(/matches pupils of the census/).textContent();
  expect(words).toMatch(/^The ledger has 6,\d{3} lines, £[\d,.]+ in all\. £[\d,.]+ \(9\d(\.\d)?%\) matches pupils/);
  expect(words).toMatch(/Matched and not matched add up to the ledger, to the penny\.$/);
  await workbench.pane.getByText(/providers with five pupils or more/).waitFor();
});

test("the join stays when the step is left, and says when a line was changed since", async () => {
  await button(/^2\. Data/).click();
  await button(/^4\. Settings/).click();
  await workbench.pane.getByText(/matches pupils of the census/).waitFor();
  const amount = Number(await workbench.getCell(SHEETS.ledger, `G${CLEAN_LINE}`));

  await workbench.set(SHEETS.ledger, `G${CLEAN_LINE}`, String(amount + 1));
  await workbench.pane.getByText(/^Out of date: a table was changed since these were joined\./).waitFor();
  await workbench.set(SHEETS.ledger, `G${CLEAN_LINE}`, String(amount));

  await workbench.pane.getByText(/^Out of date/).waitFor({ state: "detached" });
});

test("a line that matches nobody leads to its row of the ledger", async () => {
  await button(/^Go to line: [A-Z]\d/)
    .first()
    .click();

  await workbench.page.waitForFunction(() => document.body.textContent?.includes("Ledger"));
});

test("the costs of the ledger can be used: a live formula on a new sheet, chosen as costs", async () => {
  await button("Use these costs").click();
  await workbench.pane.getByText(/Written on a new sheet: “SEND unit costs”/).waitFor();

  expect(await workbench.getFormula("SEND unit costs", "A1")).toMatch(
    /^=SEND\.UNITCOST\(CensusRows\[#All\],LedgerLines\[#All\]/,
  );
  await workbench.waitForCell("SEND unit costs", "C1", (value) => value === "Cost");
  await workbench.pane.getByText(/^1\d\d unit costs in pounds per pupil and year/).waitFor();
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});
