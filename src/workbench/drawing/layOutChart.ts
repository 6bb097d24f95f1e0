import type { ChartPicture, PictureLine, PictureText } from "./ChartPicture";
import { chooseValueAxis } from "./chooseValueAxis";
import { drawMarks, type Axes } from "./drawMarks";
import { LABEL_LINE, LABEL_SIZE, layOutCategories } from "./layOutCategories";
import { layOutLegend } from "./layOutLegend";
import { cutText, wrapText, type Pen } from "./Pen";
import type { ShownChart } from "./ShownChart";
import { stackSeries, type Extent } from "./stackSeries";

const PADDING = 12;
const TITLE_SIZE = 16;
const TITLE_LINE = 21;
/** How much wider bold letters are. */
const BOLD = 1.08;
const AXIS_TITLE_SIZE = 13;
const AXIS_TITLE_LINE = 20;
const LABEL_GAP = 7;
/** Pixels for one tick, at least. */
const TICK_HEIGHT = 36;
const TICK_WIDTH = 70;
const MOST_TICKS = 8;
const FEWEST_TICKS = 2;
/** Names of bars take at most this share of the width. */
const BAR_LABEL_SHARE = 0.4;
const SMALLEST_PLOT = 20;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lays a chart out in a frame of so many pixels: title above, legend below, axes around the marks. */
export function layOutChart(chart: ShownChart, width: number, height: number, pen: Pen): ChartPicture {
  const isAcross = chart.series.length > 0 && chart.series.every(({ kind }) => kind === "BarClustered");
  const inner = width - 2 * PADDING;
  const title = wrapText(chart.title, TITLE_SIZE, inner / BOLD, pen);
  const legend = layOutLegend(chart, inner, pen);
  const space: Box = {
    left: PADDING,
    top: PADDING + title.length * TITLE_LINE + (title.length > 0 ? 8 : 0),
    right: width - PADDING,
    bottom: height - PADDING - legend.height - (legend.height > 0 ? 4 : 0),
  };
  const plot = isAcross ? layOutAcross(chart, space, pen) : layOutUpright(chart, space, pen);
  const rows = legend.draw(PADDING, height - PADDING - legend.height);
  return {
    width,
    height,
    texts: [
      ...title.map((text, i): PictureText => ({
        ...{ text, x: width / 2, y: PADDING + i * TITLE_LINE + TITLE_SIZE, size: TITLE_SIZE, anchor: "middle" },
        isBold: true,
      })),
      ...plot.texts,
      ...rows.flatMap(({ texts }) => texts),
    ],
    lines: plot.lines,
    marks: drawMarks(chart.series, plot.extents, plot.axes),
    swatches: rows.flatMap(({ swatches }) => swatches),
  };
}

/** Lines, areas and columns: values upwards. */
function layOutUpright(chart: ShownChart, space: Box, pen: Pen) {
  const extents = stackSeries(chart.series);
  const room = Math.max(SMALLEST_PLOT, space.bottom - space.top - 2 * LABEL_LINE);
  const { scale, ticks, tickTexts } = layOutValues(chart, extents, room / TICK_HEIGHT, pen);
  const left =
    space.left +
    (chart.valueTitle === "" ? 0 : AXIS_TITLE_LINE) +
    Math.max(0, ...tickTexts.map((text) => pen.measure(text, LABEL_SIZE))) +
    LABEL_GAP;
  const nCategories = Math.max(1, chart.categories.length);
  const isEdgeToEdge = nCategories > 1 && chart.series.some(({ kind }) => kind === "AreaStacked") && !hasColumns(chart);
  const halfLast = isEdgeToEdge ? pen.measure(chart.categories[nCategories - 1], LABEL_SIZE) / 2 : 0;
  const right = space.right - halfLast;
  const spacing = (right - left) / (isEdgeToEdge ? nCategories - 1 : nCategories);
  const labels = layOutCategories(chart.categories, spacing, pen);
  const footHeight = LABEL_GAP + labels.height + (chart.categoryTitle === "" ? 0 : AXIS_TITLE_LINE);
  const bottom = Math.max(space.top + SMALLEST_PLOT, space.bottom - footHeight);

  const position = (index: number) => left + (index + (isEdgeToEdge ? 0 : 0.5)) * spacing;
  const axes: Axes = {
    isAcross: false,
    category: (index) => position(chart.isReversed ? nCategories - 1 - index : index),
    spacing,
    value: (value) => bottom - scale(value) * (bottom - space.top),
  };
  const texts: PictureText[] = ticks.map((tick, i) => ({
    ...{ text: tickTexts[i], x: left - LABEL_GAP, y: axes.value(tick) + LABEL_SIZE * 0.36 },
    ...{ size: LABEL_SIZE, anchor: "end" },
  }));
  labels.lines.forEach((lines, index) =>
    lines.forEach((text, iLine) =>
      texts.push({
        ...{ text, x: axes.category(index), y: bottom + LABEL_GAP + LABEL_SIZE + iLine * LABEL_LINE, size: LABEL_SIZE },
        ...(labels.isTurned ? { anchor: "end", turn: -45 } : { anchor: "middle" }),
      }),
    ),
  );
  addAxisTitles(texts, chart.categoryTitle, chart.valueTitle, { left, top: space.top, right, bottom }, space, pen);
  const lines = ticks.map((tick): PictureLine => {
    const y = axes.value(tick);
    return { from: [left, y], to: [right, y], kind: tick === 0 ? "axis" : "grid" };
  });
  if (!ticks.includes(0)) lines.push({ from: [left, bottom], to: [right, bottom], kind: "axis" });
  return { extents, axes, texts, lines };
}

