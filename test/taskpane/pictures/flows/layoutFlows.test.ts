import { NONSEND } from "../../../../src/model/data/Transitions";
import { SETTINGS } from "../../../../src/model/data/codes";
import type { FlowRow } from "../../../../src/model/flows/countFlows";
import { layoutFlows } from "../../../../src/taskpane/pictures/flows/layoutFlows";
import { uniteFlows } from "../../../../src/taskpane/pictures/flows/uniteFlows";

const GROUPS = [...new Set(SETTINGS.map(({ group }) => group))];
/** Every standard group, most of them tiny beside one that is large. */
const ROWS: readonly FlowRow[] = [
  ...GROUPS.map((group, i): FlowRow => ({ from: group, to: group, kind: "stayed", pupils: i === 1 ? 2000 : 2 })),
  { from: GROUPS[1], to: GROUPS[3], kind: "moved", pupils: 60 },
  { from: NONSEND, to: GROUPS[1], kind: "joined", pupils: 300 },
  { from: GROUPS[5], to: NONSEND, kind: "left", pupils: 1 },
];
const FLOWS = uniteFlows(ROWS, 2025, 20);

test.each([300, 340, 720])("no two labels overlap, and all are inside, at a width of %i", (width) => {
  const { nodes, height, lineHeight } = layoutFlows(FLOWS, width, 11);

  for (const side of ["before", "after"]) {
    let edge = -lineHeight;
    for (const { label } of nodes.filter((node) => node.side === side)) {
      const lines = label.lines.length + (label.isCountApart ? 1 : 0);
      expect(label.y - lineHeight / 2).toBeGreaterThanOrEqual(edge);
      edge = label.y + (lines - 0.5) * lineHeight;
      expect(edge).toBeLessThanOrEqual(height + 1);
    }
  }
});

test("bars and bands are as thick as there are pupils, but never too thin to be seen", () => {
  const { nodes, ribbons } = layoutFlows(FLOWS, 340, 11);

  const scale = (pupils: number | null) => nodes.find(({ group }) => group.pupils === pupils)!.height / pupils!;
  const largest = Math.max(...FLOWS.before.map(({ pupils }) => pupils!));
  const moved = ribbons.find(({ band }) => band.kind === "moved")!;
  expect(moved.width / 60).toBeCloseTo(scale(largest), 6);
  expect(Math.min(...ribbons.map(({ width }) => width))).toBeGreaterThan(1);
  expect(ribbons.at(-1)).toBe(moved);
});

test("those who joined stand on the left, those who left on the right", () => {
  const outside = layoutFlows(FLOWS, 340, 11).nodes.filter(({ group }) => group.name === null);

  expect(outside.map(({ side, label }) => [side, label.lines, label.count])).toEqual([
    ["before", ["Joined"], "300"],
    ["after", ["Left"], "1"],
  ]);
});
