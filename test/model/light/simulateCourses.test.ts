import { bandFromPublished } from "../../../src/model/light/bandFromPublished";
import { estimateLight, type Course, type LightEstimate } from "../../../src/model/light/estimateLight";
import { DEFAULT_LIGHT_CONSTANTS, type LightConstants } from "../../../src/model/light/LightConstants";
import { PLACEMENT_GROUPS } from "../../../src/model/light/placementGroups";
import { reconcileGroups } from "../../../src/model/light/reconcileGroups";
import { simulateCourses } from "../../../src/model/light/simulateCourses";
import { createKey } from "../../../src/model/random/createKey";
import { createStream } from "../../../src/model/random/createStream";
import { drawGamma } from "../../../src/model/random/drawGamma";
import { drawNormal } from "../../../src/model/random/drawNormal";
import { getRank } from "../../../src/model/summary/computeStatistics";
import { asCensusYear } from "../../../src/model/years";
import { byYear, createPublished, createSeries } from "./inventPublished";

const KEY = createKey("light");
const CONSTANTS = DEFAULT_LIGHT_CONSTANTS;
const BASE = 2025;
const COUNTS = [2000, 150, 1400, 400, 12, 600, 638];
const SERIES = createSeries("Fernshire", {
  plans: byYear(2023, 4000, 4500, 5200),
  groups: new Map([[2025, COUNTS]]),
});
const PUBLISHED = createPublished(BASE, [SERIES]);
const ESTIMATE = estimateLight(SERIES, PUBLISHED, CONSTANTS)!;

const simulate = (
  nYears: number,
  nSimulations: number,
  estimate: LightEstimate = ESTIMATE,
  constants: LightConstants = CONSTANTS,
  name = "Fernshire",
) => simulateCourses(estimate, name, nYears, nSimulations, constants, KEY);

/** The second implementation: the study's sums with psi weights, not a loop that carries growth on. */
function computePlans(course: Course, what: string, name: string, nYears: number, iSimulation: number): number[] {
  const { damping: phi, carryOver: lambda, nationalSpread, degreesOfFreedom: nu } = CONSTANTS;
  const open = (year: number, need: string, setting: string) =>
    createStream(KEY, iSimulation, asCensusYear(year), { need, setting, ncy: 0 }, "published");
  const generator = open(BASE, what, name);
  const years = Array.from({ length: nYears }, (_, i) => i);
  const shared =
    what === "plans"
      ? years.map((i) => drawNormal(open(BASE + 1 + i, "growth", "England")))
      : years.map(() => drawNormal(generator));
  const m = Math.sqrt(nu / (2 * drawGamma(nu / 2, generator)));
  const surprises = years.map(() => drawNormal(generator));
  const psi = (j: number) => 1 + (lambda * (1 - phi ** j)) / (1 - phi);
  return years.map((i) => {
    const h = i + 1;
    const centre = Math.log(course.start) + h * course.growth + (course.drift * (1 - phi ** h)) / (1 - phi);
    const own = years.slice(0, h).reduce((sum, k) => sum + psi(i - k) * surprises[k], 0);
    const national = years.slice(0, h).reduce((sum, k) => sum + (h - k) * shared[k], 0);
    return Math.exp(centre + m * (course.spread * own + nationalSpread * national));
  });
}

describe("the total", () => {
  it("equals the study's formula in every simulation and year", () => {
    const nSimulations = 200;
    const { totals } = simulate(5, nSimulations);

    for (let i = 0; i < nSimulations; i++) {
      const expected = computePlans(ESTIMATE.total, "plans", "Fernshire", 5, i);
      expected.forEach((plans, iYear) => expect(totals[iYear * nSimulations + i]).toBe(Math.round(plans)));
    }
  });

  it("has the percentiles of the exact band", () => {
    const nSimulations = 20_000;
    const { totals } = simulate(3, nSimulations);

    for (const share of [0.5, 0.8, 0.95]) {
      bandFromPublished(PUBLISHED, SERIES, 3, share).forEach(({ censusYear, low, middle, high }, iYear) => {
        const sorted = totals.slice(iYear * nSimulations, (iYear + 1) * nSimulations).sort();
        const quantile = (chance: number) => sorted[getRank(chance * 1000, nSimulations) - 1];
        const tolerance = 0.05 * (high - low);
        expect(censusYear).toBe(BASE + 1 + iYear);
        expect(Math.abs(quantile((1 - share) / 2) - low)).toBeLessThan(tolerance);
        expect(Math.abs(quantile(0.5) - middle)).toBeLessThan(tolerance);
        expect(Math.abs(quantile((1 + share) / 2) - high)).toBeLessThan(tolerance);
      });
    }
  });

  it("has the study's half-widths of a 95% band: 11.5%, 19.7% and 27.9%", () => {
    const halves = bandFromPublished(PUBLISHED, SERIES, 3, 0.95).map(({ low, high }) => Math.log(high / low) / 2);

    [0.115, 0.197, 0.279].forEach((half, i) => expect(Math.abs(halves[i] - half)).toBeLessThan(0.001));
  });

  it("is the centre itself where nothing varies", () => {
    const calm = { ...CONSTANTS, nationalSpread: 0 };
    const still = { ...ESTIMATE, groups: null, total: { start: 1000, growth: 0.1, drift: -0.05, spread: 0 } };

    expect([...simulate(3, 1, still, calm).totals]).toEqual(
      [0.05, 0.05 + 0.07, 0.05 + 0.07 + 0.082].map((growth) => Math.round(1000 * Math.exp(growth))),
    );
  });
});

