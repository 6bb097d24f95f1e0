import { NONSEND } from "../../../src/model/data/Transitions";
import type { FlowKind, FlowRow } from "../../../src/model/flows/countFlows";
import { suppressBars } from "../../../src/taskpane/pack/suppressBars";
import { suppressFlows } from "../../../src/taskpane/pack/suppressFlows";
import { uniteFlows } from "../../../src/taskpane/pictures/flows/uniteFlows";

const bar = (name: string, before: number, after: number, low: number, high: number) => ({
  name,
  before,
  after,
  low,
  high,
});

test("a small known number is hidden together with the next one, which would give it away", () => {
  const hidden = suppressBars([bar("A", 90, 120, 100, 140), bar("B", 12, 15, 10, 20), bar("C", 3, 6, 4, 9)]);

  expect(hidden).toEqual([
    { name: "A", before: 90, after: 120, low: 100, high: 140 },
    { name: "B", before: null, after: 15, low: 10, high: 20 },
    { name: "C", before: null, after: 6, low: null, high: 9 },
  ]);
});

test("numbers of 5 and more, and zeros, stay", () => {
  const bars = [bar("A", 90, 120.4, 100, 140), bar("B", 5, 5, 5, 6), bar("C", 0, 7, 0, 9)];

  expect(suppressBars(bars)).toEqual(bars);
});

const row = (from: string, to: string, pupils: number): FlowRow => {
  const kind: FlowKind = from === NONSEND ? "joined" : to === NONSEND ? "left" : from === to ? "stayed" : "moved";
  return { from, to, kind, pupils };
};

test("no hidden flow can be worked out: each row and column hides none, or two at least", () => {
  const flows = uniteFlows(
    [
      row("A", "A", 100),
      row("A", "B", 3),
      row("A", "C", 20),
      row("A", NONSEND, 9),
      row("B", "A", 8),
      row("B", "B", 60),
      row("B", "C", 7),
      row("C", "A", 9),
      row("C", "B", 6),
      row("C", "C", 50),
      row(NONSEND, "A", 30),
      row(NONSEND, "B", 10),
    ],
    2025,
    10,
  );

  const hidden = suppressFlows(flows);
  const gone = flows.bands.filter((band) => !hidden.bands.includes(band));
  const count = (side: "from" | "to", name: string | null) => gone.filter((band) => band[side] === name).length;
  expect(gone.some(({ from, to }) => from === "A" && to === "B")).toBe(true);
  expect(hidden.nHidden).toBe(gone.length);
  for (const name of ["A", "B", "C", null]) {
    expect(count("from", name)).not.toBe(1);
    expect(count("to", name)).not.toBe(1);
  }
  expect(hidden.bands.every(({ pupils }) => pupils >= 5)).toBe(true);
  expect(hidden.before).toEqual(flows.before);
});

test("flows without a small one are shown whole", () => {
  const flows = uniteFlows([row("A", "A", 100), row("A", "B", 5), row("B", "B", 60), row(NONSEND, "A", 9)], 2025, 10);

  expect(suppressFlows(flows)).toEqual(flows);
});
