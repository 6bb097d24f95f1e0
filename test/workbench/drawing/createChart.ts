import type { Pen } from "../../../src/workbench/drawing/Pen";
import type { ShownChart, ShownSeries } from "../../../src/workbench/drawing/ShownChart";

/** Every letter is half as wide as it is high; numbers are worded as they are. */
export const PEN: Pen = { measure: (text, size) => (text.length * size) / 2, format: (value) => String(value) };

export function createSeries(
  kind: ShownSeries["kind"],
  values: readonly (number | null)[],
  more: Partial<ShownSeries> = {},
): ShownSeries {
  return { name: "Plans", kind, color: "#0f6cbd", values, isInLegend: true, ...more };
}

export function createChart(series: readonly ShownSeries[], more: Partial<ShownChart> = {}): ShownChart {
  return {
    title: "Plans grow",
    categories: series[0].values.map((_, index) => String(2025 + index)),
    series,
    categoryTitle: "",
    valueTitle: "",
    valueFormat: "General",
    isReversed: false,
    hasLegend: true,
    ...more,
  };
}
