import { toAnchor } from "../../grid/Anchor";
import type { Area } from "../../grid/Area";
import type { GridChart } from "../../grid/GridDrawing";
import { formatAbsoluteReference } from "../../grid/references";
import type { ChartKind, SeriesData } from "../../xlsx/WorkbookData";
import { createChartAxes } from "./chartAxes";
import { createChartLegend } from "./chartLegend";
import { createChartSeriesCollection } from "./chartSeries";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { createSides, readArea, readPosition } from "./places";
import { apiNotFound, invalidArgument, itemNotFound } from "./protocol";
import { createWorksheet } from "./worksheets";

const KINDS: readonly ChartKind[] = ["Line", "ColumnClustered", "ColumnStacked", "AreaStacked", "BarClustered"];

/** Where Excel puts a chart that nobody has placed, in pixels. */
const FIRST_PLACE = { left: 192, top: 96, width: 480, height: 288 };

/** One chart as the objects below it see it: what it is now, and how to change it. */
export interface ChartHandle {
  readonly context: HostContext;
  readonly sheetId: string;
  view(): GridChart;
  change(change: Partial<GridChart>): void;
}

/** `worksheet.charts`. */
export function createCharts(context: HostContext, sheetId: string): HostObject {
  const { drawings } = context.grid;
  const view = () => drawings.getCharts(sheetId);
  const find = (key: unknown) =>
    view().find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  const getItem = (key: unknown) => {
    const chart = find(key);
    if (!chart) throw itemNotFound("ChartCollection.getItem");
    return createChart(context, sheetId, chart.id);
  };
  return {
    typeName: "ChartCollection",
    get: { Count: () => view().length },
    items: () => view().map(({ id }) => createChart(context, sheetId, id)),
    getItem,
    call: {
      GetItem: getItem,
      GetItemOrNullObject: (key) => (find(key) ? getItem(key) : null),
      GetItemAt: (index) => {
        const chart = view()[Number(index)];
        if (!chart) throw itemNotFound("ChartCollection.getItemAt");
        return createChart(context, sheetId, chart.id);
      },
      GetCount: () => view().length,
      Add: (type, source, seriesBy) => {
        const kind = readKind(type, "ChartCollection.add");
        const area = readArea(source, "ChartCollection.add");
        const series = layOutSeries(area, seriesBy).map((values): SeriesData => {
          const reference = formatAbsoluteReference(readSheetName(context, sheetId), values);
          return { name: "", kind, values: reference, categories: "" };
        });
        const { id } = drawings.addChart(sheetId, {
          name: findFreeName(view()),
          title: "",
          kind,
          anchor: toAnchor(FIRST_PLACE, context.grid.getRuler(sheetId)),
          series: series.map((one) => drawings.createSeries(one)),
          hasLegend: series.length > 1,
        });
        return createChart(context, sheetId, id);
      },
    },
  };
}

export function readKind(type: unknown, location: string): ChartKind {
  const kind = KINDS.find((known) => known === type);
  if (!kind) throw apiNotFound(`${location} of the type "${String(type)}"`);
  return kind;
}

export function readSheetName(context: HostContext, sheetId: string): string {
  const sheet = context.grid.getSheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound("Worksheet");
  return sheet.name;
}

function findFreeName(charts: readonly GridChart[]): string {
  const taken = new Set(charts.map(({ name }) => name));
  for (let number = charts.length + 1; ; number++) {
    if (!taken.has(`Chart ${number}`)) return `Chart ${number}`;
  }
}

/** Cuts a range of numbers into series; the workbench does not guess headings out of it, as Excel does. */
function layOutSeries(area: Area, seriesBy: unknown): Area[] {
  const isByRows = seriesBy === "Rows" || (seriesBy !== "Columns" && area.nColumns > area.nRows);
  return isByRows
    ? Array.from({ length: area.nRows }, (_, i) => ({ ...area, row: area.row + i, nRows: 1 }))
    : Array.from({ length: area.nColumns }, (_, i) => ({ ...area, column: area.column + i, nColumns: 1 }));
}

function createChart(context: HostContext, sheetId: string, chartId: string): HostObject {
  const { grid } = context;
  const view = (): GridChart => {
    const chart = grid.drawings.getCharts(sheetId).find(({ id }) => id === chartId);
    if (!chart) throw itemNotFound("Chart");
    return chart;
  };
  const change = (part: Partial<GridChart>) => grid.drawings.changeChart(view().id, part);
  const handle: ChartHandle = { context, sheetId, view, change };
  const ruler = () => grid.getRuler(sheetId);
  const sides = createSides(
    context,
    sheetId,
    () => view().anchor,
    (place) => change({ anchor: toAnchor(place, ruler()) }),
  );
  return {
    typeName: "Chart",
    identity: () => ({ Id: chartId, Name: view().name }),
    get: {
      ...sides.get,
      Id: () => chartId,
      Name: () => view().name,
      ChartType: () => view().kind,
      PlotVisibleOnly: () => false,
    },
    set: {
      ...sides.set,
      Name: (name) => change({ name: String(name) }),
      PlotVisibleOnly: acceptOnly(false, "Chart.plotVisibleOnly"),
      ChartType: (type) => {
        const kind = readKind(type, "Chart.chartType");
        change({ kind, series: view().series.map((series) => ({ ...series, kind })) });
      },
    },
    links: {
      Title: () => createChartTitle(handle),
      Axes: () => createChartAxes(handle),
      Legend: () => createChartLegend(handle),
      Series: () => createChartSeriesCollection(handle),
      Worksheet: () => createWorksheet(context, sheetId),
    },
    call: {
      SetPosition: (from, to) => (change({ anchor: readPosition(context, sheetId, view().anchor, from, to) }), null),
      Delete: () => (grid.drawings.deleteChart(view().id), null),
    },
  };
}

function createChartTitle({ view, change }: ChartHandle): HostObject {
  return {
    typeName: "ChartTitle",
    get: { Text: () => view().title, Visible: () => view().title !== "" },
    set: {
      Text: (text) => change({ title: String(text) }),
      Visible: (isVisible) => {
        if (!isVisible) change({ title: "" });
        else if (view().title === "") throw invalidArgument("Give the title a text to show it.", "ChartTitle.visible");
      },
    },
    links: { Format: () => ({ typeName: "ChartTitleFormat", get: {}, links: { Font: createTitleFont } }) },
  };
}

/** Titles are drawn and saved in no other letters. */
function createTitleFont(): HostObject {
  return {
    typeName: "ChartFont",
    get: { Size: () => 12, Bold: () => true },
    set: { Size: acceptOnly(12, "ChartFont.size"), Bold: acceptOnly(true, "ChartFont.bold") },
  };
}
