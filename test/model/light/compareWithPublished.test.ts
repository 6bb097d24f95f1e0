import { bandFromPublished } from "../../../src/model/light/bandFromPublished";
import { compareWithPublished } from "../../../src/model/light/compareWithPublished";
import { byYear, createPublished, createSeries } from "./inventPublished";

const series = createSeries("Fernshire", { plans: byYear(2023, 1800, 1950, 2100) });
const published = createPublished(2025, [series]);
const januaries = (p50: number) =>
  [2025, 2026, 2027, 2028, 2029].map((censusYear) => ({
    censusYear,
    p5: censusYear === 2025 ? 2100 : p50 - 100,
    p50: censusYear === 2025 ? 2100 : p50,
    p95: censusYear === 2025 ? 2100 : p50 + 100,
  }));

describe("compareWithPublished", () => {
  it("compares the Januaries that both project, up to three after the last published one", () => {
    const checks = compareWithPublished(published, series, januaries(2500));

    expect(checks.map(({ censusYear }) => censusYear)).toEqual([2026, 2027, 2028]);
  });

  it("gives the exact published band of 9 in 10 futures beside each", () => {
    const bands = bandFromPublished(published, series, 3, 0.9);

    const checks = compareWithPublished(published, series, januaries(2500));

    expect(checks.map(({ low, high }) => [low, high])).toEqual(bands.map(({ low, high }) => [low, high]));
  });

  it.each([
    [1000, "below"],
    [2500, "inside"],
    [9000, "above"],
  ] as const)("says that a middle of %p lies %s", (p50, side) => {
    const checks = compareWithPublished(published, series, januaries(p50));

    expect(checks.map((check) => check.side)).toContain(side);
    expect(checks[2].side).toBe(side);
  });

  it("has nothing to compare where the authority has no plans", () => {
    const nobody = createSeries("Nowhere");

    expect(compareWithPublished(createPublished(2025, [nobody]), nobody, januaries(2500))).toEqual([]);
  });
});
