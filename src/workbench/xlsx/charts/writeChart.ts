import { NAMESPACE } from "../package/relationTypes";
import { writeXml, type XmlContent } from "../package/xml";
import type { ChartData, ChartKind } from "../WorkbookData";
import { groupSeries, type ChartGroup } from "./chartGroups";
import { writeTextProperties, writeTitle } from "./chartText";
import type { FindCells } from "./references";
import { writeFill, writeSeries } from "./writeSeries";

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const AXES = [{ "@val": CATEGORY_AXIS }, { "@val": VALUE_AXIS }];

const TITLE = { size: 1200, isBold: true };
const AXIS_TITLE = { size: 900 };
const LABELS = { size: 900 };
const AXIS_COLOR = "#bfbfbf";
const GRID_COLOR = "#e3e3e3";
/** Room between columns, in hundredths of their width. */
const GAP = 60;

/** Writes the part of a chart. Its elements stand in the order of the schema (CT_ChartSpace): Excel refuses any other. */
export function writeChart(chart: ChartData, findCells: FindCells): string {
  return writeXml({
    "c:chartSpace": {
      "@xmlns:c": NAMESPACE.chart,
      "@xmlns:a": NAMESPACE.drawing,
      "@xmlns:r": NAMESPACE.relations,
      "c:roundedCorners": { "@val": 0 },
      "c:chart": {
        "c:title": writeTitle(chart.title, TITLE),
        "c:autoTitleDeleted": { "@val": chart.title === "" ? 1 : 0 },
        "c:plotArea": writePlot(chart, findCells),
        "c:legend": chart.hasLegend ? writeLegend(chart) : undefined,
        "c:plotVisOnly": { "@val": 0 },
        "c:dispBlanksAs": { "@val": "gap" },
      },
      "c:spPr": { ...writeFill("#ffffff"), "a:ln": writeFill(null) },
      "c:txPr": writeTextProperties(LABELS),
    },
  });
}

function writePlot(chart: ChartData, findCells: FindCells): XmlContent {
  const groups = groupSeries(chart);
  const kinds = new Set(groups.map(({ kind }) => kind));
  let position = 0;
  const parts = groups.map((group): XmlContent => {
    const series = group.series.map(({ data, order }) =>
      writeSeries(data, group.kind, { position: position++, order }, findCells),
    );
    return writeGroup(group, series);
  });
  const isLying = kinds.has("BarClustered");
  return {
    "c:layout": {},
    ...Object.assign({}, ...parts),
    "c:catAx": writeCategoryAxis(chart, isLying),
    "c:valAx": writeValueAxis(chart, kinds, isLying),
    "c:spPr": writeFill(null),
  };
}

function writeGroup({ kind }: ChartGroup, series: readonly XmlContent[]): XmlContent {
  const ends = { "c:varyColors": { "@val": 0 }, "c:ser": series };
  switch (kind) {
    case "AreaStacked":
      return { "c:areaChart": { "c:grouping": { "@val": "stacked" }, ...ends, "c:axId": AXES } };
    case "Line":
      return {
        "c:lineChart": { "c:grouping": { "@val": "standard" }, ...ends, "c:marker": { "@val": 1 }, "c:axId": AXES },
      };
    case "ColumnClustered":
    case "ColumnStacked":
    case "BarClustered": {
      const isStacked = kind === "ColumnStacked";
      return {
        "c:barChart": {
          "c:barDir": { "@val": kind === "BarClustered" ? "bar" : "col" },
          "c:grouping": { "@val": isStacked ? "stacked" : "clustered" },
          ...ends,
          "c:gapWidth": { "@val": GAP },
          "c:overlap": isStacked ? { "@val": 100 } : undefined,
          "c:axId": AXES,
        },
      };
    }
  }
}

function writeCategoryAxis({ categoryTitle, isReversed }: ChartData, isLying: boolean): XmlContent {
  return {
    "c:axId": AXES[0],
    "c:scaling": { "c:orientation": { "@val": isReversed ? "maxMin" : "minMax" } },
    "c:delete": { "@val": 0 },
    "c:axPos": { "@val": isLying ? "l" : "b" },
    "c:title": writeTitle(categoryTitle, AXIS_TITLE, isLying),
    "c:numFmt": { "@formatCode": "General", "@sourceLinked": 1 },
    "c:majorTickMark": { "@val": "none" },
    "c:minorTickMark": { "@val": "none" },
    // At the foot of the plot, also where values are negative.
    "c:tickLblPos": { "@val": "low" },
    "c:spPr": { "a:ln": { "@w": 9525, ...writeFill(AXIS_COLOR) } },
    "c:crossAx": AXES[1],
    "c:crosses": { "@val": "autoZero" },
    "c:auto": { "@val": 0 },
    "c:lblAlgn": { "@val": "ctr" },
    "c:lblOffset": { "@val": 100 },
    "c:noMultiLvlLbl": { "@val": 1 },
  };
}

function writeValueAxis(
  { valueTitle, valueFormat, isReversed }: ChartData,
  kinds: ReadonlySet<ChartKind>,
  isLying: boolean,
): XmlContent {
  const hasOnlyCurves = [...kinds].every((kind) => kind === "AreaStacked" || kind === "Line");
  return {
    "c:axId": AXES[1],
    "c:scaling": { "c:orientation": { "@val": "minMax" } },
    "c:delete": { "@val": 0 },
    "c:axPos": { "@val": isLying ? "b" : "l" },
    "c:majorGridlines": { "c:spPr": { "a:ln": { "@w": 9525, ...writeFill(GRID_COLOR) } } },
    "c:title": writeTitle(valueTitle, AXIS_TITLE, !isLying),
    "c:numFmt": { "@formatCode": valueFormat ?? "General", "@sourceLinked": valueFormat === undefined ? 1 : 0 },
    "c:majorTickMark": { "@val": "none" },
    "c:minorTickMark": { "@val": "none" },
    "c:tickLblPos": { "@val": "nextTo" },
    "c:spPr": { "a:ln": writeFill(null) },
    "c:crossAx": AXES[0],
    // Turned round, the categories end where they began otherwise; the values stay there.
    "c:crosses": { "@val": isReversed ? "max" : "autoZero" },
    // Areas begin at the axis; columns need half of their room beside it.
    "c:crossBetween": { "@val": hasOnlyCurves && kinds.has("AreaStacked") ? "midCat" : "between" },
  };
}

/** Names are left out by their position in the legend, which lists the series group by group. */
function writeLegend(chart: ChartData): XmlContent {
  const shown = groupSeries(chart).flatMap(({ series }) => series);
  const hidden = new Set(chart.hiddenLegendEntries);
  const entries = shown.flatMap(({ order }, position) =>
    hidden.has(order) ? [{ "c:idx": { "@val": position }, "c:delete": { "@val": 1 } }] : [],
  );
  return {
    "c:legendPos": { "@val": "b" },
    "c:legendEntry": entries,
    "c:overlay": { "@val": 0 },
  };
}
