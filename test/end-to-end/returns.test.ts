import { CELLS, RANGES, SHEETS } from "../../src/workbench/demonstration/layout";
import { RETURN_TIES, SHARE_ROWS } from "../../src/workbench/demonstration/sheets/createReportSheets";
import { chooseOption } from "../helpers/chooseOption";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(300_000);

/** Room beside the rates. */
const SPARE = { sheet: SHEETS.rates, address: "N40" };

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  const { sheet, address } = CELLS.dsg;
  await workbench.waitForCell(sheet, address, (value) => value === "Table");
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const shoot = async (name: string) => {
  const folder = process.env["SEND_SHOTS"];
  if (folder) await workbench.page.screenshot({ path: `${folder}/${name}.png` });
};
const isTotal = (row: unknown[]) => String(row[2]).startsWith("Total");
const read = (name: "dsg" | "lsrp") => workbench.getValues(RANGES[name].sheet, RANGES[name].address);
const isFilled = (row: unknown[]) => row[0] !== null && row[0] !== "";
const report = () => workbench.pane.getByRole("button", { name: /\d\. Report/ }).click();

test("the returns of the demonstration tie to the projection, by ordinary formulas", async () => {
  const ties = await workbench.getValues(SHEETS.returns, `A${RETURN_TIES}:E${RETURN_TIES + 9}`);
  const [headings, ...rows] = await read("dsg");
  const sheets = new Set(rows.map(([sheet]) => sheet).filter((sheet) => String(sheet).endsWith("placements")));

  expect(ties.map(([result]) => result)).toEqual(ties.map(() => "OK"));
  for (const [, , , one, other] of ties) {
    expect(one).toBe(other);
    expect(Number(one)).toBeGreaterThan(100);
  }
  expect(headings.slice(0, 3)).toEqual(["Table", "Block", "Row"]);
  expect(String(headings[3])).toMatch(/^20\d\d \(actual\)$/);
  expect(sheets.size).toBe(7);
  expect(rows.filter(([, , row]) => String(row).startsWith("Not mapped"))).toEqual([]);
  expect(rows.some(([table, subject]) => table === "Notes" && subject === "Age rule")).toBe(true);
  await workbench.page.evaluate((sheet) => window.sendWorkbench!.select(sheet, "A1"), SHEETS.returns);
  await shoot("returns-sheet");
});

test("a table of the demonstration may be shared, and the counts that it shows are the true ones", async () => {
  const { heading, total } = SHARE_ROWS;
  const nRows = total - heading;
  const row = Number(CELLS.shared.address.slice(1));
  const counts = await workbench.getValues(SHEETS.share, `B${heading + 1}:I${total}`);
  const shown = await workbench.getValues(SHEETS.share, `B${row + 1}:I${row + nRows}`);
  const note = String(await workbench.getCell(SHEETS.share, `A${row + nRows + 1}`));

  const hidden = shown.flatMap((cells, i) => cells.flatMap((cell, j) => (cell === "c" ? [Number(counts[i][j])] : [])));
  shown.forEach((cells, i) => cells.forEach((cell, j) => cell !== "c" && expect(cell).toBe(counts[i][j])));
  expect(shown.flat().filter((cell) => typeof cell === "number" && cell > 0 && cell < 5)).toEqual([]);
  expect(hidden.length).toBeGreaterThan(20);
  expect(hidden.some((count) => count >= 5)).toBe(true);
  expect(note).toContain(`${hidden.length} counts are hidden`);
  expect(note).not.toContain("Not every hidden count is safe");
  expect(counts[nRows - 1][7]).toBe(await workbench.getCell(CELLS.total.sheet, "B9"));
});

test("the table that the pane offers to share hides small counts under every heading", async () => {
  await report();
  const table = workbench.pane.getByRole("region", { name: "Sharing" }).getByRole("table").first();
  await table.waitFor();

  const headings = await table.getByRole("columnheader").allInnerTexts();
  const shown = (await table.getByRole("cell").allInnerTexts()).filter((text) => /^\d+$/.test(text)).map(Number);

  expect(headings).toContain("Mainstream and early years");
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((count) => count > 0 && count < 5)).toEqual([]);
});

test("a model says what it rests on", async () => {
  const facts = new Map((await workbench.getValues(SHEETS.provenance, "A4:B60")).map(([name, value]) => [name, value]));

  expect(facts.get("Simulations")).toBe(await workbench.getCell(CELLS.simulations.sheet, CELLS.simulations.address));
  expect(facts.get("Version of the add-in")).toMatch(/^\d+\.\d+\.\d+$/);
  expect(facts.get("Fingerprint of transitions")).toMatch(/^[0-9a-f]{16}$/);
});

