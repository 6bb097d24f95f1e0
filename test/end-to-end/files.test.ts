import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(120_000);

let workbench: OpenWorkbench;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "send-files-"));
  workbench = await openWorkbench();
  await workbench.whenCalculated();
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

let shown: unknown[][];
let sentence: unknown;
const path = () => join(folder, "saved.xlsx");

test("Save writes an .xlsx whose cells hold the numbers on the screen", async () => {
  shown = await workbench.getValues(SHEETS.projection, "A8:M19");
  sentence = await workbench.getCell(CELLS.band.sheet, CELLS.band.address);

  const download = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "Save" }).click();
  await (await download).saveAs(path());

  const saved = new ExcelJS.Workbook();
  await saved.xlsx.readFile(path());
  expect(saved.worksheets.map((sheet) => sheet.name)).toEqual(await workbench.getSheetNames());
  const sheet = saved.getWorksheet(SHEETS.projection)!;
  const read = shown.map((row, r) => row.map((_, c) => getResult(sheet.getCell(8 + r, 1 + c).value)));
  expect(read).toEqual(shown);
  expect(sheet.getCell("A8").formula).toMatch(/^_xldudf_SEND_PROJECT\(/);
  expect(saved.getWorksheet(SHEETS.census)!.getCell("C9").value).toBe(await workbench.getCell(SHEETS.census, "C9"));
});

test("New gives an empty workbook", async () => {
  await workbench.page.getByRole("button", { name: "New" }).click();
  const confirm = workbench.page.getByRole("button", { name: /discard|continue|yes|new workbook/i });
  if (await confirm.count()) await confirm.first().click();

  await workbench.page.waitForFunction(() => window.sendWorkbench!.getSheetNames().length === 1);

  expect(await workbench.getSheetNames()).toEqual(["Sheet1"]);
});

test("Open reads the saved file and calculates the same numbers again", async () => {
  const chooser = workbench.page.waitForEvent("filechooser");
  await workbench.page.getByRole("button", { name: "Open…" }).click();
  await (await chooser).setFiles(path());

  await workbench.page.waitForFunction(
    (name) => window.sendWorkbench!.getSheetNames().includes(name),
    SHEETS.projection,
  );
  await workbench.waitForCell(SHEETS.projection, "B14", (value) => value === shown[6][1]);
  await workbench.whenCalculated();
  expect(await workbench.getValues(SHEETS.projection, "A8:M19")).toEqual(shown);
  expect(await workbench.getCell(CELLS.band.sheet, CELLS.band.address)).toBe(sentence);
  expect((await workbench.getValues(SHEETS.checks, "A5:A12")).flat()).toEqual(Array(8).fill("OK"));
});

test("the opened file is alive: another seed gives other bands", async () => {
  await workbench.type(CELLS.seed.sheet, CELLS.seed.address, "another seed");

  await workbench.waitForCell(SHEETS.projection, "B14", (value) => typeof value === "number" && value !== shown[6][1]);
});

test("up to here nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});

test("a file that is no workbook is refused with a sentence and changes nothing", async () => {
  const names = await workbench.getSheetNames();
  const chooser = workbench.page.waitForEvent("filechooser");
  await workbench.page.getByRole("button", { name: "Open…" }).click();
  await (
    await chooser
  ).setFiles({ name: "notes.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") });

  await workbench.page
    .getByRole("alert")
    .filter({ hasText: /notes\.xlsx/ })
    .waitFor();

  expect(await workbench.getSheetNames()).toEqual(names);
});

/** The value of a cell, or the last result of its formula. */
function getResult(value: ExcelJS.CellValue): unknown {
  if (value === null || typeof value !== "object" || value instanceof Date) return value ?? "";
  if ("result" in value) return value.result;
  if ("error" in value) return value.error;
  return value;
}
