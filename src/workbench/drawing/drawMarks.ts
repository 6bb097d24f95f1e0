import { area, line } from "d3-shape";
import type { Rectangle, SeriesMarks } from "./ChartPicture";
import type { ShownSeries } from "./ShownChart";
import type { Extent } from "./stackSeries";

/** Where categories and values lie. */
export interface Axes {
  readonly isAcross: boolean;
  /** Middle of a category, along the axis of categories. */
  category(index: number): number;
  /** Room of one category. */
  readonly spacing: number;
  value(value: number): number;
}

/** Room between groups of columns, in widths of a column; files say the same. */
const GAP = 0.6;

/** Draws the series that have a colour: areas first, then columns and bars, lines on top. */
export function drawMarks(
  series: readonly ShownSeries[],
  extents: readonly (readonly Extent[])[],
  axes: Axes,
): SeriesMarks[] {
  const clustered = series.filter(({ kind }) => kind === "ColumnClustered" || kind === "BarClustered");
  const drawOne = (one: ShownSeries, index: number): SeriesMarks | null => {
    const { name, color, kind } = one;
    if (color === null) return null;
    const own = extents[index];
    const base = { name, color, isLine: kind === "Line", rectangles: [] };
    if (kind === "AreaStacked") return { ...base, path: drawArea(own, axes) };
    if (kind === "Line") return { ...base, path: drawLine(own, axes) };
    const [place, count] = kind === "ColumnStacked" ? [0, 1] : [clustered.indexOf(one), clustered.length];
    return { ...base, rectangles: drawRectangles(own, axes, place, count) };
  };
  const rank = ({ isLine, path }: SeriesMarks) => (isLine ? 2 : path === undefined ? 1 : 0);
  return series
    .map(drawOne)
    .filter((marks) => marks !== null)
    .sort((a, b) => rank(a) - rank(b));
}

type Point = readonly [index: number, extent: Extent];
const toPoints = (extents: readonly Extent[]): Point[] => extents.map((extent, index) => [index, extent]);

function drawArea(extents: readonly Extent[], axes: Axes): string {
  const draw = area<Point>()
    .defined(([, extent]) => extent !== null)
    .x(([index]) => axes.category(index))
    .y0(([, extent]) => axes.value(extent?.[0] ?? 0))
    .y1(([, extent]) => axes.value(extent?.[1] ?? 0));
  return draw(toPoints(extents)) ?? "";
}

function drawLine(extents: readonly Extent[], axes: Axes): string {
  const draw = line<Point>()
    .defined(([, extent]) => extent !== null)
    .x(([index]) => axes.category(index))
    .y(([, extent]) => axes.value(extent?.[1] ?? 0));
  return draw(toPoints(extents)) ?? "";
}

function drawRectangles(extents: readonly Extent[], axes: Axes, place: number, count: number): Rectangle[] {
  const thickness = axes.spacing / (count + GAP);
  return extents.flatMap((extent, index) => {
    if (!extent) return [];
    const start = axes.category(index) + (place - count / 2) * thickness;
    const [a, b] = [axes.value(extent[0]), axes.value(extent[1])];
    const [from, length] = [Math.min(a, b), Math.abs(a - b)];
    return axes.isAcross
      ? [{ x: from, y: start, width: length, height: thickness }]
      : [{ x: start, y: from, width: thickness, height: length }];
  });
}
