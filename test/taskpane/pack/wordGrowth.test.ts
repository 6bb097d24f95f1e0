import { wordGrowth } from "../../../src/taskpane/pack/wordGrowth";

const bar = (name: string, before: number | null, after: number | null) => ({
  name,
  before,
  after,
  low: null,
  high: null,
});
const word = (...bars: ReturnType<typeof bar>[]) => wordGrowth(bars, "need", "January 2026", "January 2031");

test("tells the group that grows most, not the largest", () => {
  expect(word(bar("Autistic spectrum disorder", 812, 1187), bar("Speech", 900, 950))).toBe(
    "Autistic spectrum disorder grows most: from 812 plans in January 2026 to about 1,190 in January 2031.",
  );
  expect(word(bar("Vision impairment", 1, 4))).toBe(
    "Vision impairment grows most: from 1 plan in January 2026 to about 4 in January 2031.",
  );
});

test("tells groups that grow by as much together", () => {
  expect(word(bar("A", 10, 30), bar("B", 100, 120), bar("C", 5, 6))).toBe(
    "A and B grow most, each by about 20 plans from January 2026 to January 2031.",
  );
  expect(word(bar("A", 1, 2), bar("B", 1, 2), bar("C", 1, 2))).toBe(
    "A, B and C grow most, each by about 1 plan from January 2026 to January 2031.",
  );
});

test("says where nothing grows, and where nothing may be shown", () => {
  expect(word(bar("A", 30, 30), bar("B", 12, 9))).toBe(
    "No need is expected to have more plans in January 2031 than in January 2026.",
  );
  expect(word(bar("A", null, 7))).toBe("No need has so many plans that its number can be shown.");
});
