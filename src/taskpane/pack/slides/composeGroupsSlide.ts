import { describeNeed } from "../../../model/data/codes";
import { findSummary } from "../../journey/Baseline";
import type { GroupBar } from "../../pictures/GroupChart";
import { listBands } from "../../pictures/listBands";
import { formatCount, roundForWords } from "../../words/formatNumbers";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { suppressBars } from "../suppressBars";
import { wordGrowth } from "../wordGrowth";
import { composeFoot } from "./composeFoot";

/** What stands for a hidden number on slides. */
const HIDDEN = "c";

/** Plans by need or by setting group, now and at the end. */
export function composeGroupsSlide(facts: PackFacts, by: "need" | "setting group"): Slide {
  const summary = findSummary(facts.baseline, "plans", [by])!;
  const { years, keys } = summary;
  const from = `January ${years[0]}`;
  const to = `January ${years[years.length - 1]}`;
  const all = keys.map(([label], iKey): GroupBar => {
    const bands = listBands(summary, iKey);
    const last = bands[bands.length - 1];
    const name = by === "need" ? describeNeed(label) : label;
    return { name, before: bands[0].p50, after: last.p50, low: last.p5, high: last.p95 };
  });
  const ranked = [...all].sort((a, b) => b.after! - a.after! || b.before! - a.before!);
  const bars = facts.isSuppressed ? suppressBars(ranked) : ranked;
  const isHidden = bars.some((bar, i) => JSON.stringify(bar) !== JSON.stringify(ranked[i]));
  const title = wordGrowth(bars, by, from, to);
  const write = (value: number | null) => (value === null ? HIDDEN : formatCount(value));
  const hiding = isHidden ? ` ${HIDDEN}: hidden, because a number under 5 would be shown or could be worked out.` : "";
  return {
    id: by === "need" ? "needs" : "setting-groups",
    title,
    lead: `Pupils with a plan by ${by}, if nothing changes: ${from} as known, ${to} as the middle of the simulated futures.${hiding}`,
    chart: {
      kind: "bars",
      bars,
      before: from,
      after: `${to}, middle`,
      format: formatCount,
      excelFormat: "#,##0",
      unit: "Pupils with a plan",
      axis: "Plans",
    },
    table: {
      headings: [by === "need" ? "Need" : "Setting group", from, `${to}, about`, "9 of 10 futures"],
      rows: bars.map(({ name, before, after, low, high }) => [
        name,
        write(before),
        after === null ? HIDDEN : formatCount(roundForWords(after)),
        `${write(low)} to ${write(high)}`,
      ]),
    },
    paragraphs: [],
    description: `Bars of plans by ${by} in ${from} and ${to}. ${title}`,
    notes: bars.map(
      ({ name, before, after, low, high }) =>
        `${name}: ${write(before)} in ${from}, about ${write(after)} in ${to}; in 9 of 10 futures between ${write(low)} and ${write(high)}.`,
    ),
    foot: composeFoot(facts),
  };
}
