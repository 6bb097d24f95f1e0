import { sankey, sankeyLinkHorizontal, type SankeyNodeMinimal } from "d3-sankey";
import type { FlowKind } from "../../../model/flows/countFlows";
import { formatCount } from "../../words/formatNumbers";
import type { FlowBand, FlowGroup, Flows } from "./Flows";
import { spreadLabels } from "./spreadLabels";
import { wrapWords } from "./wrapWords";

/** One group of the picture, in pixels. */
export interface FlowNode {
  readonly side: "before" | "after";
  readonly group: FlowGroup;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: FlowLabel;
}

/** The words beside a group: lines of its name, and how many pupils, on a line of its own where they do not fit behind. */
export interface FlowLabel {
  readonly x: number;
  /** Of the first line's middle. */
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly lines: readonly string[];
  readonly count: string;
  readonly isCountApart: boolean;
}

/** One band of the picture. */
export interface FlowRibbon {
  readonly band: FlowBand;
  readonly path: string;
  readonly width: number;
}

export interface FlowLayout {
  readonly height: number;
  readonly nodeWidth: number;
  readonly lineHeight: number;
  readonly nodes: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
}

interface NodeParts {
  readonly side: "before" | "after";
  readonly group: FlowGroup;
  readonly order: number;
  /** Pupils, 0 where hidden: at least the sum of the bands is drawn. */
  readonly fixedValue: number;
}
interface BandParts {
  readonly band: FlowBand;
}
type Placed = SankeyNodeMinimal<NodeParts, BandParts> & NodeParts;

/** Pixels from which on names mostly fit on one line. */
const WIDE = 600;
/** Width in font sizes from which on they always do. */
const ONE_LINE = 75;
/** Room for a group in lines, room beside in font sizes, and the gap between groups in lines. */
const SPACES = {
  narrow: { lines: 2.6, extra: 12, padding: 1.5 },
  wide: { lines: 2.3, extra: 8, padding: 1.2 },
  compact: { lines: 1.7, extra: 9, padding: 1 },
} as const;
/** Wide enough for most eyes to see that there is a band. */
const LEAST_WIDTH = 1.2;
/** Bands behind, bands in front: those who stay are many and say little. */
const DEPTH: readonly FlowKind[] = ["stayed", "left", "joined", "moved"];

/**
 * Places groups and bands. The height follows the number of groups, so that labels have room at any width.
 *
 * @param flows - with at least one band
 * @param width - of the picture in pixels
 * @param fontSize - of labels in pixels
 */
export function layoutFlows(flows: Flows, width: number, fontSize: number): FlowLayout {
  const lineHeight = Math.round(fontSize * 1.2);
  const isWide = width >= WIDE;
  const labelWidth = Math.round(width * (isWide ? 0.24 : 0.315));
  const gap = Math.round(fontSize * 0.5);
  const most = Math.floor((labelWidth - gap) / (fontSize * 0.53));
  const nodeWidth = Math.max(6, Math.round(fontSize * 0.7));
  const nGroups = Math.max(flows.before.length, flows.after.length);
  const { lines, extra, padding } = SPACES[isWide ? (width / fontSize >= ONE_LINE ? "compact" : "wide") : "narrow"];
  const height = Math.round(nGroups * lineHeight * lines + fontSize * extra);
  const sides = { before: flows.before, after: flows.after };
  const nodes = (["before", "after"] as const).flatMap((side) =>
    sides[side].map((group, i) => ({ side, group, order: i, fixedValue: group.pupils ?? 0 })),
  );
  const find = (side: "before" | "after", name: string | null) =>
    nodes.findIndex((node) => node.side === side && node.group.name === name);
  const graph = sankey<NodeParts, BandParts>()
    .nodeWidth(nodeWidth)
    .nodePadding(lineHeight * padding)
    .nodeAlign((node) => ((node as Placed).side === "before" ? 0 : 1))
    .nodeSort((a, b) => a.order - b.order)
    .iterations(0)
    .extent([
      [labelWidth, 2],
      [width - labelWidth, height - 2],
    ])({
    nodes,
    links: flows.bands.map((band) => ({
      source: find("before", band.from),
      target: find("after", band.to),
      value: band.pupils,
      band,
    })),
  });
  const toPath = sankeyLinkHorizontal<NodeParts, BandParts>();
  const ribbons = graph.links
    .map((link) => ({ band: link.band, path: toPath(link) ?? "", width: Math.max(LEAST_WIDTH, link.width ?? 0) }))
    .sort((a, b) => DEPTH.indexOf(a.band.kind) - DEPTH.indexOf(b.band.kind));
  const placed = graph.nodes as Placed[];
  const named = (["before", "after"] as const).flatMap((side) => {
    const column = placed.filter((node) => node.side === side);
    const texts = column.map(({ group }) => labelGroup(side, group, most));
    const heights = texts.map(({ lines, isCountApart }) => (lines.length + (isCountApart ? 1 : 0)) * lineHeight);
    const middles = spreadLabels(
      column.map(({ y0 = 0, y1 = 0 }, i) => ({ at: (y0 + y1) / 2, height: heights[i] + 2 })),
      0,
      height,
    );
    return column.map(({ group, x0 = 0, y0 = 0, y1 = 0 }, i): FlowNode => {
      const label = {
        ...texts[i],
        x: side === "before" ? labelWidth - gap : width - labelWidth + gap,
        y: middles[i] - heights[i] / 2 + lineHeight / 2,
        anchor: side === "before" ? ("end" as const) : ("start" as const),
      };
      return { side, group, x: x0, y: y0, height: Math.max(1, y1 - y0), label };
    });
  });
  return { height, nodeWidth, lineHeight, nodes: named, ribbons };
}

/** What a group is called beside its bar; those outside joined on one side and left on the other. */
export function nameGroup(side: "before" | "after", name: string | null): string {
  if (name !== null) return name;
  return side === "before" ? "Joined" : "Left";
}

function labelGroup(side: "before" | "after", { name, pupils }: FlowGroup, most: number) {
  const lines = wrapWords(nameGroup(side, name), most);
  const count = pupils === null ? "(hidden)" : formatCount(pupils);
  return { lines, count, isCountApart: lines[lines.length - 1].length + 1 + count.length > most };
}
