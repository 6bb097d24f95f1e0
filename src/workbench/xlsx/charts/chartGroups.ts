import type { ChartData, ChartKind, SeriesData } from "../WorkbookData";

/** Series that a file keeps under one element, and their numbers in the chart. */
export interface ChartGroup {
  readonly kind: ChartKind;
  readonly series: readonly { readonly data: SeriesData; readonly order: number }[];
}

/** From the back to the front, as Excel draws them whatever their order. */
const GROUPS: readonly (readonly ChartKind[])[] = [
  ["AreaStacked"],
  ["ColumnClustered", "ColumnStacked"],
  ["BarClustered"],
  ["Line"],
];

/**
 * Puts the series together that share an element. As in Excel, columns of one pair of axes are all stacked or none is,
 * and bars lie only among themselves: beside other kinds they stand up as columns.
 */
export function groupSeries(chart: Pick<ChartData, "series">): ChartGroup[] {
  const kinds = new Set(chart.series.map(({ kind }) => kind));
  const columns: ChartKind = kinds.has("ColumnStacked") ? "ColumnStacked" : "ColumnClustered";
  const areOnlyBars = kinds.size === 1;
  const drawn = chart.series.map((data, order) => ({ data, order, kind: getDrawnKind(data.kind) }));
  return GROUPS.flatMap((group) => {
    const series = drawn.filter(({ kind }) => group.includes(kind));
    return series.length > 0 ? [{ kind: series[0].kind, series }] : [];
  });

  function getDrawnKind(kind: ChartKind): ChartKind {
    if (kind === "BarClustered") return areOnlyBars ? kind : columns;
    return kind === "ColumnClustered" ? columns : kind;
  }
}
