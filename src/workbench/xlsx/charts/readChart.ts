import { findChild, findChildren, readXml, type XmlElement } from "../package/xml";
import type { ChartData, ChartKind, SeriesData } from "../WorkbookData";
import { readTitle } from "./chartText";
import type { FindCells } from "./references";

const AXES = ["catAx", "dateAx", "valAx", "serAx"];

/** Reads the part of a chart; undefined where it is of a kind that we do not know, or shows what is not in cells. */
export function readChart(
  xml: string,
  frame: Pick<ChartData, "name" | "place">,
  findCells: FindCells,
): ChartData | undefined {
  const chart = findChild(readXml(xml), "chart");
  const plot = findChild(chart, "plotArea");
  const found = plot && readGroups(plot, findCells);
  if (!found) return undefined;
  const inOrder = found.map((item, position) => ({ ...item, position })).sort((a, b) => a.order - b.order);
  const axes = plot.children.filter(({ name }) => AXES.includes(name));
  const valueAxis = axes.find(({ name }) => name === "valAx");
  const categoryAxis = axes.find((axis) => axis !== valueAxis);
  const categoryTitle = readTitle(findChild(categoryAxis, "title"));
  const valueTitle = readTitle(findChild(valueAxis, "title"));
  const format = findChild(valueAxis, "numFmt")?.attributes;
  const legend = findChild(chart, "legend");
  const hidden = readHiddenEntries(legend);
  const hiddenLegendEntries = inOrder.flatMap(({ position }, index) => (hidden.has(position) ? [index] : []));
  return {
    ...frame,
    title: readChartTitle(chart, inOrder[0].name),
    series: inOrder.map(({ name, kind, values, categories, color }) => ({
      name,
      kind,
      values,
      categories,
      ...(color !== undefined && { color }),
    })),
    ...(categoryTitle !== undefined && { categoryTitle }),
    ...(valueTitle !== undefined && { valueTitle }),
    ...(format && !isOn(format.sourceLinked, false) && { valueFormat: format.formatCode }),
    ...(findChild(categoryAxis, "scaling", "orientation")?.attributes.val === "maxMin" && { isReversed: true }),
    hasLegend: legend !== undefined,
    ...(hiddenLegendEntries.length > 0 && { hiddenLegendEntries }),
  };
}

interface ReadSeries extends SeriesData {
  readonly order: number;
}

/** All series in the order of the file; undefined where one of them cannot be kept, or where there are other axes. */
function readGroups(plot: XmlElement, findCells: FindCells): ReadSeries[] | undefined {
  const groups = plot.children.filter(({ name }) => /Chart$/.test(name));
  const axes = new Set(groups.flatMap((group) => findChildren(group, "axId").map(({ attributes }) => attributes.val)));
  const series = groups.flatMap((group) => {
    const kind = readKind(group);
    return findChildren(group, "ser").map((item) => kind && readSeries(item, kind, findCells));
  });
  const known = series.filter((item) => item !== undefined);
  return axes.size === 2 && known.length > 0 && known.length === series.length ? known : undefined;
}

function readKind(group: XmlElement): ChartKind | undefined {
  const grouping = readValue(group, "grouping");
  const nSeries = findChildren(group, "ser").length;
  const isPlain = grouping === undefined || grouping === "standard";
  // One series alone stands on nothing, stacked or not.
  switch (group.name) {
    case "lineChart":
      return isPlain || (grouping === "stacked" && nSeries === 1) ? "Line" : undefined;
    case "areaChart":
      return grouping === "stacked" || (isPlain && nSeries === 1) ? "AreaStacked" : undefined;
    case "barChart": {
      const isLying = readValue(group, "barDir") === "bar";
      if ((grouping ?? "clustered") === "clustered") return isLying ? "BarClustered" : "ColumnClustered";
      return grouping === "stacked" && !isLying ? "ColumnStacked" : undefined;
    }
  }
}

function readSeries(series: XmlElement, kind: ChartKind, findCells: FindCells): ReadSeries | undefined {
  const categories = findChild(series, "cat");
  const source = findChild(categories, "numRef") ?? findChild(categories, "strRef");
  const values = readReference(findChild(series, "val", "numRef"), findCells);
  const names = categories ? readReference(source, findCells) : "";
  if (values === undefined || names === undefined) return undefined;
  return {
    name: readName(findChild(series, "tx"), findCells),
    kind,
    values,
    categories: names,
    color: readColor(findChild(series, "spPr"), kind),
    order: Number(readValue(series, "order") ?? 0),
  };
}

function readReference(source: XmlElement | undefined, findCells: FindCells): string | undefined {
  return findCells(findChild(source, "f")?.text ?? "")?.reference;
}

/** A name in a cell that is not there any more is kept as it was last shown. */
function readName(text: XmlElement | undefined, findCells: FindCells): string {
  const reference = readReference(findChild(text, "strRef"), findCells);
  if (reference !== undefined) return `=${reference}`;
  return (findChild(text, "v") ?? findChild(text, "strRef", "strCache", "pt", "v"))?.text ?? "";
}

/** Colours of the theme are left to the next colour, as where none is given. */
function readColor(look: XmlElement | undefined, kind: ChartKind): string | null | undefined {
  const drawn = kind === "Line" ? findChild(look, "ln") : look;
  if (findChild(drawn, "noFill")) return null;
  const color = findChild(drawn, "solidFill", "srgbClr")?.attributes.val;
  return color === undefined ? undefined : `#${color.toLowerCase()}`;
}

/** Excel shows the name of a single series where the title holds nothing of its own. */
function readChartTitle(chart: XmlElement | undefined, firstName: string): string {
  const title = findChild(chart, "title");
  const isOwn = findChild(title, "tx") !== undefined;
  return (isOwn ? readTitle(title) : title && !firstName.startsWith("=") ? firstName : undefined) ?? "";
}

function readHiddenEntries(legend: XmlElement | undefined): Set<number> {
  const entries = findChildren(legend, "legendEntry");
  return new Set(
    entries
      .filter((entry) => isOn(readValue(entry, "delete"), findChild(entry, "delete") !== undefined))
      .map((entry) => Number(readValue(entry, "idx"))),
  );
}

function readValue(element: XmlElement, name: string): string | undefined {
  return findChild(element, name)?.attributes.val;
}

function isOn(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true";
}
