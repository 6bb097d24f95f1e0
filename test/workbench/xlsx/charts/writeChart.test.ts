import { findSchemaFaults } from "../../../helpers/drawingSchema";
import { createFindCells } from "../../../../src/workbench/xlsx/charts/references";
import { writeChart } from "../../../../src/workbench/xlsx/charts/writeChart";
import { findChild, findChildren, readXml, type XmlElement } from "../../../../src/workbench/xlsx/package/xml";
import type { ChartData, ChartKind, SheetData } from "../../../../src/workbench/xlsx/WorkbookData";

const SHEET: SheetData = {
  name: "HNB & budget",
  rows: [
    [{ value: "year" }, { value: "P5" }, { value: "mean" }],
    [{ value: 2026 }, { value: 1200.5, style: { numberFormat: "#,##0" } }, { formula: "=B2+10", value: 1210.5 }],
    [{ value: 2027 }, { value: null }, { formula: "=SEND.PLACES(B3)", value: "#BUSY!" }],
    [{ value: 2028 }, { value: -3 }, { formula: "=NA()", value: "#N/A" }],
    [{ value: "later" }, undefined, { value: true }],
  ],
};
const CELLS = createFindCells({ sheets: [SHEET] });

function column(letter: string): string {
  return `'HNB & budget'!$${letter}$2:$${letter}$4`;
}

function createChart(change: Partial<ChartData> = {}): ChartData {
  return {
    name: "Chart 1",
    title: "Plans grow",
    place: { left: 0, top: 0, width: 480, height: 288 },
    series: [{ name: "Mean", kind: "Line", values: column("C"), categories: column("A"), color: "#1f3864" }],
    hasLegend: false,
    ...change,
  };
}

function readPlot(chart: ChartData): XmlElement {
  return findChild(readXml(writeChart(chart, CELLS)), "chart", "plotArea")!;
}

/** The caches of a series: format, number of points, and the points. */
function readCache(cache: XmlElement | undefined) {
  return {
    format: findChild(cache, "formatCode")?.text,
    count: findChild(cache, "ptCount")?.attributes.val,
    points: findChildren(cache, "pt").map((point) => [Number(point.attributes.idx), findChild(point, "v")?.text]),
  };
}

