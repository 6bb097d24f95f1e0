import type { PictureText, Swatch } from "./ChartPicture";
import type { Pen } from "./Pen";
import { cutText } from "./Pen";
import type { ShownChart } from "./ShownChart";

const SIZE = 12;
const ROW = 20;
const SAMPLE = 10;
const LINE_SAMPLE = 24;
const GAP = 6;
const BETWEEN = 18;

interface Entry {
  readonly name: string;
  readonly color: string;
  readonly isLine: boolean;
  readonly width: number;
}

/** The names of the series in centred rows, as many as it takes. `draw` is told where the first row begins. */
export function layOutLegend(chart: ShownChart, width: number, pen: Pen) {
  const rows: Entry[][] = [];
  let used = Infinity;
  for (const entry of listEntries(chart, width, pen)) {
    if (used + BETWEEN + entry.width > width) {
      rows.push([]);
      used = -BETWEEN;
    }
    rows[rows.length - 1].push(entry);
    used += BETWEEN + entry.width;
  }
  return {
    height: rows.length * ROW,
    draw: (left: number, top: number) => rows.map((row, index) => drawRow(row, left, top + index * ROW, width)),
  };
}

function listEntries({ hasLegend, series }: ShownChart, width: number, pen: Pen): Entry[] {
  if (!hasLegend) return [];
  return series.flatMap(({ name, color, kind, isInLegend }) => {
    if (!isInLegend || color === null) return [];
    const isLine = kind === "Line";
    const sample = isLine ? LINE_SAMPLE : SAMPLE;
    const text = cutText(name, SIZE, width - sample - GAP, pen);
    return [{ name: text, color, isLine, width: sample + GAP + pen.measure(text, SIZE) }];
  });
}

function drawRow(row: readonly Entry[], left: number, top: number, width: number) {
  const total = row.reduce((sum, entry) => sum + entry.width, 0) + BETWEEN * (row.length - 1);
  const middle = top + ROW / 2;
  let x = left + (width - total) / 2;
  const texts: PictureText[] = [];
  const swatches: Swatch[] = [];
  for (const { name, color, isLine, width: entryWidth } of row) {
    const [sample, height] = isLine ? [LINE_SAMPLE, 3] : [SAMPLE, SAMPLE];
    swatches.push({ x, y: middle - height / 2, width: sample, height, color });
    texts.push({ text: name, x: x + sample + GAP, y: middle + SIZE * 0.36, size: SIZE, anchor: "start" });
    x += entryWidth + BETWEEN;
  }
  return { texts, swatches };
}
