import { readChart } from "../../../src/workbench/drawing/readChart";
import type { ChartData } from "../../../src/workbench/xlsx/WorkbookData";
import { MemoryGrid } from "../../helpers/MemoryGrid";

const CHART: ChartData = {
  name: "Chart 1",
  title: "Plans",
  place: { left: 0, top: 0, width: 100, height: 100 },
  series: [
    { name: "=Data!$B$1", kind: "Line", values: "Data!$B$2:$B$4", categories: "Data!$A$2:$A$4" },
    { name: "Gone", kind: "Line", values: "Nowhere!$A$1:$A$3", categories: "", color: "#123456" },
  ],
  hasLegend: true,
};

const openGrid = () =>
  new MemoryGrid({
    sheets: [
      {
        name: "Data",
        rows: [
          [{ value: "year" }, { value: "plans" }],
          [{ value: 2025 }, { value: 100, style: { numberFormat: "#,##0" } }],
          [{ value: 2026 }, { formula: "=SEND.PROJECT()", value: "#BUSY!" }],
          [undefined, { value: 120 }],
        ],
        charts: [CHART],
      },
    ],
  });

test("follows references to what cells hold now: a busy cell is a gap, a missing sheet nothing", () => {
  const grid = openGrid();
  const [chart] = grid.drawings.getCharts("sheet1");

  const shown = readChart(grid, chart);

  expect(shown.categories).toEqual(["2025", "2026", ""]);
  expect(shown.series.map(({ name, values, color }) => [name, values, color])).toEqual([
    ["plans", [100, null, 120], "#4472c4"],
    ["Gone", [], "#123456"],
  ]);
  expect(shown.valueFormat).toBe("#,##0");
});

test("kinds that cannot share their axes are drawn as a file keeps them: bars stand up, columns are all stacked", () => {
  const grid = openGrid();
  const [chart] = grid.drawings.getCharts("sheet1");
  const [one] = chart.series;
  const kinds = ["BarClustered", "ColumnStacked", "ColumnClustered", "Line"] as const;

  const shown = readChart(grid, { ...chart, series: kinds.map((kind) => ({ ...one, kind })) });

  expect(shown.series.map(({ kind }) => kind)).toEqual(["ColumnStacked", "ColumnStacked", "ColumnStacked", "Line"]);
});

test("shows what a cell holds after it has changed", () => {
  const grid = openGrid();
  const [chart] = grid.drawings.getCharts("sheet1");

  grid.write("sheet1", { row: 2, column: 1, nRows: 1, nColumns: 1 }, [[{ value: 110 }]]);

  expect(readChart(grid, chart).series[0].values).toEqual([100, 110, 120]);
});
