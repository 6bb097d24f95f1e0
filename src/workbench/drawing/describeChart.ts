import type { Pen } from "./Pen";
import type { ShownChart } from "./ShownChart";
import { stackSeries, type Extent } from "./stackSeries";

const KINDS = {
  Line: "line",
  AreaStacked: "band",
  ColumnClustered: "columns",
  ColumnStacked: "stacked columns",
  BarClustered: "bars",
} as const;

/**
 * What a chart shows, for people who cannot see it: its title, and where each series begins and ends; of a band, from
 * where to where it reaches.
 */
export function describeChart(chart: ShownChart, pen: Pick<Pen, "format">): string {
  const word = (value: number) => pen.format(value, chart.valueFormat);
  const extents = stackSeries(chart.series);
  const sentences = chart.series.flatMap(({ name, color, kind, values }, index) => {
    if (color === null) return [];
    const what = name === "" ? KINDS[kind] : `${name}, ${KINDS[kind]}`;
    const first = values.findIndex((value) => value !== null);
    const last = values.findLastIndex((value) => value !== null);
    if (first < 0) return [`${what}: no numbers yet.`];
    const tellValue = (category: number) =>
      kind === "AreaStacked" ? wordExtent(extents[index][category], word) : word(values[category] ?? 0);
    const tell = (category: number) => `${chart.categories[category]}: ${tellValue(category)}`;
    return [`${what}, ${first === last ? tell(first) : `${tell(first)}, ${tell(last)}`}.`];
  });
  const title = chart.title === "" ? "without a title" : chart.title.replace(/\.$/, "");
  return [`Chart: ${title}.`, ...sentences.map(beginSentence)].join(" ");
}

function beginSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function wordExtent(extent: Extent, word: (value: number) => string): string {
  return extent ? `${word(extent[0])} to ${word(extent[1])}` : "";
}
