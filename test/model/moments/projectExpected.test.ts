import { jStat } from "jstat";
import { expectJoinerRates } from "../../../src/model/moments/expectJoinerRates";
import { expectLeaverRate } from "../../../src/model/moments/expectLeaverRate";
import { projectExpected, projectExpectedFlows } from "../../../src/model/moments/projectExpected";
import { projectMoments } from "../../../src/model/moments/projectMoments";
import { summariseExpected } from "../../../src/model/moments/summariseExpected";
import { createKey } from "../../../src/model/random/createKey";
import { N_STATISTICS, STATISTICS } from "../../../src/model/summary/GroupSummary";
import type { Dimension, Measure, SummaryRequest } from "../../../src/model/summary/SummaryRequest";
import { asCensusYear } from "../../../src/model/years";
import { drawCourse } from "../../../src/model/simulation/drawCourse";
import type { Chance, ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import type { DirichletRow } from "../../../src/model/rates/Rates";
import { inventDetours } from "../../helpers/inventDetours";
import { inventPlan, SMALL } from "../../helpers/inventPlan";
import { readStates, readStatistic, summarise } from "../../helpers/readSimulation";
import { ScoreGatherer } from "../../helpers/standardScores";
import { CALIBRATED_RATES, TREATMENTS } from "../../helpers/treatments";

const STATE: Dimension[] = ["ncy", "need", "setting"];

describe("projectExpected", () => {
  it.each(["a", "b", "c"])("gives the exact means of rates that are drawn every year (plan %s)", (seed) => {
    const plan = inventPlan({ ...SMALL, nYears: 4, seed });

    const expected = projectExpected(plan);

    projectMoments(plan).years.forEach(({ mean }, iYear) =>
      mean.forEach((pupils, state) =>
        expect(Math.abs(expected[iYear * plan.space.nStates + state] - pupils)).toBeLessThan(1e-12 * (1 + pupils)),
      ),
    );
  });

  describe.each(["yearly", "persistent", "calibrated", "known rates"])("beside 20,000 simulations, %s", (name) => {
    // A course of the mix is only approximated; another test says how well.
    const uncertainty = { ...TREATMENTS[name], mix: null };
    const plan = inventPlan({ ...SMALL, nYears: 4, nPupils: 250, nJoiners: 60, seed: "expected", uncertainty });
    const nSimulations = 20_000;

    const measures = ["plans", "joiners", "leavers", "movers"] as const;
    const summaries = summarise(
      plan,
      createKey(name),
      nSimulations,
      measures.map((measure) => ({ by: STATE, measure })),
    );

    it.each(measures)("gives the mean of %s in every state", (measure) => {
      const summary = summaries[measures.indexOf(measure)];
      const means = readStates(plan, summary);
      const deviations = readStates(plan, summary, "std-dev");
      const expected = projectExpectedFlows(plan)[measure];
      const scores = new ScoreGatherer();
      for (let iYear = 1; iYear <= plan.years.length; iYear++)
        for (let state = 0; state < plan.space.nStates; state++) {
          const pupils = expected[iYear * plan.space.nStates + state];
          const mean = means[iYear].get(state) ?? 0;
          const deviation = deviations[iYear].get(state) ?? 0;
          // Fewer pupils in all simulations together are too few for a standard error.
          if (pupils * nSimulations < 100) expect(mean * nSimulations).toBeLessThan(250);
          else if (deviation === 0) expect(mean).toBeCloseTo(pupils, 9);
          else scores.add(mean, pupils, deviation / Math.sqrt(nSimulations));
        }

      const { n, rms, largest } = scores.getScores();
      expect(n).toBeGreaterThan(100);
      // States share the course of their simulation, so their scores go together more than chance alone has them.
      expect(rms).toBeLessThan(1.6);
      expect(largest).toBeLessThan(5.5);
    });
  });

  it("comes within three in a hundred of the settings of 2,000 simulations whose mix has a course", () => {
    const plan = inventPlan({
      ...SMALL,
      nYears: 5,
      nPupils: 1000,
      nJoiners: 150,
      seed: "mix",
      uncertainty: CALIBRATED_RATES,
    });
    const by: Dimension[] = ["setting"];
    const [simulated] = summarise(plan, createKey("mix"), 2000, [{ by, measure: "plans" }]);
    const [expected] = summariseExpected(plan, [{ by, measure: "plans" }]);

    for (let iYear = 1; iYear < simulated.years.length; iYear++)
      for (const key of simulated.keys) {
        const mean = readStatistic(simulated, iYear, key, "mean");
        if (mean < 20) continue;
        expect(Math.abs(readStatistic(expected, iYear, key, "mean") / mean - 1)).toBeLessThan(0.03);
      }
  });
});

describe("projectExpected, with detours", () => {
  it("sends the shares of redirects: as a plain second computation has them", () => {
    const plan = inventDetours(inventPlan({ ...SMALL, nYears: 4, nJoiners: 60, seed: "redirects" }), {
      seed: "redirects",
      nRedirects: 40,
      nCapacities: 0,
    });

    const expected = projectExpected(plan);

    const { nStates } = plan.space;
    const plain = projectPlainMeans(plan);
    plain.forEach((mean, iYear) =>
      mean.forEach((pupils, state) =>
        expect(Math.abs(expected[iYear * nStates + state] - pupils)).toBeLessThan(1e-12 * (1 + pupils)),
      ),
    );
    expect(plain[4]).not.toEqual([
      ...projectMoments(inventPlan({ ...SMALL, nYears: 4, nJoiners: 60, seed: "redirects" })).years[4].mean,
    ]);
  });

  it("holds the places of capacities against the mean: close where they are far over-full or far from full", () => {
    const whole = inventPlan({
      ...SMALL,
      nYears: 3,
      nPupils: 2000,
      nJoiners: 400,
      hasCertainties: false,
      seed: "full",
    });
    const { nSettings } = whole.space;
    const last = whole.years.length - 1;
    const [free] = summariseExpected(whole, [{ by: ["setting"], measure: "plans" }]);
    const [setting] = free.keys[1];
    const places = Math.round(0.8 * readStatistic(free, last + 1, [setting], "mean"));
    const states = [...whole.years[last].cohorts.keys()].filter(
      (state) => whole.years[last].cohorts[state] && whole.space.settings[state % nSettings] === setting,
    );
    const capacity = {
      label: "Places",
      places,
      states: states.map((state) => ({ state, to: [state - (state % nSettings)] })),
    };
    const plan = {
      ...whole,
      years: whole.years.map((year, iYear) => (iYear === last ? { ...year, capacities: [capacity] } : year)),
    };
    const requests: SummaryRequest[] = [
      { by: ["setting"], measure: "plans" },
      { by: [], measure: "overflow" },
      { by: ["setting"], measure: "joiners" },
    ];

    const simulated = summarise(plan, createKey("full"), 2000, requests);
    const expected = summariseExpected(plan, requests);

    requests.forEach((_, i) =>
      simulated[i].keys.forEach((key) => {
        const mean = readStatistic(simulated[i], last + 1, key, "mean");
        expect(Math.abs(readStatistic(expected[i], last + 1, key, "mean") - mean)).toBeLessThan(0.03 * mean + 0.5);
      }),
    );
    expect(readStatistic(expected[0], last + 1, [setting], "mean")).toBeCloseTo(places, 6);
    expect(readStatistic(expected[1], last + 1, [], "mean")).toBeGreaterThan(20);
  });
});

/** Expected pupils by the text of the model, year by year and pupil by pupil of each state, redirects in their order. */
function projectPlainMeans({ space, start, years }: ProjectionPlan): number[][] {
  const { nNeedSettings, nStates } = space;
  const getMean = (chance: Chance): number =>
    chance === "nobody" ? 0 : chance === "everybody" ? 1 : chance.alpha / (chance.alpha + chance.beta);
  const means = [[...start]];
  for (const year of years) {
    const create = (): number[] => new Array<number>(nStates).fill(0);
    const [staying, arriving] = [create(), { movers: create(), joiners: create() }];
    const spread = (people: number, iNcy: number, row: DirichletRow, into: number[]): void => {
      const total = row.alpha.reduce((a, b) => a + b, 0);
      row.needSetting.forEach((target, i) => (into[iNcy * nNeedSettings + target] += (people * row.alpha[i]) / total));
    };
    means[means.length - 1].forEach((pupils, state) => {
      const step = year.cohorts[state];
      if (pupils === 0 || !step) return;
      const remaining = pupils * (1 - getMean(step.leaving));
      if (remaining === 0) return;
      const movers = remaining * getMean(step.moving);
      staying[state + nNeedSettings] += remaining - movers;
      if (step.targets) spread(movers, Math.floor(state / nNeedSettings) + 1, step.targets, arriving.movers);
    });
    year.joiners.forEach((step, iNcy) => {
      if (step) spread((step.people * step.alpha) / (step.alpha + step.beta), iNcy, step.targets, arriving.joiners);
    });
    for (const { process, iNcy, fromNeedSetting, toNeedSetting, share } of year.redirects ?? []) {
      const cells = arriving[process];
      const from = iNcy * nNeedSettings + fromNeedSetting;
      const to = iNcy * nNeedSettings + toNeedSetting;
      if (from !== to) [cells[from], cells[to]] = [cells[from] * (1 - share), cells[to] + cells[from] * share];
    }
    means.push(staying.map((pupils, state) => pupils + arriving.movers[state] + arriving.joiners[state]));
  }
  return means;
}

describe("expectJoinerRates", () => {
  const years = [2027, 2028, 2029, 2030].map(asCensusYear);
  const n = 5_000;

  it.each([
    ["usual shocks", CALIBRATED_RATES.joiners!],
    ["wild shocks", { ...CALIBRATED_RATES.joiners!, shockDegrees: 3, largestSwing: 3, lastingVariance: 0.05 }],
    [
      "nothing drawn",
      { ...CALIBRATED_RATES.joiners!, levelVariance: 0, growthVariance: 0, lastingVariance: 0, oneOffVariance: 0 },
    ],
  ])("is the mean of many courses, below the largest rate and at it: %s", (_, joiners) => {
    const key = createKey("factors");
    const courses = Array.from({ length: n }, (_, i) =>
      drawCourse({ ...CALIBRATED_RATES, joiners, leavers: null }, years, key, i),
    );
    const expectRate = expectJoinerRates(joiners, years.length);

    for (const rate of [0.001, 0.5])
      years.forEach((_, iYear) => {
        const rates = courses.map((course) => Math.min(0.99, rate * course.joiners[iYear]));
        const mean = rates.reduce((a, b) => a + b, 0) / n;
        const variance = rates.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
        expect(Math.abs(expectRate(rate, iYear) - mean)).toBeLessThan(1e-6 * rate + 4.5 * Math.sqrt(variance / n));
      });
  });
});

describe("expectLeaverRate", () => {
  /** The double integral the long way: a thousand quantiles of the shock, the rate by steps. */
  function integrate(alpha: number, beta: number, deviation: number): number {
    const nShocks = 1000;
    let sum = 0;
    for (let i = 0; i < nShocks; i++) {
      const shock = Math.exp(jStat.normal.inv((i + 0.5) / nShocks, 0, 1) * deviation - deviation ** 2 / 2);
      // E min(1, r s) = s E[r; r < 1/s] + P(r > 1/s).
      const mean = alpha / (alpha + beta);
      const limit = Math.min(1, 1 / shock);
      sum += shock * mean * jStat.beta.cdf(limit, alpha + 1, beta) + 1 - jStat.beta.cdf(limit, alpha, beta);
    }
    return sum / nShocks;
  }

  it.each([
    [2, 20],
    [3, 3],
    [9, 1],
    [0.4, 0.6],
    [0.9, 0.1],
    [40, 2],
  ])("is what the shock leaves of a rate of Beta(%p, %p)", (alpha, beta) => {
    for (const deviation of [0.1, 0.3, 0.6])
      expect(Math.abs(expectLeaverRate(alpha, beta, deviation, true) - integrate(alpha, beta, deviation))).toBeLessThan(
        0.002,
      );
  });

  it("knows a rate that is not drawn to six digits, and is the mean without a shock", () => {
    const shocks = Array.from({ length: 100_000 }, (_, i) =>
      Math.exp(jStat.normal.inv((i + 0.5) / 100_000, 0, 1) * 0.5 - 0.125),
    );
    const mean = shocks.reduce((sum, shock) => sum + Math.min(1, 0.7 * shock), 0) / shocks.length;

    expect(expectLeaverRate(7, 3, 0.5, false)).toBeCloseTo(mean, 5);
    expect(expectLeaverRate(7, 3, 0, true)).toBe(0.7);
  });
});

describe("summariseExpected", () => {
  const plan = inventPlan({ ...SMALL, nYears: 3, nPupils: 300, seed: "summaries" });

  it("gives means alone: no caller can take one for a band", () => {
    const [total] = summariseExpected(plan, [{ by: [], measure: "plans", distribution: true, simulations: true }]);

    expect(total.nSimulations).toBe(0);
    expect(total.simulations).toBeUndefined();
    expect(total.distributions).toBeUndefined();
    for (let iYear = 1; iYear < total.years.length; iYear++)
      STATISTICS.forEach((statistic, i) => {
        const value = total.values[iYear * N_STATISTICS + i];
        if (statistic === "mean") expect(value).toBeGreaterThan(0);
        else expect(value).toBeNaN();
      });
  });

  it.each<[Measure, Dimension[]]>([
    ["plans", ["setting"]],
    ["joiners", ["need", "setting"]],
    ["leavers", ["phase"]],
    ["movers", []],
    ["places", ["area"]],
    ["cost", ["setting group"]],
    ["cost", STATE],
    ["overflow", []],
  ])("has the start, the keys and the means of simulations: %s by %p", (measure, by) => {
    const nSimulations = 4000;
    const [simulated] = summarise(plan, createKey("s"), nSimulations, [{ by, measure }]);
    const [expected] = summariseExpected(plan, [{ by, measure }]);

    const nKeys = expected.keys.length;
    simulated.keys.forEach((key) => {
      const iKey = expected.keys.findIndex((other) => other.join("|") === key.join("|"));
      expect(iKey).toBeGreaterThanOrEqual(0);
      simulated.years.forEach((_, iYear) => {
        const mean = readStatistic(simulated, iYear, key, "mean");
        const error = readStatistic(simulated, iYear, key, "std-dev") / Math.sqrt(nSimulations);
        const value = expected.values[(iYear * nKeys + iKey) * N_STATISTICS];
        if (iYear === 0) expect(value).toBeCloseTo(mean, 6);
        // Rare pupils are seen too seldom for a standard error.
        else expect(Math.abs(value - mean)).toBeLessThan(6 * error + 0.01 * (measure === "cost" ? 60_000 : 1));
        if (measure !== "cost") return;
        const uncosted = simulated.uncosted![iYear * simulated.keys.length + simulated.keys.indexOf(key)];
        expect(Math.abs(expected.uncosted![iYear * nKeys + iKey] - uncosted)).toBeLessThan(0.05 * (1 + uncosted));
      });
    });
  });
});
