import type { ChartContent, SeriesContent } from "../../src/workbook/ChartContent";
import type { SheetContent } from "../../src/workbook/SheetContent";
import { writeSheets } from "../../src/workbook/writeSheets";
import { toWorkbookData } from "../../src/workbench/grid/toWorkbookData";
import { openAddIn, readSheet, sheetOf } from "./createTestWorkbook";

/** The smallest PNG: one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQqHEEAAFtAM4BrjqFAAAAAElFTkSuQmCC";

const column = (index: number) => ({ row: 1, column: index, nRows: 2, nColumns: 1 });
const series = (name: string, kind: SeriesContent["kind"], index: number, color: string | null): SeriesContent => ({
  name,
  kind,
  values: column(index),
  color,
});

const FAN: ChartContent = {
  title: "Plans rise to 110",
  place: { row: 4, column: 0, nRows: 10, nColumns: 5 },
  categories: column(0),
  series: [
    series("Mean", "line", 3, "#0f6cbd"),
    series("", "stacked area", 1, null),
    series("9 in 10 futures", "stacked area", 2, "#b4d6fa"),
  ],
  categoryTitle: "January",
  valueTitle: "",
  valueFormat: "#,##0",
};

const SHEET: SheetContent = {
  name: "SEND report",
  rows: [
    ["Year", "Low", "Width", "Mean"],
    [2025, 90, 20, 100],
    [2026, 95, 30, 110],
  ],
  looks: [
    { row: 0, column: 0, nRows: 1, nColumns: 4, align: "center", wrap: true, border: "bottom" },
    { row: 1, column: 0, nRows: 2, nColumns: 2, border: "box" },
  ],
  columnWidths: [],
};

const open = () => openAddIn({ sheets: [sheetOf("Data", [["x"]])] });
const writtenSheet = ({ grid }: ReturnType<typeof open>) => toWorkbookData(grid).sheets[1];

test("a fan is stacked areas on an undrawn foot, and the line over them comes last", async () => {
  const office = open();

  await writeSheets([() => ({ ...SHEET, charts: [FAN] })]);

  const reference = (letter: string) => `'SEND report'!$${letter}$2:$${letter}$3`;
  expect(writtenSheet(office).charts).toEqual([
    {
      name: "Plans rise to 110",
      title: "Plans rise to 110",
      place: { left: 0, top: 80, width: 320, height: 200 },
      series: [
        { name: "", kind: "AreaStacked", values: reference("B"), categories: reference("A"), color: null },
        {
          name: "9 in 10 futures",
          kind: "AreaStacked",
          values: reference("C"),
          categories: reference("A"),
          color: "#b4d6fa",
        },
        { name: "Mean", kind: "Line", values: reference("D"), categories: reference("A"), color: "#0f6cbd" },
      ],
      categoryTitle: "January",
      valueFormat: "#,##0",
      hasLegend: true,
      hiddenLegendEntries: [0],
    },
  ]);
});

test("bars run from the top, and a chart without names has no legend", async () => {
  const office = open();
  const bars: ChartContent = { ...FAN, series: [series("", "bar", 3, "#0f6cbd")] };

  await writeSheets([() => ({ ...SHEET, charts: [bars] })]);

  expect(writtenSheet(office).charts).toMatchObject([
    { isReversed: true, hasLegend: false, series: [{ kind: "BarClustered" }] },
  ]);
});

test("a picture keeps its proportions in the middle of its cells", async () => {
  const office = open();
  const place = { row: 2, column: 1, nRows: 4, nColumns: 2 };

  await writeSheets([() => ({ ...SHEET, pictures: [{ description: "Flows of 2025", place, png: PIXEL }] })]);

  expect(writtenSheet(office).pictures).toMatchObject([
    { description: "Flows of 2025", png: PIXEL, place: { left: 88, top: 40, width: 80, height: 80 } },
  ]);
});

test("a page is laid out as wanted, and an ampersand in its foot is printed", async () => {
  const office = open();
  const area = { row: 0, column: 0, nRows: 14, nColumns: 5 };

  await writeSheets([
    () => ({ ...SHEET, print: { area, orientation: "landscape", nTitleRows: 1, foot: "Plans & places" } }),
  ]);

  expect(writtenSheet(office).print).toEqual({
    area: "A1:E14",
    orientation: "landscape",
    fitToWidth: true,
    titleRows: "$1:$1",
    leftFoot: "Plans && places",
    rightFoot: "Page &P of &N",
  });
});

test("cells are aligned, wrapped and bordered one by one", async () => {
  const office = open();

  await writeSheets([() => SHEET]);

  const { rows } = writtenSheet(office);
  expect(rows[0]?.[3]?.style).toEqual({ align: "center", wrap: true, border: "bottom" });
  expect(rows.slice(1).map((row) => row?.map((cell) => cell?.style?.border))).toEqual([
    ["box", "box", undefined, undefined],
    ["box", "box", undefined, undefined],
  ]);
});

test("an older Excel gets the cells, and where a chart or layout is left out a sentence", async () => {
  const office = open();
  const { requirements } = office.Office.context;
  Object.assign(requirements, { isSetSupported: (_: string, version: string) => version === "1.8" });
  const print = { area: FAN.place, orientation: "portrait", nTitleRows: 0, foot: "" } as const;

  await writeSheets([() => ({ ...SHEET, charts: [FAN], print })]);

  const written = readSheet(office, "SEND report");
  const sentence = (what: string) =>
    `${what}: it is left out, because this Excel is older than ExcelApi 1.9. ` +
    "Make it by hand from the figures on this sheet, or write the sheet again in a newer Excel. (E510)";
  expect(written[2]).toEqual([2026, 95, 30, 110]);
  expect(written[FAN.place.row][0]).toBe(sentence("Chart “Plans rise to 110”"));
  expect(written[FAN.place.row + FAN.place.nRows + 1][0]).toBe(sentence("Page layout"));
  expect(writtenSheet(office)).not.toHaveProperty("charts");
});

test("a chart that Excel refuses leaves nothing half-made: the next one is there", async () => {
  const office = open();
  const impossible: ChartContent = {
    ...FAN,
    title: "Too far",
    place: { row: 30, column: 0, nRows: 2_000_000, nColumns: 1 },
  };

  await writeSheets([() => ({ ...SHEET, charts: [impossible, FAN] })]);

  expect(writtenSheet(office).charts?.map(({ title }) => title)).toEqual(["Plans rise to 110"]);
  expect(readSheet(office, "SEND report")[30][0]).toMatch(
    /^Chart “Too far”: it is left out, because Excel said "InvalidArgument: A range or its address was expected"\. .*\(E510\)$/,
  );
});
