import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const SHEET = SHEETS.whatIf;
/** Well below and beside everything on the sheet. */
const put = async (rows: readonly (readonly string[])[], firstRow: number) => {
  for (const [i, row] of rows.entries())
    for (const [j, text] of row.entries())
      if (text !== "") await workbench.set(SHEET, `${String.fromCharCode(82 + j)}${firstRow + i}`, text);
};
const isModel = (value: unknown) => typeof value === "string" && value.startsWith("SEND model");

test("levers typed into cells make a scenario, which projects, closes a setting and says what cannot be read", async () => {
  await put(
    [
      ["lever", "setting", "to", "year-from", "change", "on"],
      ["close", "SpNm", "SpMdA, SpIn", "2028"],
      ["joiners", "", "", "2028", "up 10%", "FALSE"],
    ],
    100,
  );
  await workbench.set(SHEET, "R110", "=SEND.SCENARIO(Model,R100:W102)");
  const scenario = await workbench.waitForCell(SHEET, "R110", isModel);
  expect(scenario).toMatch(/, 1 lever$/);

  await workbench.set(SHEET, "R112", '=SEND.PROJECT(R110,"setting",,,,,{"statistics","mean"})');
  await workbench.waitForCell(SHEET, "R112", (value) => value === "Census year");
  await workbench.whenCalculated();
  const closed = (await workbench.getValues(SHEET, "R113:T300")).filter(([, setting]) => setting === "SpNm");
  expect(closed.filter(([year]) => Number(year) >= 2028).every(([, , mean]) => mean === 0)).toBe(true);
  expect(closed.filter(([year]) => Number(year) < 2028).every(([, , mean]) => Number(mean) > 0)).toBe(true);

  // Switching it off gives the model itself.
  await workbench.set(SHEET, "W101", "FALSE");
  const baseline = await workbench.getCell(CELLS.model.sheet, CELLS.model.address);
  await workbench.waitForCell(SHEET, "R110", (value) => value === baseline);

  await workbench.set(SHEET, "W101", "TRUE");
  await workbench.type(SHEET, "V102", "+10%");
  await workbench.set(SHEET, "W102", "TRUE");
  await workbench.waitForCell(SHEET, "R110", (value) => typeof value === "string" && value.startsWith("#VALUE!"));
  expect(await workbench.getSentence(SHEET, "R110")).toMatch(
    /^Levers, row \d+: change is the number 0\.1, which could mean several things\. .*\(E607\)$/,
  );
  await workbench.type(SHEET, "V102", "up 10%");
  expect(await workbench.waitForCell(SHEET, "R110", isModel)).toMatch(/, 2 levers$/);
});

test("the pipeline shows requests, assessments and plans in cells", async () => {
  await put(
    [
      ["lever", "of", "year-from", "change"],
      ["pipeline", "requests", "2025", "600"],
      ["pipeline", "assessed", "2025", "60%"],
      ["pipeline", "issued", "2025", "90%"],
      ["requests", "", "2027", "x1.2"],
    ],
    400,
  );
  await workbench.set(SHEET, "R410", "=SEND.PIPELINE(Model,R400:U404)");
  await workbench.waitForCell(SHEET, "R410", (value) => value === "Calendar year");

  const [headings, ...rows] = await workbench.getValues(SHEET, "R410:AB414");
  expect(headings[5]).toBe("Plans");
  expect(rows.map(([, requests]) => requests)).toEqual([600, 720, 720, 720]);
  // Twenty weeks from a request to its plan: the first year shows most of it, the year after nearly all.
  const factors = rows.map((row) => Number(row[9]));
  expect(factors[0]).toBe(1);
  expect(factors[1]).toBeGreaterThan(1.1);
  expect(factors[1]).toBeLessThan(factors[2]);
  expect(factors[3]).toBeCloseTo(1.2, 9);
  expect(workbench.complaints).toEqual([]);
});