describe("charts as files hold them", () => {
  test("a line stands in the file to the letter as Excel wants it", () => {
    const plot = writeChart(createChart(), CELLS).replace(/^.*<c:plotArea>|<c:catAx>.*$/g, "");

    expect(plot).toBe(
      [
        '<c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>Mean</c:v></c:tx>',
        '<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill><a:round/></a:ln></c:spPr>',
        '<c:marker><c:symbol val="none"/></c:marker>',
        "<c:cat><c:numRef><c:f>'HNB &amp; budget'!$A$2:$A$4</c:f><c:numCache><c:formatCode>General</c:formatCode>",
        '<c:ptCount val="3"/><c:pt idx="0"><c:v>2026</c:v></c:pt><c:pt idx="1"><c:v>2027</c:v></c:pt>',
        '<c:pt idx="2"><c:v>2028</c:v></c:pt></c:numCache></c:numRef></c:cat>',
        "<c:val><c:numRef><c:f>'HNB &amp; budget'!$C$2:$C$4</c:f><c:numCache><c:formatCode>General</c:formatCode>",
        '<c:ptCount val="3"/><c:pt idx="0"><c:v>1210.5</c:v></c:pt></c:numCache></c:numRef></c:val>',
        '<c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="111111111"/><c:axId val="222222222"/></c:lineChart>',
      ].join(""),
    );
  });

  test("caches hold the last numbers of the cells, their format, and nothing where there is none", () => {
    const chart = createChart({
      series: [{ name: "P5", kind: "ColumnClustered", values: column("B"), categories: column("A") }],
    });

    const series = findChild(readPlot(chart), "barChart", "ser");

    expect(readCache(findChild(series, "val", "numRef", "numCache"))).toEqual({
      format: "#,##0",
      count: "3",
      points: [
        [0, "1200.5"],
        [2, "-3"],
      ],
    });
  });

  test("categories with a text among them are texts, as is a name in a cell", () => {
    const chart = createChart({
      series: [
        {
          name: "='HNB & budget'!$C$1",
          kind: "Line",
          values: column("C"),
          categories: "'HNB & budget'!$A$4:$A$5",
        },
      ],
    });

    const series = findChild(readPlot(chart), "lineChart", "ser");

    expect(readCache(findChild(series, "cat", "strRef", "strCache")).points).toEqual([
      [0, "2028"],
      [1, "later"],
    ]);
    expect(readCache(findChild(series, "tx", "strRef", "strCache")).points).toEqual([[0, "mean"]]);
  });

  test("what begins as a reference does but is none stays text", () => {
    for (const name of ["=1+1", "=Elsewhere!$A$1", "=='HNB & budget'!$A$1"]) {
      const chart = createChart({ series: [{ ...createChart().series[0], name }] });

      expect(findChild(readPlot(chart), "lineChart", "ser", "tx", "v")?.text).toBe(name);
    }
  });

  test("series of several kinds stand from back to front and keep their own order and their places in the legend", () => {
    const kinds: ChartKind[] = ["Line", "ColumnStacked", "AreaStacked", "ColumnStacked", "AreaStacked"];
    const series = kinds.map((kind, i) => ({ ...createChart().series[0], name: `s${i}`, kind }));

    const chart = createChart({ series, hasLegend: true, hiddenLegendEntries: [0, 2] });

    const xml = readXml(writeChart(chart, CELLS));
    const groups = findChild(xml, "chart", "plotArea")!.children.filter(({ name }) => name.endsWith("Chart"));
    const drawn = groups.flatMap((group) =>
      findChildren(group, "ser").map((item) => [
        group.name,
        ...["idx", "order"].map((name) => Number(findChild(item, name)?.attributes.val)),
      ]),
    );
    expect(drawn).toEqual([
      ["areaChart", 0, 2],
      ["areaChart", 1, 4],
      ["barChart", 2, 1],
      ["barChart", 3, 3],
      ["lineChart", 4, 0],
    ]);
    const hidden = findChildren(findChild(xml, "chart", "legend"), "legendEntry");
    expect(hidden.map((entry) => findChild(entry, "idx")?.attributes.val)).toEqual(["0", "4"]);
    expect(findSchemaFaults(xml)).toEqual([]);
  });

  test("bars beside other kinds stand up, and columns of which one is stacked all are: Excel has no other", () => {
    const kinds: ChartKind[] = ["BarClustered", "ColumnClustered", "ColumnStacked"];
    const series = kinds.map((kind) => ({ ...createChart().series[0], kind }));

    const plot = readPlot(createChart({ series }));

    const bars = findChildren(plot, "barChart");
    expect(bars.map((bar) => findChildren(bar, "ser").length)).toEqual([3]);
    expect(findChild(bars[0], "barDir")?.attributes.val).toBe("col");
    expect(findChild(bars[0], "grouping")?.attributes.val).toBe("stacked");
    expect(findChild(bars[0], "overlap")?.attributes.val).toBe("100");
  });

  test("null draws nothing, and a colour that files do not know is left to the theme", () => {
    const look = (kind: ChartKind, color: string | null) => {
      const series = [{ ...createChart().series[0], kind, color }];
      return readPlot(createChart({ series })).children.flatMap((group) =>
        findChildren(findChild(group, "ser"), "spPr"),
      )[0];
    };

    expect(findChild(look("AreaStacked", null), "noFill")).toBeDefined();
    expect(findChild(look("AreaStacked", null), "ln", "noFill")).toBeDefined();
    expect(findChild(look("Line", null), "ln", "noFill")).toBeDefined();
    expect(look("Line", "orange")).toBeUndefined();
  });

  test("axes lie as the kind asks: areas begin at the axis, columns beside it, bars turn them round", () => {
    const axes = (...kinds: ChartKind[]) => {
      const plot = readPlot(createChart({ series: kinds.map((kind) => ({ ...createChart().series[0], kind })) }));
      const read = (axis: string, name: string) => findChild(plot, axis, name)?.attributes.val;
      return [read("catAx", "axPos"), read("valAx", "axPos"), read("valAx", "crossBetween")];
    };

    expect(axes("AreaStacked", "Line")).toEqual(["b", "l", "midCat"]);
    expect(axes("Line")).toEqual(["b", "l", "between"]);
    expect(axes("AreaStacked", "ColumnStacked")).toEqual(["b", "l", "between"]);
    expect(axes("BarClustered")).toEqual(["l", "b", "between"]);
  });

  test("categories that are turned round leave the values where they were", () => {
    const read = (isReversed: boolean) => {
      const plot = readPlot(createChart({ isReversed }));
      const find = (...names: string[]) => findChild(plot, ...names)?.attributes.val;
      return [find("catAx", "scaling", "orientation"), find("catAx", "crosses"), find("valAx", "crosses")];
    };

    expect(read(false)).toEqual(["minMax", "autoZero", "autoZero"]);
    expect(read(true)).toEqual(["maxMin", "autoZero", "max"]);
  });
});

describe("the schema that tests hold charts to", () => {
  test.each([
    [
      "elements out of order",
      "<barChart><barDir/><ser><idx/><order/><val><numRef><f/></numRef></val><cat/></ser></barChart>",
    ],
    ["unknown elements", "<legend><legendPos/><colour/></legend>"],
    ["missing elements", "<title><tx/></title>"],
    ["elements twice", "<legend><legendPos/><legendPos/></legend>"],
  ])("finds %s", (_, xml) => {
    expect(findSchemaFaults(readXml(xml))).not.toEqual([]);
  });
});
