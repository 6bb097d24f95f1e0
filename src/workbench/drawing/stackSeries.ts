import type { ChartKind } from "../xlsx/WorkbookData";
import type { ShownSeries } from "./ShownChart";

/** Where the mark of one category begins and ends on the axis of values; null where there is a gap. */
export type Extent = readonly [from: number, to: number] | null;

/**
 * Puts stacked series on one another, in their order: areas by adding up, so that a band may stand on a negative foot;
 * columns above and below zero apart. A gap in an area counts as nothing, as in Excel.
 */
export function stackSeries(series: readonly ShownSeries[]): Extent[][] {
  const areas: number[] = [];
  const above: number[] = [];
  const below: number[] = [];
  const stackOn = (sums: number[], category: number, value: number): Extent => {
    const from = sums[category] ?? 0;
    sums[category] = from + value;
    return [from, from + value];
  };
  const place: Record<ChartKind, (value: number | null, category: number) => Extent> = {
    AreaStacked: (value, category) => stackOn(areas, category, value ?? 0),
    ColumnStacked: (value, category) => (value === null ? null : stackOn(value < 0 ? below : above, category, value)),
    ColumnClustered: (value) => (value === null ? null : [0, value]),
    BarClustered: (value) => (value === null ? null : [0, value]),
    Line: (value) => (value === null ? null : [value, value]),
  };
  return series.map(({ kind, values }) => values.map(place[kind]));
}
