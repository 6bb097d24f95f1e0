import type { ReactElement } from "react";
import { tokens } from "@fluentui/react-components";
import { PICTURE_WIDTH, type KeyEntry, type Picture } from "../pictures/export/Picture";
import { FanChart } from "../pictures/FanChart";
import { createFlowsPicture } from "../pictures/flows/createFlowsPicture";
import { BAR_LOOKS, GroupChart } from "../pictures/GroupChart";
import { getLook, ScenarioChart } from "../pictures/ScenarioChart";
import type { Slide, SlideChart } from "./Slide";

/** The picture of a slide, to be pasted anywhere; null for a slide without a chart. */
export function createSlidePicture({ title, chart, description, foot }: Slide): Picture | null {
  if (!chart) return null;
  if (chart.kind === "flows") return createFlowsPicture(chart.flows, chart.word, foot);
  return { title, unit: chart.unit, key: listKey(chart), foot, chart: drawChart(chart, description) };
}

type DrawnChart = Exclude<SlideChart, { readonly kind: "flows" }>;

function drawChart(chart: DrawnChart, label: string): ReactElement {
  const common = { label, format: chart.format, width: PICTURE_WIDTH };
  if (chart.kind === "fan")
    return <FanChart {...common} known={chart.known} bands={chart.bands} nameYear={chart.nameYear} />;
  if (chart.kind === "bars") return <GroupChart {...common} bars={chart.bars} />;
  const { lines, shown, nameYear, hasZero } = chart;
  return <ScenarioChart {...common} lines={lines} shown={shown} nameYear={nameYear} hasZero={hasZero} />;
}

function listKey(chart: DrawnChart): KeyEntry[] {
  if (chart.kind === "bars")
    return [
      { words: chart.before, mark: "area", ...BAR_LOOKS.before },
      { words: chart.after, mark: "area", ...BAR_LOOKS.after },
      { words: "9 of 10 futures", mark: "line", ...BAR_LOOKS.band },
    ];
  const band = { mark: "area", color: tokens.colorBrandBackground } as const;
  if (chart.kind === "fan")
    return [
      ...(chart.known.length > 0
        ? [{ words: "known", mark: "line", color: tokens.colorNeutralForeground1 } as const]
        : []),
      { words: "middle", mark: "line", color: tokens.colorBrandForeground1, dash: "5 3" },
      { words: "half of futures", ...band, opacity: 0.46 },
      { words: "9 of 10 futures", ...band, opacity: 0.2 },
    ];
  const { lines, shown } = chart;
  const shownAt = Math.max(
    0,
    lines.findIndex(({ name }) => name === shown),
  );
  return [
    ...lines.map(({ name }, i): KeyEntry => ({ words: name, mark: "line", ...getLook(i) })),
    { words: `9 of 10 futures of ${lines[shownAt].name}`, mark: "area", color: getLook(shownAt).color, opacity: 0.16 },
  ];
}
