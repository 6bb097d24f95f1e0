import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(120_000);

/** Room beside the rates. */
const SHEET = SHEETS.rates;
const [RETURN, SHARED, PROVENANCE] = ["N40", "T40", "Z40"];

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  const { sheet, address } = CELLS.total;
  await workbench.waitForCell(sheet, address, (value) => value === "Census year");
  await workbench.whenCalculated();
});
afterAll(() => workbench?.close());

const isTotal = (row: unknown[]) => String(row[2]).startsWith("Total");

test("the management plan spills with totals that tie to the projection", async () => {
  await workbench.type(SHEET, RETURN, '=SEND.RETURN(Projection!B4,"DSG",{"years",2})');
  await workbench.waitForCell(SHEET, RETURN, (value) => value === "Table");

  const [headings, ...rows] = await workbench.getValues(SHEET, "N40:S230");
  const sheets = new Set(rows.map(([sheet]) => sheet).filter((sheet) => String(sheet).endsWith("placements")));
  const all = rows.find(([, , row]) => row === "Total number of EHCPs")!;
  const known = await workbench.getCell(CELLS.total.sheet, "B9");
  const ages = rows.filter((row) => row[1] === "Number of EHCPs by age group" && isTotal(row));

  expect(headings.slice(0, 3)).toEqual(["Table", "Block", "Row"]);
  expect(String(headings[3])).toMatch(/^20\d\d \(actual\)$/);
  expect(sheets.size).toBeGreaterThanOrEqual(6);
  expect(all[3]).toBe(known);
  expect(ages.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(known);
  expect(rows.filter(([, , row]) => String(row).startsWith("Not mapped"))).toEqual([]);
  expect(rows.some(([table]) => table === "Notes")).toBe(true);
});

test("the same table is made safe to share, and says how", async () => {
  await workbench.type(SHEET, SHARED, "=SEND.SUPPRESS(N40:S230)");
  await workbench.waitForCell(SHEET, SHARED, (value) => value === "Table");

  const rows = await workbench.getValues(SHEET, "T40:Y235");
  const shown = rows.slice(1).flatMap((row) => row.slice(3));

  expect(shown.filter((cell) => typeof cell === "number" && cell > 0 && cell < 5)).toEqual([]);
  expect(shown.filter((cell) => cell === "c").length).toBeGreaterThan(30);
  const note = rows.map(([first]) => String(first)).find((first) => first.includes("shown as c"));
  expect(note).toMatch(/^[\d,]+ counts are hidden/);
  expect(note).not.toContain("Not every hidden count is safe");
});

test("a model says what it rests on", async () => {
  await workbench.type(SHEET, PROVENANCE, "=SEND.PROVENANCE(Projection!B4)");
  await workbench.waitForCell(SHEET, PROVENANCE, (value) => value === "Item");

  const facts = new Map((await workbench.getValues(SHEET, "Z40:AA80")).map(([name, value]) => [name, value]));

  expect(facts.get("Simulations")).toBe(await workbench.getCell(CELLS.simulations.sheet, CELLS.simulations.address));
  expect(facts.get("Version of the add-in")).toMatch(/^\d+\.\d+\.\d+$/);
  expect(facts.get("Fingerprint of transitions")).toMatch(/^[0-9a-f]{16}$/);
});

test("a return that there is not is refused in a sentence", async () => {
  await workbench.type(SHEET, RETURN, '=SEND.RETURN(Projection!B4,"SEN2")');
  await workbench.waitForCell(SHEET, RETURN, (value) => value === "#VALUE!");

  expect(await workbench.getSentence(SHEET, RETURN)).toMatch(
    /^SEND\.RETURN: the return is "SEN2"\. Give DSG, LSRP or SCAP\. .*\(E750\)$/,
  );
  expect(workbench.complaints).toEqual([]);
});