describe("streams", () => {
  it("give the same numbers again, and other numbers for another seed or authority", () => {
    expect(simulate(2, 50)).toEqual(simulate(2, 50));
    expect(simulate(2, 50, ESTIMATE, CONSTANTS, "Alderton").totals).not.toEqual(simulate(2, 50).totals);
    expect(simulateCourses(ESTIMATE, "Fernshire", 2, 50, CONSTANTS, createKey("other")).totals).not.toEqual(
      simulate(2, 50).totals,
    );
  });

  it("leave the first years and the first simulations as they are when there are more", () => {
    const few = simulate(2, 30);
    const more = simulate(4, 40);

    for (let iYear = 0; iYear < 2; iYear++) {
      const first = iYear * 40;
      expect([...more.totals.slice(first, first + 30)]).toEqual([...few.totals.slice(iYear * 30, iYear * 30 + 30)]);
    }
  });

  it("leave the total as it is where groups are not known", () => {
    expect(simulate(3, 50, { ...ESTIMATE, groups: null }).totals).toEqual(simulate(3, 50).totals);
    expect(simulate(3, 50, { ...ESTIMATE, groups: null }).groups).toBeNull();
  });
});

describe("placement groups", () => {
  it("add up to the total in every year of every simulation, in whole plans of 0 or more", () => {
    const { totals, groups } = simulate(6, 400);

    totals.forEach((total, at) => {
      const plans = groups!.map((group) => group[at]);
      expect(plans.every((each) => each >= 0 && Number.isInteger(each))).toBe(true);
      expect(plans.reduce((sum, each) => sum + each)).toBe(total);
    });
  });

  it("are the reconciled paths of the study's formula", () => {
    const nSimulations = 20;
    const { totals, groups } = simulate(3, nSimulations);
    const variances = ESTIMATE.groups!.map(({ start, spread }) => start * spread ** 2);

    for (let i = 0; i < nSimulations; i++) {
      const paths = ESTIMATE.groups!.map((course, g) =>
        computePlans(course, PLACEMENT_GROUPS[g].name, "Fernshire", 3, i),
      );
      for (let iYear = 0; iYear < 3; iYear++) {
        const at = iYear * nSimulations + i;
        const plans = Float64Array.from(paths, (path) => path[iYear]);
        reconcileGroups(plans, variances, totals[at]);
        expect(groups!.map((group) => group[at])).toEqual([...plans]);
      }
    }
  });

  it("give way in proportion to variance, to first order", () => {
    const plans = Float64Array.of(6000, 3000, 1000);
    reconcileGroups(plans, [1, 3, 0.0001], 10_400);

    // One unknown, so the exact solution can be found by bisection.
    const sum = (k: number) => 6000 * Math.exp(k) + 3000 * Math.exp(3 * k) + 1000 * Math.exp(0.0001 * k);
    let [low, high] = [0, 1];
    for (let step = 0; step < 100; step++)
      [low, high] = sum((low + high) / 2) < 10_400 ? [(low + high) / 2, high] : [low, (low + high) / 2];
    expect(plans[0]).toBe(Math.round(6000 * Math.exp(low)));
    expect(plans[1]).toBeCloseTo(3000 * Math.exp(3 * low), -1);
    expect(plans[2]).toBe(1000);
  });

  it.each([
    [[5, 5, 5], 0],
    [[1e9, 3, 2], 40],
    [[0.5, 0.5, 0.5], 3000],
    [[1000, 1e-9, 1], 1],
  ])("never fall below zero or miss the total: %p to %i", (start, total) => {
    const plans = Float64Array.from(start);
    reconcileGroups(plans, [0.3, 1, 2], total);

    expect(plans.every((each) => each >= 0)).toBe(true);
    expect(plans.reduce((sum, each) => sum + each)).toBe(total);
  });
});
