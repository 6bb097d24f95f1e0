import type { ChartHandle } from "./charts";
import type { HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { apiNotFound } from "./protocol";

/** `chart.axes`: one axis of categories and one of values. */
export function createChartAxes(chart: ChartHandle): HostObject {
  const links = { CategoryAxis: () => createCategoryAxis(chart), ValueAxis: () => createValueAxis(chart) };
  return {
    typeName: "ChartAxes",
    get: {},
    links,
    call: {
      GetItem: (type, group) => {
        if (group !== undefined && group !== null) acceptOnly("Primary", "ChartAxes.getItem")(group);
        if (type === "Category") return links.CategoryAxis();
        if (type === "Value") return links.ValueAxis();
        throw apiNotFound(`ChartAxes.getItem("${String(type)}")`);
      },
    },
  };
}

function createCategoryAxis({ view, change }: ChartHandle): HostObject {
  const position = () => (view().isReversed ? "Maximum" : "Automatic");
  return {
    typeName: "ChartAxis",
    get: {
      Type: () => "Category",
      Visible: () => true,
      ReversePlotOrder: () => view().isReversed ?? false,
      Position: position,
      TickLabelPosition: () => "Low",
    },
    set: {
      Visible: acceptOnly(true, "ChartAxis.visible"),
      ReversePlotOrder: (isReversed) => change({ isReversed: Boolean(isReversed) }),
      // The axis of values keeps its side whichever way the categories run.
      Position: (wanted) => acceptOnly(position(), "ChartAxis.position")(wanted),
      TickLabelPosition: acceptOnly("Low", "ChartAxis.tickLabelPosition"),
    },
    links: {
      Title: () =>
        createAxisTitle(
          () => view().categoryTitle ?? "",
          (text) => change({ categoryTitle: text || undefined }),
        ),
    },
  };
}

function createValueAxis({ view, change }: ChartHandle): HostObject {
  return {
    typeName: "ChartAxis",
    get: {
      Type: () => "Value",
      Visible: () => true,
      NumberFormat: () => view().valueFormat ?? "General",
      LinkNumberFormat: () => view().valueFormat === undefined,
    },
    set: {
      Visible: acceptOnly(true, "ChartAxis.visible"),
      NumberFormat: (format) => change({ valueFormat: String(format) }),
      LinkNumberFormat: (isLinked) => {
        if (isLinked) change({ valueFormat: undefined });
      },
    },
    links: {
      Title: () =>
        createAxisTitle(
          () => view().valueTitle ?? "",
          (text) => change({ valueTitle: text || undefined }),
        ),
    },
  };
}

/** An axis has a title as long as there is a text; Excel writes "Axis Title" where it is shown without one. */
function createAxisTitle(read: () => string, write: (text: string) => void): HostObject {
  return {
    typeName: "ChartAxisTitle",
    get: { Text: read, Visible: () => read() !== "" },
    set: {
      Text: (text) => write(String(text)),
      Visible: (isVisible) => {
        if (!isVisible) write("");
        else if (read() === "") write("Axis Title");
      },
    },
  };
}
