import fc from "fast-check";
import { averageScores, getSide } from "../../../src/model/backtest/averageScores";
import type { BacktestCase, ScoredForecast } from "../../../src/model/backtest/Backtest";
import { forecastNaively, listPastErrors } from "../../../src/model/backtest/forecastNaively";
import { getChanceOfAtMost } from "../../../src/model/backtest/judgeBacktest";
import { scoreCounts } from "../../../src/model/backtest/scoreCounts";
import {
  getStudentCrps,
  getStudentProbability,
  getStudentQuantile,
  scorePoint,
} from "../../../src/model/backtest/scorePoint";
import { asCensusYear } from "../../../src/model/years";

/** The simulated numbers as a counting histogram, as summaries keep them: without those of 0. */
function countValues(values: readonly number[]) {
  const above = values.filter((value) => value > 0);
  const lowest = above.length === 0 ? 0 : Math.min(...above);
  const counts = new Int32Array(above.length === 0 ? 0 : Math.max(...above) - lowest + 1);
  for (const value of above) counts[value - lowest]++;
  return { lowest, counts, nSimulations: values.length };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** CRPS as the mean distance from the truth less half the mean distance between two simulations: every pair in turn. */
const crpsByPairs = (values: readonly number[], actual: number) =>
  mean(values.map((value) => Math.abs(value - actual))) -
  mean(values.flatMap((one) => values.map((other) => Math.abs(one - other)))) / 2;

describe("scoreCounts", () => {
  it("agrees with CRPS, PIT and percentiles worked out from every simulation", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });

    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 60 }), (values, actual) => {
        const score = scoreCounts(countValues(values), actual);

        const sorted = [...values].sort((a, b) => a - b);
        const rank = (percent: number) => Math.max(1, Math.ceil((percent * values.length) / 100 - 1e-9));
        expect(score.crps).toBeCloseTo(crpsByPairs(values, actual), 9);
        expect(score.pit).toBeCloseTo(mean(values.map((v) => (v < actual ? 1 : v === actual ? 0.5 : 0))), 12);
        expect(score.percentiles).toEqual([2.5, 5, 10, 25, 50, 75, 90, 95, 97.5].map((p) => sorted[rank(p) - 1]));
        expect(score.middle).toBe(sorted[rank(50) - 1]);
      }),
    );
  });

  it("takes the distance as the score of a forecast without any spread", () => {
    expect(scoreCounts(countValues([7, 7]), 10).crps).toBe(3);
    expect(scoreCounts(countValues([0, 0]), 4)).toMatchObject({ crps: 4, middle: 0, pit: 1 });
    expect(scoreCounts(countValues([0, 0]), 0)).toMatchObject({ crps: 0, pit: 0.5 });
  });
});

describe("Student's t", () => {
  it("has the quantiles of printed tables", () => {
    expect(getStudentQuantile(0.975, 2)).toBeCloseTo(4.3027, 4);
    expect(getStudentQuantile(0.975, 5)).toBeCloseTo(2.5706, 4);
    expect(getStudentQuantile(0.05, 10)).toBeCloseTo(-1.8125, 4);
  });

  it("gives back the chance of its own quantile", () => {
    for (const chance of [0.025, 0.1, 0.25, 0.5, 0.9])
      expect(getStudentProbability(getStudentQuantile(chance, 3), 3)).toBeCloseTo(chance, 10);
  });

  it.each([
    [0, 2],
    [1.3, 3],
    [-4, 5],
    [6, 8],
  ])("has the CRPS at %d with %d degrees that adding up small steps gives", (z, degrees) => {
    const step = 0.01;
    let sum = 0;
    for (let x = -60; x < 60; x += step) {
      const middle = x + step / 2;
      sum += step * (getStudentProbability(middle, degrees) - (middle >= z ? 1 : 0)) ** 2;
    }

    expect(getStudentCrps(z, degrees)).toBeCloseTo(sum, 3);
  });
});

describe("scorePoint", () => {
  it("has no band without two past errors, and its distance as score", () => {
    expect(scorePoint(95, [3], 2, 100)).toEqual({ middle: 95, percentiles: null, pit: null, crps: 5 });
  });

  it("takes its band from its own past errors, wider by the root of the horizon", () => {
    const [oneYear, fourYears] = [1, 4].map((horizon) => scorePoint(1000, [3, -4], horizon, 1000).percentiles!);

    expect(oneYear[8]).toBeCloseTo(1000 + 4.3027 * Math.sqrt(12.5), 2);
    expect(fourYears[8] - 1000).toBeCloseTo(2 * (oneYear[8] - 1000), 9);
    expect(scorePoint(1, [30, -40], 1, 1).percentiles![0]).toBe(0);
  });

  it("has no spread where it was never wrong", () => {
    expect(scorePoint(5, [0, 0], 1, 7)).toMatchObject({ percentiles: Array(9).fill(5), pit: 1, crps: 2 });
  });
});