/** Bars: values to the right, names beside them. */
function layOutAcross(chart: ShownChart, space: Box, pen: Pen) {
  const extents = stackSeries(chart.series);
  const nCategories = Math.max(1, chart.categories.length);
  const titleWidth = chart.categoryTitle === "" ? 0 : AXIS_TITLE_LINE;
  const mostWidth = (space.right - space.left) * BAR_LABEL_SHARE;
  const bottom = Math.max(
    space.top + SMALLEST_PLOT,
    space.bottom - LABEL_GAP - LABEL_LINE - (chart.valueTitle === "" ? 0 : AXIS_TITLE_LINE),
  );
  const spacing = (bottom - space.top) / nCategories;
  const mostLines = Math.max(1, Math.floor(spacing / LABEL_LINE));
  const labels = chart.categories.map((text) => {
    const lines = wrapText(text, LABEL_SIZE, mostWidth, pen);
    return lines.length <= mostLines ? lines : [cutText(text, LABEL_SIZE, mostWidth, pen)];
  });
  const labelWidth = Math.max(0, ...labels.flat().map((text) => pen.measure(text, LABEL_SIZE)));
  const left = space.left + titleWidth + Math.min(labelWidth, mostWidth) + LABEL_GAP;
  const room = Math.max(SMALLEST_PLOT, space.right - left);
  const { scale, ticks, tickTexts } = layOutValues(chart, extents, room / TICK_WIDTH, pen);
  const right = space.right - pen.measure(tickTexts[tickTexts.length - 1] ?? "", LABEL_SIZE) / 2;

  const position = (index: number) => space.top + (index + 0.5) * spacing;
  const axes: Axes = {
    isAcross: true,
    // Excel begins at the bottom unless it is told to turn the axis round.
    category: (index) => position(chart.isReversed ? index : nCategories - 1 - index),
    spacing,
    value: (value) => left + scale(value) * (right - left),
  };
  const texts: PictureText[] = ticks.map((tick, i) => ({
    ...{ text: tickTexts[i], x: axes.value(tick), y: bottom + LABEL_GAP + LABEL_SIZE },
    ...{ size: LABEL_SIZE, anchor: "middle" },
  }));
  labels.forEach((lines, index) =>
    lines.forEach((text, iLine) =>
      texts.push({
        ...{ text, x: left - LABEL_GAP, size: LABEL_SIZE, anchor: "end" },
        y: axes.category(index) + LABEL_SIZE * 0.36 + (iLine - (lines.length - 1) / 2) * LABEL_LINE,
      }),
    ),
  );
  addAxisTitles(texts, chart.valueTitle, chart.categoryTitle, { left, top: space.top, right, bottom }, space, pen);
  const lines = ticks.map((tick): PictureLine => {
    const x = axes.value(tick);
    return { from: [x, space.top], to: [x, bottom], kind: tick === 0 ? "axis" : "grid" };
  });
  return { extents, axes, texts, lines };
}

/** As many ticks as there is room for, but no two with the same text: halves of pupils would be shown twice. */
function layOutValues(chart: ShownChart, extents: Extent[][], room: number, pen: Pen) {
  for (let nTicks = Math.min(MOST_TICKS, Math.floor(room)); ; nTicks--) {
    const axis = chooseValueAxis(chart.series, extents, Math.max(FEWEST_TICKS, nTicks));
    const tickTexts = axis.ticks.map((tick) => pen.format(tick, chart.valueFormat));
    if (nTicks <= FEWEST_TICKS || new Set(tickTexts).size === tickTexts.length) return { ...axis, tickTexts };
  }
}

function hasColumns({ series }: ShownChart): boolean {
  return series.some(({ kind }) => kind !== "AreaStacked" && kind !== "Line");
}

/** One title below the plot, one turned at its left. */
function addAxisTitles(texts: PictureText[], below: string, beside: string, plot: Box, space: Box, pen: Pen): void {
  const size = AXIS_TITLE_SIZE;
  if (below !== "") {
    const text = cutText(below, size, plot.right - plot.left, pen);
    texts.push({ text, x: (plot.left + plot.right) / 2, y: space.bottom - 3, size, anchor: "middle" });
  }
  if (beside !== "") {
    const text = cutText(beside, size, plot.bottom - plot.top, pen);
    const y = (plot.top + plot.bottom) / 2;
    texts.push({ text, x: space.left + size - 2, y, size, anchor: "middle", turn: -90 });
  }
}
