import fc from "fast-check";
import { estimateJoinerCourse } from "../../../src/model/uncertainty/estimateJoinerCourse";
import { USUAL_CONSTANTS } from "../../../src/model/uncertainty/UncertaintyConstants";
import type { YearlyLevels } from "../../../src/model/uncertainty/YearlyLevels";
import { asCensusYear } from "../../../src/model/years";
import { estimatePlainCourse } from "../../helpers/plainCourse";

const LAST = 2025;

/** Joiners of some years up to the last, where 100 were expected each year. */
function invent(seen: readonly number[], years?: readonly number[]): YearlyLevels {
  return {
    years: (years ?? seen.map((_, i) => LAST + 1 - seen.length + i)).map(asCensusYear),
    seen,
    expected: seen.map(() => 100),
  };
}

const estimate = (seen: readonly number[], constants = USUAL_CONSTANTS, years?: readonly number[]) =>
  estimateJoinerCourse(invent(seen, years), LAST, constants);

describe("estimateJoinerCourse", () => {
  it("agrees with the formulas of the study and a filter that is run until it settles", () => {
    const someConstants = fc.record({
      joinerGrowth: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      joinerGrowthSpread: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      joinerShock: fc.double({ min: 0.02, max: 0.6, noNaN: true }),
      shockWeight: fc.integer({ min: 1, max: 20 }),
      lastingShare: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    const someYears = fc.array(fc.tuple(fc.nat(800), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(someYears, someConstants, (years, changed) => {
        const constants = { ...USUAL_CONSTANTS, ...changed };
        const seen = years.map(([joiners]) => joiners);
        const expected = years.map(([, mean]) => mean);

        const { course } = estimateJoinerCourse({ ...invent(seen), expected }, LAST, constants);
        const plain = estimatePlainCourse(seen, expected, constants);

        expect(course.level).toBeCloseTo(plain.level, 8);
        expect(course.levelVariance).toBeCloseTo(plain.levelVariance, 8);
        expect(course.growth).toBeCloseTo(plain.growth, 10);
        expect(course.growthVariance).toBeCloseTo(plain.growthVariance, 10);
        expect(course.lastingVariance).toBeCloseTo(plain.lasting, 10);
        expect(course.oneOffVariance).toBeCloseTo(plain.oneOff, 10);
        expect(course.shockDegrees).toBe(plain.degrees);
      }),
      { numRuns: 60 },
    );
  });

  it("rests wholly on what is usual where there is no year at all", () => {
    const { course, ownGrowthWeight, ownShockWeight } = estimate([]);

    expect([ownGrowthWeight, ownShockWeight]).toEqual([0, 0]);
    expect(course).toMatchObject({ level: 0, levelVariance: 0, growth: 0.1, shockDegrees: 4 });
    expect(course.growthVariance).toBeCloseTo(0.0025, 12);
    expect(course.lastingVariance + 2 * course.oneOffVariance).toBeCloseTo(0.04, 12);
  });

  it("takes the level from the one year there is, and growth and shocks from elsewhere", () => {
    const { course, ownGrowthWeight, ownShockWeight } = estimate([150]);

    expect(course.level).toBeCloseTo(Math.log(1.5), 12);
    expect(course.growth).toBe(0.1);
    expect([ownGrowthWeight, ownShockWeight]).toEqual([0, 0]);
  });

  it("takes a little of the growth from two years, and none of the shocks", () => {
    const { course, ownGrowthWeight, ownShockWeight } = estimate([100, 130]);

    expect(ownGrowthWeight).toBeGreaterThan(0.02);
    expect(ownGrowthWeight).toBeLessThan(0.15);
    expect(course.growth).toBeGreaterThan(0.1);
    expect(ownShockWeight).toBe(0);
  });

  it.each([
    [3, 1 / 5],
    [6, 4 / 8],
    [8, 6 / 10],
  ])("takes of %i years' shocks the share %p from the authority itself", (nYears, share) => {
    expect(estimate(Array.from({ length: nYears }, (_, i) => 100 + i)).ownShockWeight).toBeCloseTo(share, 12);
  });

  it("finds a steady growth that there is, the surer the more years", () => {
    const grow = (n: number) => Array.from({ length: n }, (_, i) => Math.round(20_000 * Math.exp(0.25 * i)));
    const [three, eight, thirty] = [3, 8, 30].map((n) => estimate(grow(n)).course.growth);

    expect(three).toBeGreaterThan(0.1);
    expect(eight).toBeGreaterThan(three);
    expect(thirty).toBeGreaterThan(eight);
    expect(thirty).toBeCloseTo(0.25, 1);
  });

  it("keeps to no growth where none is wanted", () => {
    const constants = { ...USUAL_CONSTANTS, joinerGrowth: 0, joinerGrowthSpread: 0 };

    const { course } = estimate([100, 140, 200], constants);

    expect(course.growth).toBe(0);
    expect(course.growthVariance).toBe(0);
  });

  it("counts a year in which nobody joined as half a pupil", () => {
    expect(estimate([0]).course.level).toBeCloseTo(Math.log(0.005), 12);
  });

  it("carries the level over years that are missing", () => {
    const whole = estimate([100, 110, 121], USUAL_CONSTANTS, [2021, 2022, 2023]).course;
    const upToDate = estimate([100, 110, 121], USUAL_CONSTANTS, [2023, 2024, 2025]).course;

    expect(whole.level - upToDate.level).toBeCloseTo(2 * whole.growth, 12);
    expect(whole.levelVariance - upToDate.levelVariance).toBeCloseTo(2 * whole.lastingVariance, 12);
    const gap = estimate([100, 121], USUAL_CONSTANTS, [2023, 2025]);
    const none = estimate([100, 110, 121], USUAL_CONSTANTS, [2023, 2024, 2025]);
    expect(gap.course.growth).toBeCloseTo(none.course.growth, 1);
  });
});