test("a return that there is not is refused in a sentence", async () => {
  await workbench.type(SPARE.sheet, SPARE.address, '=SEND.RETURN(Projection!B4,"SEN2")');
  await workbench.waitForCell(SPARE.sheet, SPARE.address, (value) => value === "#VALUE!");

  expect(await workbench.getSentence(SPARE.sheet, SPARE.address)).toMatch(
    /^SEND\.RETURN: the return is "SEN2"\. Give DSG, LSRP or SCAP\. .*\(E750\)$/,
  );
});

test("the pane makes the reform plan and puts it on sheets, live and as values, equal to the function's", async () => {
  const { pane } = workbench;
  await report();
  await chooseOption(pane, "Return", "Local SEND reform plan");
  await chooseOption(pane, "Figures", "Mean, rounded");
  await pane.getByRole("button", { name: "Make the return" }).click();
  await pane.getByRole("region", { name: /^5\.1 Total number/ }).waitFor({ timeout: 200_000 });
  await shoot("returns-pane");
  await pane.getByRole("button", { name: "Insert the return as values" }).click();
  await pane.getByText("“SEND return LSRP values”").waitFor();
  await pane.getByRole("button", { name: "Insert the return as a live formula" }).click();
  await pane.getByText("“SEND return LSRP”").waitFor();
  const live = "SEND return LSRP";
  const tableRow = await findRow(live, "SEND.RETURN(");
  await workbench.waitForCell(live, `A${tableRow}`, (value) => value === "Table");
  await workbench.whenCalculated();
  await shoot("returns-live");

  const demonstration = (await read("lsrp")).filter(isFilled).map((row) => row.slice(0, 8));
  const liveRows = (await workbench.getValues(live, `A${tableRow}:H${tableRow + 240}`)).filter(isFilled);
  const values = (await workbench.getValues("SEND return LSRP values", "A4:H244")).filter(isFilled);
  const figures = (rows: unknown[][]) => rows.filter(([table]) => table !== "Notes");
  expect(figures(liveRows)).toEqual(figures(demonstration));
  expect(figures(values)).toEqual(figures(demonstration));
  expect(figures(values).filter(isTotal).length).toBeGreaterThan(10);
  expect(await workbench.getFormula("SEND return LSRP values", "A4")).not.toContain("=");
});

test("the pane and a cell give the same SCAP forecasts, five years in primary and seven in secondary", async () => {
  const { pane } = workbench;
  await report();
  await workbench.set(SPARE.sheet, SPARE.address, '=SEND.RETURN(Projection!B4,"SCAP",{"notes",FALSE})');
  await chooseOption(pane, "Return", "SCAP SEND forecasts");
  await pane.getByRole("button", { name: "Make the return" }).click();
  const special = "1803003 Primary: State funded special schools";
  await pane.getByRole("combobox", { name: "Table", exact: true }).and(pane.getByText("1803001")).waitFor();
  await chooseOption(pane, "Table", special);
  const table = pane.getByRole("region", { name: /^Primary: State funded special schools/ });
  await table.waitFor();
  await workbench.waitForCell(SPARE.sheet, SPARE.address, (value) => value === "Area");
  await shoot("scap-pane");

  const [headings, ...rows] = await workbench.getValues(SPARE.sheet, "N40:AB110");
  const count = (area: string) => rows.filter(([each]) => String(each) === area).length;
  const own = rows.filter(([each]) => String(each) === "1803003");
  const shown = await table.getByRole("row").allTextContents();
  expect(headings.slice(3, 6)).toEqual(["Reception", 1, 2]);
  expect(["1803001", "1803004", "1803011", "1803014"].map(count)).toEqual([5, 5, 7, 7]);
  expect(own[0].slice(3, 10).reduce<number>((sum, cell) => sum + Number(cell), 0)).toBeGreaterThan(100);
  expect(shown.slice(1)).toEqual(
    own.map((row) =>
      row
        .slice(2)
        .map((cell) => cell ?? "")
        .join(""),
    ),
  );
});

