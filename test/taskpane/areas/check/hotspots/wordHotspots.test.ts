import type { Hotspots } from "../../../../../src/model/hotspots/findHotspots";
import type { Hotspot, Verdict } from "../../../../../src/model/hotspots/Hotspot";
import {
  formatInterval,
  formatShare,
  nameGroup,
  wordHotspots,
} from "../../../../../src/taskpane/areas/check/hotspots/wordHotspots";

const groupOf = (labels: string[], verdict: Verdict): Hotspot => ({
  labels,
  first: 40,
  last: 60,
  flows: 30,
  people: null,
  observed: 0.2,
  growth: 0.15,
  p10: 0.1,
  p90: 0.2,
  low: 0.05,
  high: 0.25,
  chance: 0.9,
  verdict,
});

const hotspotsOf = (cohorts: readonly Hotspot[], isPerPerson = false): Hotspots => ({
  firstYear: 2023,
  lastYear: 2026,
  total: { labels: [], first: 2000, last: 1900, flows: 500, people: null, observed: -0.017 },
  cohorts,
  isPerPerson,
});

test("groups that very likely grow faster are named, the surest first, and the rest counted", () => {
  const groups = ["ASD", "SEMH", "SLCN", "MLD"].map((need) => groupOf([need], "much faster"));

  const words = wordHotspots(hotspotsOf([...groups, groupOf(["HI"], "faster")]), ["need"]);

  expect(words).toEqual([
    "Together: 2,000 pupils in January 2023 and 1,900 in January 2026, −1.7% a year.",
    "Of 5 groups, very likely growing faster than that: ASD; SEMH; SLCN; and 1 more.",
  ]);
});

test("a group that only likely grows faster is not told as sure", () => {
  const [all, words] = wordHotspots(hotspotsOf([groupOf(["ASD", "7"], "faster"), groupOf(["HI", "8"], "same")], true), [
    "need",
    "ncy",
  ]);

  expect(all).toMatch(/−1\.7% a year per person living there\.$/);
  expect(words).toBe("Of 2 groups, none very likely grows faster; likely does: ASD, NCY 7.");
});

test("where chance may be all there is, nobody is named", () => {
  const [, words] = wordHotspots(hotspotsOf([groupOf(["ASD"], "same"), groupOf(["HI"], "too few")]), ["need"]);

  expect(words).toBe("Of 2 groups, none stands out: the differences between them may be chance.");
});

test("an interval is told in whole percentages, with a minus where growth is below nothing", () => {
  const words = [formatInterval(0.089, 0.128), formatInterval(-0.047, 0.059), formatInterval(-0.001, 0)];

  expect(words).toEqual(["9 to 13%", "−5 to 6%", "0 to 0%"]);
});

test("no chance is told as sure, and a group without a label has a name", () => {
  expect([0.999, 0.974, 0.001].map(formatShare)).toEqual([">99%", "97%", "<1%"]);
  expect(nameGroup(["need", "setting"], ["", "MsMdA"])).toBe("Not known, MsMdA");
});
