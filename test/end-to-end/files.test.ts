import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { CELLS, SHEETS } from "../../src/workbench/demonstration/layout";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import type { ChartData, SheetData } from "../../src/workbench/xlsx/WorkbookData";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { PNG } from "../helpers/arbitraryChart";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(120_000);

let workbench: OpenWorkbench;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "send-files-"));
  workbench = await openWorkbench({ simulations: 200 });
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

/** Two charts, of which the second is changed into a kind that is not kept, a picture and a page layout. */
const PAPER: SheetData = {
  name: "Forum & paper",
  rows: [
    [{ value: "January" }, { value: "Plans" }],
    [{ value: 2026 }, { value: 2100 }],
    [{ value: 2027 }, { formula: "=B2+150", value: 2250 }],
  ],
  columnWidths: [120, undefined],
  tables: [],
  charts: [
    {
      name: "Chart 1",
      title: 'Plans grow to "2,250"',
      place: { left: 10, top: 90, width: 400, height: 240 },
      series: [
        {
          name: "='Forum & paper'!$B$1",
          kind: "Line",
          values: "'Forum & paper'!$B$2:$B$3",
          categories: "'Forum & paper'!$A$2:$A$3",
          color: "#1f3864",
        },
      ],
      valueTitle: "Plans",
      valueFormat: "#,##0",
      hasLegend: true,
    },
  ],
  pictures: [
    { name: "Flow", description: "Who moves", place: { left: 430, top: 90, width: 100, height: 80 }, png: PNG },
  ],
  print: { orientation: "landscape", area: "A1:H20", fitToWidth: true, leftFoot: "Fernshire", rightFoot: "&P" },
};

async function writePaper(): Promise<Buffer> {
  const shares: ChartData = { ...PAPER.charts![0], series: [{ ...PAPER.charts![0].series[0], kind: "ColumnStacked" }] };
  const bytes = await writeXlsx({ sheets: [{ ...PAPER, charts: [...PAPER.charts!, shares] }] });
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file("xl/charts/chart2.xml")!.async("string");
  zip.file("xl/charts/chart2.xml", xml.replace('val="stacked"', 'val="percentStacked"'));
  return zip.generateAsync({ type: "nodebuffer" });
}

test("a file's chart, picture and page layout lie over the cells and are saved again; what cannot be kept is said", async () => {
  const { page } = workbench;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…" }).click();
  const file = { name: "paper.xlsx", mimeType: "application/octet-stream", buffer: await writePaper() };
  await (await chooser).setFiles(file);

  await page
    .getByRole("alert")
    .filter({ hasText: /^paper\.xlsx: 1 chart was left out\./ })
    .waitFor();
  await page
    .getByRole("img", { name: 'Chart: Plans grow to "2,250". Plans, line, 2026: 2,100, 2027: 2,250.' })
    .waitFor();
  await page.getByRole("img", { name: "Who moves" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  await (await download).saveAs(path());
  expect((await readXlsx(readFileSync(path()))).sheets).toEqual([PAPER]);
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
