import { toWorkbookData } from "../../../src/workbench/grid/toWorkbookData";
import type { SheetData } from "../../../src/workbench/xlsx/WorkbookData";
import { MemoryGrid } from "../../helpers/MemoryGrid";

const SHEET: SheetData = {
  name: "Report",
  rows: [[{ value: 1 }]],
  charts: [
    {
      name: "Chart 1",
      title: "",
      place: { left: 10, top: 5, width: 300, height: 200 },
      series: [{ name: "", kind: "BarClustered", values: "Report!$A$1", categories: "", color: null }],
      isReversed: true,
      hasLegend: false,
      hiddenLegendEntries: [0],
    },
  ],
  pictures: [
    {
      name: "Picture 1",
      description: "Flows",
      png: "iVBORw0KGgo=",
      place: { left: 0, top: 210, width: 50, height: 50 },
    },
  ],
  print: { area: "A1:H40", orientation: "portrait", fitToWidth: true },
};

test("a workbook that was opened is saved with its charts, pictures and page layout", () => {
  const grid = new MemoryGrid({ sheets: [SHEET, { name: "Plain", rows: [] }] });

  const [report, plain] = toWorkbookData(grid).sheets;

  expect(report).toMatchObject({ charts: SHEET.charts, pictures: SHEET.pictures, print: SHEET.print });
  expect([plain.charts, plain.pictures, plain.print]).toEqual([undefined, undefined, undefined]);
});

test("widths and heights are told as far as charts reach, so that they lie over the same cells again", () => {
  const grid = new MemoryGrid({ sheets: [SHEET] });

  const [{ columnWidths, rowHeights }] = toWorkbookData(grid).sheets;

  // Columns of 64 and rows of 20 pixels: the chart ends in the fifth column, the picture in row 14.
  expect(columnWidths).toEqual([64, 64, 64, 64]);
  expect(rowHeights).toHaveLength(13);
});
