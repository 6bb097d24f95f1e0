import { formatAddress } from "./addresses";
import type { CellArea, ChartContent, SeriesContent, SeriesKind } from "./ChartContent";
import { syncAndRest } from "./syncAndRest";

const TYPES = {
  line: "Line",
  column: "ColumnClustered",
  "stacked column": "ColumnStacked",
  "stacked area": "AreaStacked",
  bar: "BarClustered",
} as const satisfies Record<SeriesKind, string>;

/** Excel draws and lists kinds in this order whatever that of the series; ours follows it, so that both number alike. */
const DRAWING_ORDER: readonly SeriesKind[] = ["stacked area", "stacked column", "column", "bar", "line"];

const LINE_WEIGHT = 2.25;
const TITLE_SIZE = 12;
/** Room between columns, in hundredths of their width. */
const GAP = 60;

/**
 * Adds a native chart to a sheet. Excel makes series of its own from the range that a chart is made of; ours are put in
 * beside them and those taken out again, so that nothing depends on what Excel guesses of the range.
 */
export async function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: ChartContent,
): Promise<void> {
  const series = [...content.series].sort((a, b) => DRAWING_ORDER.indexOf(a.kind) - DRAWING_ORDER.indexOf(b.kind));
  const [{ kind, values }] = series;
  const chart = sheet.charts.add(TYPES[kind], rangeOf(sheet, values), values.nRows === 1 ? "Rows" : "Columns");
  chart.series.load("count");
  await syncAndRest(context);
  try {
    const nGuessed = chart.series.count;
    for (const one of series) addSeries(sheet, chart, one, content.categories);
    for (let i = 0; i < nGuessed; i++) chart.series.getItemAt(0).delete();
    setTexts(chart, content);
    setLegend(chart, series);
    const { place } = content;
    chart.setPosition(
      formatAddress({ ...place, nRows: 1, nColumns: 1 }),
      formatAddress({
        row: place.row + place.nRows - 1,
        column: place.column + place.nColumns - 1,
        nRows: 1,
        nColumns: 1,
      }),
    );
    if (kind === "bar") setBarAxis(chart);
    await syncAndRest(context);
  } catch (error) {
    // What Excel refused half-way would stand there as a chart of something else.
    chart.delete();
    await context.sync();
    throw error;
  }
}

function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return sheet.getRange(formatAddress(area));
}

function addSeries(sheet: Excel.Worksheet, chart: Excel.Chart, content: SeriesContent, categories: CellArea): void {
  const series = content.name === "" ? chart.series.add() : chart.series.add(content.name);
  series.chartType = TYPES[content.kind];
  series.setValues(rangeOf(sheet, content.values));
  series.setXAxisValues(rangeOf(sheet, categories));
  const { fill, line } = series.format;
  if (content.kind === "line") {
    series.markerStyle = "None";
    if (content.color === null) line.clear();
    else {
      line.color = content.color;
      line.weight = LINE_WEIGHT;
    }
  } else if (content.color === null) {
    fill.clear();
    line.clear();
  } else fill.setSolidColor(content.color);
  if (content.kind !== "line" && content.kind !== "stacked area") series.gapWidth = GAP;
}

function setTexts(chart: Excel.Chart, { title, categoryTitle, valueTitle, valueFormat }: ChartContent): void {
  const { categoryAxis, valueAxis } = chart.axes;
  chart.name = title;
  chart.title.text = title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  // Figures beside the page may be hidden by whoever wants to; the chart still shows them.
  chart.plotVisibleOnly = false;
  setAxisTitle(categoryAxis, categoryTitle);
  setAxisTitle(valueAxis, valueTitle);
  valueAxis.numberFormat = valueFormat;
  // Below everything, also where values are negative: otherwise the names would stand inside the picture.
  categoryAxis.tickLabelPosition = "Low";
}

function setAxisTitle(axis: Excel.ChartAxis, text: string): void {
  if (text === "") axis.title.visible = false;
  else axis.title.text = text;
}

/** Entries are taken from behind: Excel numbers those that are left anew. */
function setLegend(chart: Excel.Chart, series: readonly SeriesContent[]): void {
  const hasNames = series.some(({ name }) => name !== "");
  chart.legend.visible = hasNames;
  if (!hasNames) return;
  chart.legend.position = "Bottom";
  for (let i = series.length - 1; i >= 0; i--) {
    if (series[i].name === "") chart.legend.legendEntries.getItemAt(i).visible = false;
  }
}

/** Bars run from the top in the order of the sheet; Excel would begin at the bottom. */
function setBarAxis(chart: Excel.Chart): void {
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.position = "Maximum";
}
