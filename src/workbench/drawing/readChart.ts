import { parseAddress, type Area } from "../grid/Area";
import type { Grid } from "../grid/Grid";
import type { GridChart, GridSeries } from "../grid/GridDrawing";
import { groupSeries } from "../xlsx/charts/chartGroups";
import type { ChartKind } from "../xlsx/WorkbookData";
import type { ShownChart, ShownSeries } from "./ShownChart";

/** Excel's own order of colours for series that have none. */
const THEME = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"];

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** Reads what a chart shows out of its cells. What is no number, an error or a cell still busy, is a gap. */
export function readChart(grid: Grid, chart: GridChart): ShownChart {
  const kinds = chooseKinds(chart);
  const series = chart.series.map((one, index) => ({ ...readSeries(grid, one, index), kind: kinds[index] }));
  const nCategories = Math.max(0, ...series.map(({ values }) => values.length));
  const place = chart.series.map(({ categories }) => findPlace(grid, categories)).find((found) => found !== null);
  const texts = place ? grid.getTexts(place.sheetId, place.area).flat() : [];
  const source = chart.series[0] && findPlace(grid, chart.series[0].values);
  return {
    title: chart.title,
    categories: Array.from({ length: nCategories }, (_, i) => (place ? (texts[i] ?? "") : String(i + 1))),
    series,
    categoryTitle: chart.categoryTitle ?? "",
    valueTitle: chart.valueTitle ?? "",
    valueFormat: chart.valueFormat ?? (source ? readFormat(grid, source) : "General"),
    isReversed: chart.isReversed ?? false,
    hasLegend: chart.hasLegend,
  };
}

/** What the kinds of series that share their axes become, as in files. */
function chooseKinds(chart: GridChart): ChartKind[] {
  const kinds = chart.series.map(({ kind }) => kind);
  for (const { kind, series } of groupSeries(chart)) for (const { order } of series) kinds[order] = kind;
  return kinds;
}

function readSeries(grid: Grid, { name, kind, values, color, isInLegend }: GridSeries, index: number): ShownSeries {
  const place = findPlace(grid, values);
  const cells = place ? grid.getValues(place.sheetId, place.area).flat() : [];
  return {
    name: readName(grid, name) || (isInLegend ? `Series${index + 1}` : ""),
    kind,
    color: color === undefined ? THEME[index % THEME.length] : color,
    values: cells.map((value) => (typeof value === "number" ? value : null)),
    isInLegend,
  };
}

/** A name that begins with an equals sign is what its cell shows. */
export function readName(grid: Grid, name: string): string {
  if (!name.startsWith("=")) return name;
  const place = findPlace(grid, name.slice(1));
  return place ? grid.getTexts(place.sheetId, { ...place.area, nRows: 1, nColumns: 1 })[0][0] : "";
}

function findPlace(grid: Grid, reference: string): Place | null {
  const parsed = parseAddress(reference);
  const sheet = grid.getSheets().find(({ name }) => name.toLowerCase() === parsed?.sheetName?.toLowerCase());
  return parsed && sheet ? { sheetId: sheet.id, area: parsed.area } : null;
}

function readFormat(grid: Grid, { sheetId, area }: Place): string {
  return grid.getStyles(sheetId, { ...area, nRows: 1, nColumns: 1 })[0][0]?.numberFormat ?? "General";
}
