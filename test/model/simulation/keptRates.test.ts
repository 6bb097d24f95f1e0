import { jStat } from "jstat";
import { createKey } from "../../../src/model/random/createKey";
import { drawCourse } from "../../../src/model/simulation/drawCourse";
import type { Histograms } from "../../../src/model/simulation/Tally";
import type { Dimension, Measure } from "../../../src/model/summary/SummaryRequest";
import { asCensusYear } from "../../../src/model/years";
import { compareWithCumulative } from "../../helpers/chiSquare";
import { inventPlan, SMALL } from "../../helpers/inventPlan";
import { createPlainGenerator, drawPlainCourse, projectPlainly } from "../../helpers/plainProjection";
import { readStates, summarise } from "../../helpers/readSimulation";
import { ScoreGatherer } from "../../helpers/standardScores";
import { CALIBRATED_RATES, TREATMENTS } from "../../helpers/treatments";

/**
 * The engine under the treatments whose rates a simulation keeps, beside the textbook hierarchy: draw the rate, then the
 * pupils by the rate, with another generator.
 */

const STATE: Dimension[] = ["ncy", "need", "setting"];
const FLOWS = ["plans", "joiners", "leavers", "movers"] as const satisfies readonly Measure[];
/** The engine is about fourteen times as quick: four of its simulations to a plain one give the least error for the time. */
const N_SIMULATIONS = 7000;
const N_PLAIN = 1750;

/** Distance of two cumulative distributions that two samples of the same law exceed once in a thousand times. */
const LARGEST_DISTANCE = 1.95 * Math.sqrt(1 / N_SIMULATIONS + 1 / N_PLAIN);

describe.each(["persistent", "calibrated", "known rates", "drifting mix"])("the engine, with %s", (name) => {
  const uncertainty = TREATMENTS[name];
  const plan = inventPlan({
    ...SMALL,
    nYears: 4,
    nPupils: 250,
    nJoiners: 60,
    hasCosts: false,
    seed: "kept",
    uncertainty,
  });
  const generator = createPlainGenerator(name);
  const plain = Array.from({ length: N_PLAIN }, () => projectPlainly(plan, generator));

  // All flows come from the same simulations.
  const summaries = summarise(
    plan,
    createKey(name),
    N_SIMULATIONS,
    FLOWS.flatMap((measure) => [
      { by: STATE, measure },
      { by: [], measure, distribution: true },
    ]),
  );

  it.each(FLOWS)("has the same %s in every state, and the same distribution of all together", (measure) => {
    const [states, total] = summaries.slice(2 * FLOWS.indexOf(measure));
    const means = readStates(plan, states);
    const deviations = readStates(plan, states, "std-dev");
    const scores = new ScoreGatherer();
    plan.years.forEach((_, iYear) => {
      const sums = new Map<number, number>();
      for (const simulation of plain)
        simulation[iYear][measure].forEach((n, state) => sums.set(state, (sums.get(state) ?? 0) + n));
      sums.forEach((sum, state) => {
        const mean = means[iYear + 1].get(state) ?? 0;
        // Fewer than 50 pupils in all simulations together are too few for a standard error.
        if (Math.max(mean * N_PLAIN, sum) < 50) return;
        const sd = deviations[iYear + 1].get(state) ?? 0;
        scores.add(sum / N_PLAIN, mean, sd * Math.sqrt(1 / N_PLAIN + 1 / N_SIMULATIONS));
      });
      const totals = plain.map((simulation) => [...simulation[iYear][measure].values()].reduce((a, b) => a + b, 0));
      expect(findDistance(totals, readHistogram(total.distributions!, iYear))).toBeLessThan(LARGEST_DISTANCE);
    });

    const { n, rms, largest } = scores.getScores();
    expect(n).toBeGreaterThan(30);
    // States share the course of their simulation, so their scores go together more than chance alone has them.
    expect(rms).toBeLessThan(1.5);
    expect(largest).toBeLessThan(5);
  });
});

