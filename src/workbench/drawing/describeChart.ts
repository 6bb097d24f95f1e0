import type { Pen } from "./Pen";
import type { ShownChart } from "./ShownChart";

const KINDS = {
  Line: "line",
  AreaStacked: "area",
  ColumnClustered: "columns",
  ColumnStacked: "stacked columns",
  BarClustered: "bars",
} as const;

/** What a chart shows, for people who cannot see it: its title, and where each series begins and ends. */
export function describeChart(chart: ShownChart, pen: Pick<Pen, "format">): string {
  const name = (index: number) => chart.categories[index];
  const drawn = chart.series.filter(({ color }) => color !== null);
  const sentences = drawn.map(({ name: series, kind, values }) => {
    const first = values.findIndex((value) => value !== null);
    const last = values.findLastIndex((value) => value !== null);
    if (first < 0) return `${series}, ${KINDS[kind]}: no numbers yet.`;
    const tell = (index: number) => `${name(index)} ${pen.format(values[index] ?? 0, chart.valueFormat)}`;
    return `${series}, ${KINDS[kind]}: ${first === last ? tell(first) : `${tell(first)} to ${tell(last)}`}.`;
  });
  return [`Chart: ${chart.title === "" ? "no title" : chart.title}.`.replace(/\.\.$/, "."), ...sentences].join(" ");
}
