import type { ComparisonRow } from "../../../src/model/compare/compareKey";
import { STATISTICS } from "../../../src/model/summary/GroupSummary";
import { asCensusYear } from "../../../src/model/years";
import { formatCount, formatMillions } from "../../../src/taskpane/words/formatNumbers";
import { wordChance, wordDifference } from "../../../src/taskpane/words/wordDifference";

function rowOf(p5: number, p50: number, p95: number): ComparisonRow {
  const difference = new Float64Array(STATISTICS.length);
  difference[STATISTICS.indexOf("p5")] = p5;
  difference[STATISTICS.indexOf("p50")] = p50;
  difference[STATISTICS.indexOf("p95")] = p95;
  return {
    censusYear: asCensusYear(2031),
    key: [],
    baseline: 0,
    scenario: 0,
    difference,
    share: null,
    chanceAbove: 0,
    cumulated: difference,
    chanceSaved: null,
    chanceSavedInAll: null,
    uncosted: 0,
  };
}
const COST = { name: "Cost a year", plural: false, format: formatMillions };
const PLANS = { name: "Plans", plural: true, format: formatCount };

test("a saving is told with its band, the smaller saving first", () => {
  expect(wordDifference("Keep", [rowOf(-4.43e6, -3.21e6, -2.1e6)], COST)).toBe(
    "Keep: cost a year is about £3.2m lower in January 2031; in 9 of 10 simulated futures between £2.1m and £4.4m lower.",
  );
});

test("more plans are told as higher", () => {
  expect(wordDifference("Spike", [rowOf(80, 120, 161)], PLANS)).toBe(
    "Spike: plans are about 120 higher in January 2031; in 9 of 10 simulated futures between 80 and 161 higher.",
  );
});

test("a difference that could go either way is not told as a change", () => {
  expect(wordDifference("Mix", [rowOf(-30, 4, 41)], PLANS)).toBe(
    "Mix: plans are hardly different in January 2031; in 9 of 10 simulated futures between 30 lower and 41 higher.",
  );
});

test("no difference at all is the same", () => {
  expect(wordDifference("Nothing", [rowOf(0, 0, 0)], PLANS)).toBe(
    "Nothing: plans are the same as in the baseline in January 2031.",
  );
});

test("chances are told as futures out of a hundred", () => {
  expect([1, 0.83, 0.001].map(wordChance)).toEqual(["nearly all", "83 in 100", "hardly any"]);
});
