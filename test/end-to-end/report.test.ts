import JSZip from "jszip";
import { readFileSync } from "node:fs";
import { RANGES } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(600_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.whenCalculated();
  await workbench.pane.getByRole("button", { name: /\d\. Report/ }).click();
});
afterAll(() => workbench?.close());

const nameColumn = (column: number): string =>
  (column < 26 ? "" : nameColumn(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Every cell that a sheet uses, and how many of them hold a formula. */
async function readAll(sheet: string): Promise<{ values: unknown[][]; nFormulas: number }> {
  const [nRows, nColumns, nFormulas] = await workbench.page.evaluate((name) => {
    const { getUsedArea, getFormulas } = window.sendWorkbench!;
    const area = getUsedArea(name)!;
    return [area.row + area.nRows, area.column + area.nColumns, getFormulas(name).length];
  }, sheet);
  return { values: await workbench.getValues(sheet, `A1:${nameColumn(nColumns - 1)}${nRows}`), nFormulas };
}

const isErrorText = (value: unknown) => typeof value === "string" && /^#[A-Z/0!?]+/.test(value);
const listNumbers = (values: readonly (readonly unknown[])[]) =>
  values.flatMap((line, row) =>
    line.flatMap((value, column) => (typeof value === "number" ? [[row, column, value] as const] : [])),
  );
/** The first row with that label. */
const lineOf = (values: readonly (readonly unknown[])[], label: string) => values.find(([first]) => first === label)!;

/** Writes a report and gives the names of its sheets, when every number is there. */
async function writeReport(form: RegExp): Promise<string[]> {
  const part = workbench.pane.getByRole("region", { name: "Report sheets" });
  await part.getByRole("radio", { name: form }).check();
  await part.getByRole("button", { name: /^Write/ }).click();
  await part.getByRole("button", { name: "Stop" }).waitFor();
  await part.getByRole("button", { name: /^Write it again/ }).waitFor({ timeout: 500_000 });
  return part.getByRole("listitem").allTextContents();
}

const SECTIONS = ["cover", "assumptions", "projection", "cost", "balance", "scenarios", "checks", "figures"];
const live = new Map<string, unknown[][]>();

test("one click writes a whole report of live formulas, without an error anywhere", async () => {
  const names = await writeReport(/Live formulas/);

  expect(names).toEqual(SECTIONS.map((section) => `Report ${section}`));
  const errors: string[] = [];
  for (const sheet of names) {
    const { values, nFormulas } = await readAll(sheet);
    expect([sheet, nFormulas > 0]).toEqual([sheet, true]);
    live.set(sheet, values);
    values.forEach((line, row) =>
      line.forEach((value, column) => {
        if (isErrorText(value)) errors.push(`${sheet}!${nameColumn(column)}${row + 1} ${String(value)}`);
      }),
    );
  }
  expect(errors).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});

test("its numbers are those of the demonstration's own formulas, and add up", async () => {
  const projection = live.get("Report projection")!;
  const { sheet, address } = RANGES.total;
  const [headings, ...rows] = await workbench.getValues(sheet, address);
  const own = new Map(rows.map((row) => [row[0], row]));
  const column = lineOf(projection, "January").indexOf(2031);

  expect(lineOf(projection, "Plans")[column]).toBe(own.get(2031)![headings.indexOf("Mean")]);
  expect(lineOf(projection, "In 9 of 10 futures: from")[column]).toBe(own.get(2031)![headings.indexOf("P5")]);
  const balance = live.get("Report balance")!;
  const [opening, income, spending, closing] = ["Opening balance", "Income", "Expenditure", "Closing balance"].map(
    (label) => lineOf(balance, label).slice(1, 6).map(Number),
  );
  expect(closing[4]).toBeLessThan(-1_000_000);
  closing.forEach((pounds, i) => expect(pounds).toBeCloseTo(opening[i] + income[i] - spending[i], 2));
  expect(String(live.get("Report cover")![6][1])).toMatch(/^There were 2,231 plans in January 2026\. About \d/);
});

test("the fan is drawn as a native chart of the sheet's own cells", async () => {
  await workbench.page.evaluate(() => window.sendWorkbench!.select("Report projection", "A1"));

  const projection = live.get("Report projection")!;
  const plans = lineOf(projection, "Plans")[lineOf(projection, "January").indexOf(2031)];
  const words = Math.round(Number(plans)).toLocaleString("en-GB");
  await workbench.page
    .getByRole("img", { name: new RegExp(`^Chart: All plans in January.*Plans, line, .*2031: ${words}`) })
    .waitFor();
});

test("as values, the same numbers stand there without a formula", async () => {
  const names = await writeReport(/^Values/);

  expect(names).toEqual(SECTIONS.map((section) => `Report ${section} 2`));
  for (const section of SECTIONS) {
    const { values, nFormulas } = await readAll(`Report ${section} 2`);
    expect([section, nFormulas]).toEqual([section, 0]);
    expect([section, listNumbers(values)]).toEqual([section, listNumbers(live.get(`Report ${section}`)!)]);
  }
  expect(workbench.complaints).toEqual([]);
});

/** The numbers of the pack need no more futures than this to be told apart. */
const FEW_FUTURES = 100;

test("who moved where goes onto a sheet as a live table with its picture", async () => {
  const { pane, page } = workbench;
  await pane.getByRole("button", { name: /\d\. Baseline/ }).click();
  const futures = pane.getByLabel("Simulations");
  await futures.fill(String(FEW_FUTURES));
  await futures.press("Enter");
  const part = pane.getByRole("region", { name: "Who moved where" });
  const finding = await part.getByRole("heading", { level: 3 }).textContent();

  await part.getByRole("button", { name: "Put the flows on a sheet" }).click();
  await pane.getByText("Written on a new sheet: “SEND flows”.").waitFor();
  await workbench.waitForCell("SEND flows", "E13", (value) => value === "Pupils");
  await workbench.whenCalculated();

  const [, most, from, to] = /^(\d+) pupils moved from (.*) to (.*) between January 2025/.exec(finding!)!;
  const rows = await workbench.getValues("SEND flows", "A14:E80");
  const sameWords = (a: unknown, b: string) => String(a).toLowerCase() === b.toLowerCase();
  const [told] = rows.filter(([, before, after]) => sameWords(before, from) && sameWords(after, to));
  expect(told[4]).toBe(Number(most));
  await page.getByRole("img", { name: /pupils moved from .* Flow picture\. Moves between groups: / }).waitFor();
});

test("the leaders' pack arrives as slides with native charts, and as pictures", async () => {
  const { pane, page } = workbench;
  await pane.getByRole("button", { name: /\d\. Report/ }).click();
  const part = pane.getByRole("region", { name: /pack/ });
  const save = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 300_000 }),
      part.getByRole("button", { name: button }).click(),
    ]);
    return JSZip.loadAsync(readFileSync(await download.path()));
  };
  await part.getByLabel("Authority on the first slide").fill("Fernshire");

  const deck = await save("Make the slides");
  const names = Object.keys(deck.files);
  const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(11);
  expect(names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(6);
  expect(names.filter((name) => /^ppt\/media\/.*\.png$/.test(name))).toHaveLength(3);
  expect(await deck.file("ppt/slides/slide1.xml")!.async("string")).toContain("Fernshire, ");
  expect(await deck.file("ppt/slides/slide2.xml")!.async("string")).toMatch(
    /Plans grow from 2,231 in January 2026 to about .*; in 9 of 10 simulated futures between /,
  );

  const pictures = await save("Save the pictures");
  const files = Object.keys(pictures.files).filter((name) => name.endsWith(".png"));
  expect(files).toHaveLength(9);
  for (const name of files) {
    const bytes = await pictures.file(name)!.async("nodebuffer");
    expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
    // Width in pixels: crisp on a projector.
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1500);
  }
  expect(workbench.complaints).toEqual([]);
});
