import { CELLS, RANGES, SHEETS } from "../../src/workbench/demonstration/layout";
import { PLAN_YEARS } from "../../src/workbench/demonstration/sheets/createFundingSheet";
import { TIE_ROWS } from "../../src/workbench/demonstration/sheets/createPlanSheets";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  const { sheet, address } = CELLS.plan;
  await workbench.waitForCell(sheet, address, (value) => value === "Financial year");
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const isNumber = (value: unknown) => typeof value === "number";
const last = (row: number) => row + PLAN_YEARS.length - 1;

test("the recovery plan ties out to ordinary formulas, to the penny", async () => {
  const plan = await workbench.getValues(SHEETS.plan, `A${TIE_ROWS.plan}:G${last(TIE_ROWS.plan)}`);
  const first = TIE_ROWS.balance;
  const balance = await workbench.getValues(SHEETS.balance, `A${first}:J${last(first)}`);

  expect(plan.map(([year]) => year)).toEqual([...PLAN_YEARS]);
  for (const row of [...plan, ...balance]) expect(row.slice(1).every(isNumber)).toBe(true);
  const pennies = (row: unknown[], columns: number[]) => columns.map((column) => Math.abs(Number(row[column])));
  for (const row of plan) expect(pennies(row, [3, 6])).toEqual([0, 0]);
  for (const row of balance) expect(pennies(row, [3, 6, 9])).toEqual([0, 0, 0]);
  expect(Math.abs(Number(plan[4][5]))).toBeGreaterThan(1_000_000);
});

test("six workstreams contribute, each with its band", async () => {
  const [headings, ...rows] = await workbench.getValues(RANGES.contributions.sheet, RANGES.contributions.address);
  const workstreams = rows.filter(([name]) => name !== "" && name !== null);
  const at = (row: unknown[], heading: string) => Number(row[headings.indexOf(heading)]);

  expect(workstreams).toHaveLength(6);
  for (const row of workstreams) {
    expect(at(row, "Delivered mean")).toBeGreaterThan(0);
    expect(at(row, "Delivered P10")).toBeLessThan(at(row, "Delivered P90"));
    expect(at(row, "Delivered mean")).toBeLessThan(at(row, "Planned"));
  }
});

test("less confidence widens the band and lowers what is delivered; no saving leaves the plan unmitigated", async () => {
  const { sheet } = RANGES.plan;
  const read = async () => {
    const [headings, ...rows] = await workbench.getValues(sheet, RANGES.plan.address);
    return (year: number, heading: string) => Number(rows[year][headings.indexOf(heading)]);
  };
  const before = await read();

  await workbench.set(SHEETS.workstreams, "F8", "red");
  const delivered = before(4, "Delivered by workstreams");
  const { address } = CELLS.plan;
  await workbench.waitForCell(
    sheet,
    `F${Number(address.slice(1)) + 5}`,
    (value) => isNumber(value) && value !== delivered,
  );
  await workbench.whenCalculated();
  const after = await read();

  expect(after(4, "Delivered by workstreams")).toBeLessThan(delivered);
  expect(after(4, "Mitigated closing balance mean")).toBeLessThan(before(4, "Mitigated closing balance mean"));
  expect(after(4, "Unmitigated closing balance mean")).toBe(before(4, "Unmitigated closing balance mean"));

  await workbench.set(SHEETS.workstreams, "F8", "amber");
  await workbench.waitForCell(sheet, `F${Number(address.slice(1)) + 5}`, (value) => value === delivered);
  await workbench.whenCalculated();
});

test("a wrong kind says where it is and what is wanted", async () => {
  // In the workbench rows count from the headings of the range; Excel tells functions where it stands.
  await workbench.set(SHEETS.funding, "B6", "magic");
  await workbench.waitForCell(CELLS.balance.sheet, CELLS.balance.address, (value) => value === "#VALUE!");

  expect(await workbench.getSentence(CELLS.balance.sheet, CELLS.balance.address)).toMatch(
    /^Funding, row \d+: Kind is 'magic'\. Give a kind: block, /,
  );

  await workbench.set(SHEETS.funding, "B6", "adjustment");
  await workbench.waitForCell(CELLS.balance.sheet, CELLS.balance.address, (value) => value === "Financial year");
  await workbench.whenCalculated();
  expect(workbench.complaints).toEqual([]);
});

test("the pane works the plan out, says when it comes right, and puts it on a sheet as live formulas", async () => {
  const { pane } = workbench;
  await pane.getByRole("button", { name: /\d\. Money/ }).click();
  await pane.getByRole("combobox", { name: "Funding" }).waitFor();
  await pane.getByLabel("Inflation of costs, % a year").fill("3");
  await pane.getByRole("button", { name: "Work out the balance" }).click();
  const finding = pane.getByRole("heading", { name: /deficit/ });
  await finding.waitFor({ timeout: 200_000 });
  const folder = process.env["SEND_SHOTS"];
  if (folder) await workbench.page.screenshot({ path: `${folder}/money-pane.png` });

  expect(await finding.textContent()).toMatch(/futures?.*deficit.*2030-31|deficit.*cleared/);
  const table = pane.getByRole("table", { name: /^Workstreams, 2026-27 to 2030-31/ });
  expect(await table.getByRole("row").count()).toBe(7);

  await pane.getByRole("button", { name: "Insert the balance as live formulas" }).click();
  await workbench.waitForCell("SEND balance", "A66", (value) => value === "Workstream");
  await workbench.whenCalculated();
  const ours = await workbench.getValues(CELLS.plan.sheet, RANGES.plan.address);
  const inserted = await workbench.getValues("SEND balance", "A50:P55");
  const closing = (rows: unknown[][]) =>
    rows.slice(1, 6).map((row) => row[rows[0].indexOf("Mitigated closing balance mean")]);
  expect(inserted[0][0]).toBe("Financial year");
  expect(closing(inserted)).toEqual(closing(ours));
  if (folder) await workbench.page.screenshot({ path: `${folder}/money-sheet.png` });
});
