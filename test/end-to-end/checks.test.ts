import { SHEETS } from "../../src/workbench/demonstration/layout";
import { chooseOption } from "../helpers/chooseOption";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ simulations: 100 });
});
afterAll(() => workbench?.close());

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
/** Free cells beside the data of the demonstration. */
const ROOM = "N3";

test("the Check step lists problems by how much they matter, and leads to the cell", async () => {
  const ncy = await workbench.getCell(SHEETS.census, "C9");
  const need = await workbench.getCell(SHEETS.census, "D12");
  const year = await workbench.getCell(SHEETS.census, "B15");
  await workbench.set(SHEETS.census, "C9", "99");
  await workbench.set(SHEETS.census, "B15", "last year");
  await workbench.clear(SHEETS.census, "D12");
  await button(/Check/).first().click();

  await workbench.pane.getByText(/2 problems stop a run/).waitFor();
  await workbench.pane.getByRole("button", { name: "Stops a run: 2" }).waitFor();
  await button(/^Go to cell: Census, row 9/).click();

  await workbench.set(SHEETS.census, "C9", String(ncy));
  await workbench.set(SHEETS.census, "B15", String(year));
  await workbench.pane.getByText(/Census, row 12/).waitFor();
  await workbench.pane.getByText(/Nothing stops a run/).waitFor();
  expect(await workbench.pane.getByText(/of plans/).count()).toBeGreaterThan(0);
  await workbench.set(SHEETS.census, "D12", String(need));
  await workbench.pane.getByText("The tables are clean").waitFor();
});

test("the Check step accounts for how the census became transitions", async () => {
  await button("How the census became transitions").click();

  const account = workbench.pane.getByRole("region", { name: "Pupils from one January to the next" });
  await account.waitFor();
  const rows = await account.getByRole("row").allTextContents();
  expect(rows.length).toBeGreaterThan(2);
  const before = await workbench.getSheetNames();
  await button("Put this account on a sheet").click();
  await workbench.pane.getByText(/Written on a new sheet: “SEND census account/).waitFor();
  const [sheet] = (await workbench.getSheetNames()).filter((name) => !before.includes(name));
  const [values] = await workbench.getValues(sheet, "A5:O5");
  const [, start, joined, , , , left, , , , , end, census] = values as number[];
  expect(start + joined - left).toBe(end);
  expect(census).toBe(end);
});

test("a rule for doubtful rows is chosen in the pane, changes the account and stays with the workbook", async () => {
  const account = workbench.pane.getByRole("region", { name: "Pupils from one January to the next" });
  const rulesUsed = workbench.pane.getByRole("region", { name: "Rules used" });
  const pupil = await workbench.getCell(SHEETS.census, "A2");
  await workbench.clear(SHEETS.census, "A2");
  await rulesUsed.getByText(/^no pupil: /).waitFor();
  const before = await account.innerText();
  await button(/^Rules for doubtful rows/).click();

  await chooseOption(workbench.pane, "A row without a pupil reference", "Leave out");

  await rulesUsed.getByText(/^no pupil, left out: /).waitFor();
  expect(await account.innerText()).not.toBe(before);
  await button("Rules for doubtful rows (1 choice of your own)").waitFor();
  const choices = await workbench.getValues("SEND choices", "A1:B60");
  expect(choices.find(([name]) => name === "Rule: no pupil")?.[1]).toBe("leave out");
  await button("Back to the usual rules").click();
  await workbench.set(SHEETS.census, "A2", String(pupil));
  await workbench.pane.getByText("The tables are clean").waitFor();
});

test("the Check step shows what grows fastest, and the formula that it writes says the same", async () => {
  await button("What grows fastest?").click();
  await chooseOption(workbench.pane, "Cut by", "Key stage");

  const table = workbench.pane.getByRole("region", { name: "Growth by key stage" });
  const [name, first, last, ...others] = await table.getByRole("row").nth(1).getByRole("cell").allTextContents();
  const before = await workbench.getSheetNames();
  await button("Put it on a sheet").click();
  await workbench.pane.getByText(/Written on a new sheet: “SEND hotspots/).waitFor();
  const [sheet] = (await workbench.getSheetNames()).filter((each) => !before.includes(each));

  expect(await workbench.getFormula(sheet, "A11")).toBe('=SEND.HOTSPOTS($B$4,"key stage")');
  await workbench.waitForCell(sheet, "A13", (value) => value === name);
  const [headings, , top] = await workbench.getValues(sheet, "A11:M13");
  expect(headings[0]).toBe("Key stage");
  expect(top.slice(1, 3)).toEqual([first, last].map((text) => Number(text.replace(",", ""))));
  expect(top).toContain(others[others.length - 1]);
});

test("the Settings step names the settings and offers the standard codes", async () => {
  await button(/Settings/)
    .first()
    .click();

  await workbench.pane.getByRole("region", { name: "Settings used" }).waitFor();
  await button("Put the standard codes on a sheet").click();
  await workbench.pane.getByText(/Written on a new sheet: “SEND standard codes/).waitFor();

  const cells = (await workbench.getValues("SEND standard codes", "A1:F24")).flat();
  expect(cells).toContain("MsMdA");
  expect(cells).toContain("NMSS or independent");
});

test("SEND.TRANSITIONS accounts for its rules in a cell", async () => {
  await workbench.set(SHEETS.rates, ROOM, `=SEND.TRANSITIONS(${SHEETS.census}!A1:E9000,{"show","reconciliation"})`);

  await workbench.waitForCell(SHEETS.rates, "N4", (value) => typeof value === "number");
  const [year, start, joiners, leavers, , , end, census] = (
    await workbench.getValues(SHEETS.rates, "N4:U4")
  )[0] as number[];
  expect(year).toBe(2023);
  expect(start + joiners - leavers).toBe(end);
  expect(census).toBe(end);
  await workbench.clear(SHEETS.rates, ROOM);
});

test("SEND.HOTSPOTS ranks the cohorts in a cell, and refuses a cut that there is not", async () => {
  await workbench.set(SHEETS.rates, ROOM, `=SEND.HOTSPOTS(${SHEETS.census}!A1:E9000,"need, key stage")`);

  await workbench.waitForCell(SHEETS.rates, "Y5", (value) => typeof value === "string" && value !== "");
  const [headings, all, first] = await workbench.getValues(SHEETS.rates, "N3:Z5");
  expect(headings.slice(0, 4)).toEqual(["Need", "Key stage", "Pupils 2023", "Pupils 2026"]);
  expect(all[0]).toBe("All");
  expect(first[10]).toBeLessThanOrEqual(1);
  await workbench.set(SHEETS.rates, ROOM, `=SEND.HOTSPOTS(${SHEETS.census}!A1:E9000,"postcode")`);
  await workbench.waitForCell(SHEETS.rates, ROOM, (value) => value === "#VALUE!");
  expect(await workbench.getSentence(SHEETS.rates, ROOM)).toMatch(/"postcode".*\(E\d+\)$/);
  await workbench.clear(SHEETS.rates, ROOM);
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});