describe("forecastNaively", () => {
  const past = [100, 110, 132];

  it("carries on as each method says, worked out by hand", () => {
    const twoYears = (method: Parameters<typeof forecastNaively>[0]) => forecastNaively(method, past, 2);

    expect(twoYears("last value")).toBe(132);
    expect(twoYears("last growth")).toBeCloseTo(132 * 1.2 * 1.2, 9);
    expect(twoYears("mean growth")).toBeCloseTo(132 * 1.32, 9);
    expect(twoYears("linear")).toBeCloseTo(114 + 16 * 3, 9);
    expect(twoYears("damped trend")).toBeCloseTo(132 + (0.3 * 22 + 0.7 * 10) * (0.9 + 0.81), 9);
  });

  it("stays as it is where there is no growth to go by, and is never below nobody", () => {
    for (const method of ["last growth", "mean growth", "linear", "damped trend"] as const)
      expect(forecastNaively(method, [7], 3)).toBe(7);
    expect(forecastNaively("last growth", [0, 5], 2)).toBe(5);
    expect(forecastNaively("mean growth", [0, 0], 2)).toBe(0);
    expect(forecastNaively("mean growth", [0, 10, 20], 1)).toBe(40);
    expect(forecastNaively("linear", [30, 10], 2)).toBe(0);
    expect(forecastNaively("damped trend", [30, 1], 2)).toBe(0);
  });

  it("learns its errors from Januaries before each forecast only", () => {
    expect(listPastErrors("last growth", past)).toEqual([expect.closeTo(132 - 121, 9)]);
    expect(listPastErrors("last value", past)).toEqual([10, 22]);
    expect(listPastErrors("linear", [10])).toEqual([]);
  });
});

describe("averageScores", () => {
  const makeCase = (actual: number, forecast: ScoredForecast): BacktestCase => ({
    by: [],
    key: [],
    method: "yearly",
    origin: asCensusYear(2024),
    horizon: 1,
    actual,
    forecast,
  });
  const percentiles = [80, 85, 90, 95, 100, 105, 110, 115, 120];
  const banded = { middle: 100, percentiles, pit: 0.5, crps: 3 };

  it("averages by hand: distance, share, bias, coverage with the edges, interval score", () => {
    const scores = averageScores([makeCase(110, banded), makeCase(130, banded), makeCase(0, banded)]);

    expect(scores).toMatchObject({ nCases: 3, nBands: 3, crps: 3 });
    expect(scores.mae).toBeCloseTo((10 + 30 + 100) / 3, 9);
    expect(scores.mape).toBeCloseTo((10 / 110 + 30 / 130) / 2, 9);
    expect(scores.bias).toBeCloseTo((-10 - 30 + 100) / 3, 9);
    expect(scores.biasShare).toBeCloseTo(60 / 240, 9);
    expect(scores.coverage).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
    expect(scores.intervalScore).toBeCloseTo(40 + (40 * 10 + 40 * 80) / 3, 9);
  });

  it("takes coverage over cases with a band only", () => {
    const point = { middle: 90, percentiles: null, pit: null, crps: 20 };
    const scores = averageScores([makeCase(110, banded), makeCase(110, point)]);

    expect(scores).toMatchObject({ nCases: 2, nBands: 1, mae: 15, coverage: [0, 1, 1, 1], intervalScore: 40 });
  });

  it("tells on which side the truth lay", () => {
    expect([84, 85, 115, 116].map((actual) => getSide(makeCase(actual, banded), 90))).toEqual([-1, 0, 0, 1]);
  });
});

test("getChanceOfAtMost adds up the binomial chances", () => {
  expect(getChanceOfAtMost(0, 2, 0.9)).toBeCloseTo(0.01, 12);
  expect(getChanceOfAtMost(2, 4, 0.5)).toBeCloseTo(11 / 16, 12);
  expect(getChanceOfAtMost(5, 5, 0.3)).toBeCloseTo(1, 12);
});
