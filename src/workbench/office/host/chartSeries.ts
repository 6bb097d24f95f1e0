import { readName } from "../../drawing/readChart";
import type { GridSeries } from "../../grid/GridDrawing";
import { parseAddress } from "../../grid/Area";
import { formatAbsoluteReference } from "../../grid/references";
import { readKind, readSheetName, type ChartHandle } from "./charts";
import { readColor } from "./colors";
import type { HostContext } from "./HostContext";
import { isHostObject, type HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { invalidArgument, itemNotFound } from "./protocol";

/** Excel's own, in points; lines are drawn and saved with no other. */
const LINE_WEIGHT = 2.25;

/** Room between columns, in hundredths of their width; drawn and saved with no other. */
const GAP = 60;

/** `chart.series`, in the order of the legend. */
export function createChartSeriesCollection(chart: ChartHandle): HostObject {
  const { context, view, change } = chart;
  return {
    typeName: "ChartSeriesCollection",
    get: { Count: () => view().series.length },
    items: () => view().series.map(({ id }) => createChartSeries(chart, id)),
    call: {
      GetCount: () => view().series.length,
      GetItemAt: (index) => {
        const series = view().series[Number(index)];
        if (!series) throw itemNotFound("ChartSeriesCollection.getItemAt");
        return createChartSeries(chart, series.id);
      },
      Add: (name, index) => {
        const { kind, series } = view();
        const data = { name: String(name ?? ""), kind, values: "", categories: series[0]?.categories ?? "" };
        const added = context.grid.drawings.createSeries(data);
        const place = typeof index === "number" ? index : series.length;
        change({
          series: [...series.slice(0, place), added, ...series.slice(place)],
          hasLegend: view().hasLegend || series.length > 0,
        });
        return createChartSeries(chart, added.id);
      },
    },
  };
}

function createChartSeries(
  { context, view: viewChart, change: changeChart }: ChartHandle,
  seriesId: string,
): HostObject {
  const view = (): GridSeries => {
    const series = viewChart().series.find(({ id }) => id === seriesId);
    if (!series) throw itemNotFound("ChartSeries");
    return series;
  };
  const change = (part: Partial<GridSeries>) => {
    const { id } = view();
    changeChart({ series: viewChart().series.map((series) => (series.id === id ? { ...series, ...part } : series)) });
  };
  const reference = (range: unknown, location: string) => readReference(context, range, location);
  return {
    typeName: "ChartSeries",
    get: {
      Name: () => readName(context.grid, view().name),
      ChartType: () => view().kind,
      MarkerStyle: () => "None",
      GapWidth: () => GAP,
      Smooth: () => false,
      AxisGroup: () => "Primary",
    },
    set: {
      Name: (name) => change({ name: String(name) }),
      ChartType: (type) => change({ kind: readKind(type, "ChartSeries.chartType") }),
      MarkerStyle: acceptOnly("None", "ChartSeries.markerStyle"),
      GapWidth: acceptOnly(GAP, "ChartSeries.gapWidth"),
      Smooth: acceptOnly(false, "ChartSeries.smooth"),
      AxisGroup: acceptOnly("Primary", "ChartSeries.axisGroup"),
    },
    links: { Format: () => createSeriesFormat(view, change) },
    call: {
      SetValues: (range) => (change({ values: reference(range, "ChartSeries.setValues") }), null),
      SetXAxisValues: (range) => (change({ categories: reference(range, "ChartSeries.setXAxisValues") }), null),
      GetDimensionDataSourceString: (dimension) => {
        if (dimension === "Values" || dimension === "YValues") return view().values;
        if (dimension === "Categories" || dimension === "XValues") return view().categories;
        throw invalidArgument(`The workbench's charts have no ${String(dimension)}.`, "ChartSeries");
      },
      Delete: () => {
        const { id } = view();
        changeChart({ series: viewChart().series.filter((series) => series.id !== id) });
        return null;
      },
    },
  };
}

function readReference(context: HostContext, range: unknown, location: string): string {
  if (!isHostObject(range) || range.typeName !== "Range") throw invalidArgument("A range was expected.", location);
  const parsed = parseAddress(String(range.get.Address()));
  const sheet = context.grid.getSheets().find(({ name }) => name === parsed?.sheetName);
  if (!parsed || !sheet) throw invalidArgument("A range of a sheet was expected.", location);
  return formatAbsoluteReference(readSheetName(context, sheet.id), parsed.area);
}

/** Lines are drawn by their line, everything else by its fill; a file keeps one colour for both. */
function createSeriesFormat(view: () => GridSeries, change: (part: Partial<GridSeries>) => void): HostObject {
  const clear = (isMine: boolean) => {
    if (isMine) change({ color: null });
    return null;
  };
  return {
    typeName: "ChartSeriesFormat",
    get: {},
    links: {
      Fill: () => ({
        typeName: "ChartFill",
        get: {},
        call: {
          SetSolidColor: (color) => {
            if (view().kind !== "Line") change({ color: readColor(color) });
            return null;
          },
          GetSolidColor: () => (view().kind === "Line" ? "" : (view().color ?? "").toUpperCase()),
          Clear: () => clear(view().kind !== "Line"),
        },
      }),
      Line: () => ({
        typeName: "ChartLineFormat",
        get: {
          Color: () => (view().kind === "Line" ? (view().color ?? "").toUpperCase() : ""),
          Weight: () => LINE_WEIGHT,
        },
        set: {
          Color: (color) => {
            if (view().kind === "Line") change({ color: readColor(color) });
          },
          Weight: acceptOnly(LINE_WEIGHT, "ChartLineFormat.weight"),
        },
        call: { Clear: () => clear(view().kind === "Line") },
      }),
    },
  };
}
