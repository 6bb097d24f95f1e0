import { formatCount, formatMillions, roundForWords } from "../../../src/taskpane/words/formatNumbers";
import { splitWhere } from "../../../src/taskpane/words/splitWhere";
import { asCensusYear } from "../../../src/model/years";
import { wordUncosted } from "../../../src/taskpane/words/wordUncosted";
import { wordFinding } from "../../../src/taskpane/words/wordFinding";

const PLANS = { name: "Plans", plural: true, format: formatCount };
const COST = { name: "Cost", plural: false, format: formatMillions };
const known = (censusYear: number, value: number) => ({
  censusYear,
  p5: value,
  p25: value,
  p50: value,
  p75: value,
  p95: value,
});

test("says from where to where plans grow, and how far the futures lie apart", () => {
  const last = { censusYear: 2031, p5: 2903, p25: 2990, p50: 3048, p75: 3110, p95: 3196 };

  expect(wordFinding([known(2026, 2213), last], PLANS)).toBe(
    "Plans grow from 2,213 in January 2026 to about 3,050 in January 2031; in 9 of 10 simulated futures between 2,900 and 3,200.",
  );
});

test("says that cost falls, in millions of pounds", () => {
  const last = { censusYear: 2028, p5: 58.21e6, p25: 59e6, p50: 60.04e6, p75: 61e6, p95: 62.37e6 };

  expect(wordFinding([known(2026, 63.41e6), last], COST)).toBe(
    "Cost falls from £63.4m in January 2026 to about £60.0m in January 2028; in 9 of 10 simulated futures between £58.2m and £62.4m.",
  );
});

test("calls a change of less than 2 per cent level", () => {
  const last = { censusYear: 2027, p5: 990, p25: 1000, p50: 1010, p75: 1020, p95: 1030 };

  expect(wordFinding([known(2026, 1000), last], PLANS)).toMatch(/^Plans stay about level, at 1,000 in January 2026/);
});

test.each([
  [3048, 3050],
  [99.6, 100],
  [7, 7],
  [0, 0],
  [63_412_000, 63_400_000],
])("%d is said as %d", (value, said) => {
  expect(roundForWords(value)).toBe(said);
});

test.each([
  ["Transitions, row 1,214", "Transitions", 1214],
  ["Census, row 8, column NCY", "Census", 8],
  ["Population", "Population", null],
])("the place of %s is taken apart", (where, table, row) => {
  expect(splitWhere(where)).toEqual({ table, row });
});

test("says when a cost is not whole, with the year in which most is missing", () => {
  const summary = {
    request: { by: [], measure: "cost" as const },
    nSimulations: 1000,
    years: [asCensusYear(2026), asCensusYear(2027), asCensusYear(2028)],
    keys: [[]],
    values: new Float64Array(39),
  };

  expect(wordUncosted({ ...summary, uncosted: new Float64Array([0, 12.4, 3]) })).toMatch(
    /^This cost is not whole: about 12 plans of January 2027/,
  );
  expect(wordUncosted({ ...summary, uncosted: new Float64Array(3) })).toBeNull();
});