test("a mapping that the pane writes moves plans where a person says", async () => {
  const { pane } = workbench;
  await report();
  await chooseOption(pane, "Return", "DSG management plan");
  await pane.getByRole("button", { name: "Put a mapping to fill in on a sheet" }).click();
  const mapping = "SEND mapping DSG";
  await workbench.waitForCell(mapping, "A4", (value) => value === "Code");
  const codes = await workbench.getValues(mapping, "A5:D40");
  const line = codes.findIndex(([code]) => code === "APRU");
  const plans = Number(codes[line][3]);
  expect(codes[line][1]).toBe("Hospital schools or alternative provision (AP) placements");
  await workbench.set(mapping, `B${5 + line}`, "Other placements or direct payments");
  await pane.getByText("Mapping: SEND mapping DSG").waitFor();
  await pane.getByRole("button", { name: "Make the return" }).click();
  await chooseOption(pane, "Table", "All placements");
  const table = pane.getByRole("region", { name: "Number of EHCPs by sheet" });
  await table.waitFor({ timeout: 200_000 });
  await pane.getByText("What is shown was made from other choices").waitFor({ state: "hidden" });
  await pane.getByRole("combobox", { name: "Where settings and needs are counted" }).scrollIntoViewIfNeeded();
  await shoot("returns-mapping");

  const [, ...rows] = (await read("dsg")).filter(isFilled);
  const find = (row: string) => Number(rows.find(([all, , label]) => all === "All placements" && label === row)![3]);
  const cells = async (row: string) =>
    (await table.getByRole("row", { name: new RegExp(`^${row.replace(/[()]/g, "\\$&")}`) }).textContent())!;
  const other = "Other placements or direct payments";
  expect(plans).toBeGreaterThan(0);
  expect(await cells("Hospital schools or alternative provision (AP) placements")).toContain("placements0");
  expect(await cells(other)).toContain(`payments${find(other) + plans}`);
});

test("the pane hides small counts of a selection and writes a copy that holds no formula", async () => {
  const { pane, page } = workbench;
  const { heading, total } = SHARE_ROWS;
  await chooseOption(pane, "Table to share", "The cells selected in the grid");
  await page.evaluate(([sheet, range]) => window.sendWorkbench!.select(sheet, range), [
    SHEETS.share,
    `A${heading}:I${total}`,
  ] as const);
  await pane.getByRole("button", { name: "Take the selected cells" }).click();
  await pane
    .getByText(/counts are hidden/)
    .first()
    .waitFor();
  await shoot("sharing-pane");
  await pane.getByLabel("Title of the copy").fill("Plans by need and placement");
  await pane.getByRole("button", { name: "Write a copy that may be shared" }).click();
  const copy = "To share 2";
  await workbench.waitForCell(copy, "A3", (value) => value === "Need");
  await shoot("sharing-sheet");

  const row = Number(CELLS.shared.address.slice(1));
  const nRows = total - heading + 1;
  const expected = await workbench.getValues(SHEETS.share, `A${row}:I${row + nRows - 1}`);
  expect(await workbench.getValues(copy, `A3:I${2 + nRows}`)).toEqual(expected);
  expect(await workbench.getCell(copy, "A1")).toBe("Plans by need and placement");
  for (const address of ["A3", "B5", "I4"]) expect(await workbench.getFormula(copy, address)).not.toContain("=");
});

test("the pane writes provenance with its day, as values that a change of data leaves alone", async () => {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Insert provenance as values" }).click();
  const sheet = "SEND provenance";
  await workbench.waitForCell(sheet, "A4", (value) => value === "Model");
  const row = await findRow(sheet, "Item", "A");
  await workbench.waitForCell(sheet, `B${row + 1}`, (value) => /^[0-9A-Z-]{14}$/.test(String(value)));
  await pane.getByText("Writing provenance").waitFor({ state: "hidden" });
  await shoot("provenance-pane");

  const facts = new Map((await workbench.getValues(sheet, "A4:B60")).map(([name, value]) => [name, value]));
  const theirs = new Map(
    (await workbench.getValues(SHEETS.provenance, "A4:B60")).map(([name, value]) => [name, value]),
  );
  expect(facts.get("Sheet written on")).toMatch(/^\d{1,2} [A-Z][a-z]+ 20\d\d$/);
  expect(facts.get("Fingerprint of transitions")).toBe(theirs.get("Fingerprint of transitions"));
  expect(await workbench.getFormula(sheet, `A${row}`)).not.toContain("=");
  expect(await workbench.getFormula(sheet, "B4")).not.toContain("=");
  expect(workbench.complaints).toEqual([]);
});

/** The row, from 1, of the first cell in column A whose formula or text begins so; waits for it. */
async function findRow(sheet: string, start: string, column = "A"): Promise<number> {
  for (;;) {
    for (let row = 1; row <= 40; row++) {
      const formula = await workbench.getFormula(sheet, `${column}${row}`);
      const text = String(await workbench.getCell(sheet, `${column}${row}`));
      if (formula.includes(start) || text.startsWith(start)) return row;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
