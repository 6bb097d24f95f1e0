import type { ChartHandle } from "./charts";
import type { HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { itemNotFound } from "./protocol";

/** `chart.legend`, always below the chart. */
export function createChartLegend(chart: ChartHandle): HostObject {
  const { view, change } = chart;
  return {
    typeName: "ChartLegend",
    get: { Visible: () => view().hasLegend, Position: () => "Bottom", Overlay: () => false },
    set: {
      Visible: (isVisible) => change({ hasLegend: Boolean(isVisible) }),
      Position: acceptOnly("Bottom", "ChartLegend.position"),
      Overlay: acceptOnly(false, "ChartLegend.overlay"),
    },
    links: { LegendEntries: () => createLegendEntries(chart) },
  };
}

function createLegendEntries(chart: ChartHandle): HostObject {
  const { view } = chart;
  return {
    typeName: "ChartLegendEntryCollection",
    get: { Count: () => view().series.length },
    items: () => view().series.map((_, index) => createLegendEntry(chart, index)),
    call: {
      GetCount: () => view().series.length,
      GetItemAt: (index) => createLegendEntry(chart, Number(index)),
    },
  };
}

function createLegendEntry({ view, change }: ChartHandle, index: number): HostObject {
  const series = () => {
    const found = view().series[index];
    if (!found) throw itemNotFound("ChartLegendEntryCollection.getItemAt");
    return found;
  };
  series();
  return {
    typeName: "ChartLegendEntry",
    get: { Index: () => index, Visible: () => series().isInLegend },
    set: {
      Visible: (isVisible) => {
        const { id } = series();
        const isInLegend = Boolean(isVisible);
        change({ series: view().series.map((one) => (one.id === id ? { ...one, isInLegend } : one)) });
      },
    },
  };
}