describe("drawCourse", () => {
  const years = [2027, 2028, 2029, 2030].map(asCensusYear);
  const plan = { ...inventPlan({ ...SMALL, nYears: 4, seed: "course" }), uncertainty: CALIBRATED_RATES };
  const n = 20_000;
  const key = createKey("course");
  const courses = Array.from({ length: n }, (_, i) => drawCourse(CALIBRATED_RATES, years, key, i));
  const generator = createPlainGenerator("course");
  const plain = Array.from({ length: 5000 }, () => drawPlainCourse(plan, generator));
  const limit = 1.95 * Math.sqrt(1 / n + 1 / plain.length);

  it("has the distribution of the study's formulas in every year, and of its change over the years", () => {
    for (let iYear = 0; iYear < years.length; iYear++) {
      const joining = (course: (typeof courses)[number]): number => course.joiners[iYear];
      expect(
        compareSamples(
          courses.map(joining),
          plain.map((course) => course[iYear].joining),
        ),
      ).toBeLessThan(limit);
      expect(
        compareSamples(
          courses.map((course) => course.leavers[iYear]),
          plain.map((course) => course[iYear].leaving),
        ),
      ).toBeLessThan(limit);
    }
    expect(
      compareSamples(
        courses.map(({ joiners }) => joiners[3] / joiners[0]),
        plain.map((course) => course[3].joining / course[0].joining),
      ),
    ).toBeLessThan(limit);
  });

  it.each([
    ["lasting", { lastingVariance: 0.02, oneOffVariance: 0 }],
    ["one-off", { lastingVariance: 0, oneOffVariance: 0.02 }],
    ["both", { lastingVariance: 0.013, oneOffVariance: 0.007 }],
  ])("has shocks with the tails of a t distribution: %s", (_, variances) => {
    const still = { level: 0.3, levelVariance: 0, growth: 0.1, growthVariance: 0, largestSwing: 1e9 };
    const joiners = { ...CALIBRATED_RATES.joiners!, ...still, ...variances };
    let simulation = 0;

    const chance = compareWithCumulative(() => {
      const { joiners: factors } = drawCourse({ ...CALIBRATED_RATES, joiners }, years, key, simulation++);
      return jStat.studentt.cdf((Math.log(factors[0]) - 0.4) / Math.sqrt(0.02), joiners.shockDegrees);
    });

    expect(chance).toBeGreaterThan(1e-4);
  });

  it("is never more volatile than its largest swing", () => {
    const joiners = { ...CALIBRATED_RATES.joiners!, levelVariance: 0, growthVariance: 0, shockDegrees: 1 };
    const spread = (largestSwing: number): number => {
      const logs = Array.from({ length: 5000 }, (_, i) =>
        Math.log(drawCourse({ ...CALIBRATED_RATES, joiners: { ...joiners, largestSwing } }, years, key, i).joiners[0]),
      );
      return Math.sqrt(logs.reduce((sum, log) => sum + (log - 0.15) ** 2, 0) / logs.length);
    };

    expect(spread(1)).toBeLessThan(Math.sqrt(0.028) * 1.05);
    expect(spread(1e9)).toBeGreaterThan(2);
  });

  it("leaves the mean of leaving as it is", () => {
    const { deviation } = CALIBRATED_RATES.leavers!;
    const mean = courses.reduce((sum, { leavers }) => sum + leavers[2], 0) / n;

    const error = Math.sqrt((Math.exp(deviation ** 2) - 1) / n);
    expect(Math.abs(mean - 1)).toBeLessThan(4 * error);
  });

  it("is the same for the years that two projections share", () => {
    const longer = drawCourse(CALIBRATED_RATES, [...years, asCensusYear(2031)], key, 17);

    expect(longer.joiners.subarray(0, 4)).toEqual(courses[17].joiners);
    expect(longer.leavers.subarray(0, 4)).toEqual(courses[17].leavers);
  });

  it("is 1 throughout where nothing is known to vary", () => {
    const course = drawCourse(TREATMENTS.persistent, years, key, 0);

    expect([...course.joiners, ...course.leavers]).toEqual(new Array(8).fill(1));
  });
});

/** A histogram of whole numbers: how often each came up, 0 included. */
function readHistogram({ lowest, starts, counts }: Histograms, row: number): Map<number, number> {
  const seen = new Map<number, number>();
  let nSeen = 0;
  for (let at = starts[row]; at < starts[row + 1]; at++) {
    seen.set(lowest[row] + at - starts[row], counts[at]);
    nSeen += counts[at];
  }
  return seen.set(0, (seen.get(0) ?? 0) + N_SIMULATIONS - nSeen);
}

/** Kolmogorov and Smirnov's distance of a sample from a histogram. */
function findDistance(sample: readonly number[], histogram: ReadonlyMap<number, number>): number {
  const total = [...histogram.values()].reduce((a, b) => a + b, 0);
  return compareSteps(
    sample.map((value) => [value, 1 / sample.length]),
    [...histogram].map(([value, count]) => [value, count / total]),
  );
}

function compareSamples(first: readonly number[], second: readonly number[]): number {
  return compareSteps(
    first.map((value) => [value, 1 / first.length]),
    second.map((value) => [value, 1 / second.length]),
  );
}

/** The largest difference of two cumulative distributions, each a list of steps. */
function compareSteps(first: readonly [number, number][], second: readonly [number, number][]): number {
  const steps = [...first, ...second.map(([value, weight]): [number, number] => [value, -weight])];
  steps.sort(([a], [b]) => a - b);
  let difference = 0;
  let largest = 0;
  steps.forEach(([value, weight], i) => {
    difference += weight;
    if (steps[i + 1]?.[0] !== value) largest = Math.max(largest, Math.abs(difference));
  });
  return largest;
}
