import type { MeanAndDeviation } from "../../src/model/moments/Moments";
import { projectMoments } from "../../src/model/moments/projectMoments";
import { summariseMoments } from "../../src/model/moments/summariseMoments";
import { compilePlan } from "../../src/model/plan/compilePlan";
import { createKey } from "../../src/model/random/createKey";
import { estimateRates } from "../../src/model/rates/estimateRates";
import { getState, NCY_MIN } from "../../src/model/states/StateSpace";
import { type GroupSummary, STATISTICS } from "../../src/model/summary/GroupSummary";
import type { Dimension, SummaryRequest } from "../../src/model/summary/SummaryRequest";
import {
  describeWithReference,
  EXACT_TOTALS,
  readExpectedStates,
  readSimulatedTotals,
  readWitanDemo,
} from "../helpers/readReference";
import { readStates, readStatistic, summarise } from "../helpers/readSimulation";
import { ScoreGatherer } from "../helpers/standardScores";

/** The engine against an independent implementation of the same model, under the reference's rules. */

const GROUPINGS: Dimension[][] = [[], ["ncy"], ["need"], ["setting"], ["ncy", "need", "setting"]];

describeWithReference("simulations of the reference authority", () => {
  const input = readWitanDemo("witan")!;
  const plan = compilePlan(input, estimateRates(input));
  const moments = projectMoments(plan, { covariance: true });
  const requests: SummaryRequest[] = [
    ...GROUPINGS.map((by): SummaryRequest => ({ by, measure: "plans" })),
    { by: [], measure: "cost" },
  ];
  const run = (nSimulations: number): GroupSummary[] => summarise(plan, createKey("reference"), nSimulations, requests);
  const large = run(20_000);
  const results: [number, GroupSummary[]][] = [
    [1000, run(1000)],
    [20_000, large],
  ];
  const { space } = plan;
  const getLabels = (state: number): Record<string, string> => ({
    ncy: String(Math.floor(state / space.nNeedSettings) + NCY_MIN),
    need: space.needs[Math.floor((state % space.nNeedSettings) / space.nSettings)],
    setting: space.settings[state % space.nSettings],
  });
  const variances = moments.years.map((year) => {
    const byState = new Float64Array(space.nStates);
    for (const block of year.blocks)
      block?.states.forEach((state, i) => (byState[state] = block.covariance[i * (block.states.length + 1)]));
    return byState;
  });
  /** Exact mean and deviation of the pupils of some states together. */
  const describeStates = (iYear: number, states: readonly number[]): MeanAndDeviation => {
    if (states.length === 1)
      return { mean: moments.years[iYear].mean[states[0]], sd: Math.sqrt(variances[iYear][states[0]]) };
    const weights = new Float64Array(space.nStates);
    for (const state of states) weights[state] = 1;
    return summariseMoments(moments.years[iYear], weights);
  };
  const stateOf = ([ncy, need, setting]: readonly string[]): number =>
    getState(space, Number(ncy), space.needs.indexOf(need), space.settings.indexOf(setting));
  const isIn = (state: number, by: readonly Dimension[], key: readonly string[]): boolean => {
    const labels = getLabels(state);
    return by.every((dimension, i) => labels[dimension] === key[i]);
  };

  describe.each(results)("%p of them", (nSimulations, summaries) => {
    it.each(GROUPINGS.map((by, i): [string, number] => [by.join(", ") || "the total", i]))(
      "have the exact means and deviations by %s",
      (_, iTable) => {
        const summary = summaries[iTable];
        const { by } = summary.request;
        const scores = new ScoreGatherer();
        const deviations = new ScoreGatherer();
        for (const key of summary.keys) {
          const states =
            by.length === 3 ? [stateOf(key)] : [...Array(space.nStates).keys()].filter((state) => isIn(state, by, key));
          for (let iYear = 1; iYear < summary.years.length; iYear++) {
            const { mean, sd } = describeStates(iYear, states);
            scores.add(readStatistic(summary, iYear, key, "mean"), mean, sd / Math.sqrt(nSimulations));
            // The law of a deviation needs many pupils: then it is near enough that of a normal sample.
            if (mean > 50)
              deviations.add(readStatistic(summary, iYear, key, "std-dev") / sd, 1, Math.sqrt(0.5 / nSimulations));
          }
        }

        const { n, rms, largest } = scores.getScores();
        expect(largest).toBeLessThan(n > 1000 ? 6 : 5);
        expect(rms).toBeLessThan(1 + 4 / Math.sqrt(n));
        if (deviations.getScores().n > 0) expect(deviations.getScores().largest).toBeLessThan(5);
      },
      120_000,
    );

    it("have the published means of valid states, and of their sums by NCY, need and setting", () => {
      const found = readStates(plan, summaries[4]);
      const expected = readExpectedStates();
      for (const by of GROUPINGS) {
        const scores = new ScoreGatherer();
        const groups = new Map<string, { iYear: number; states: Set<number>; expected: number; found: number }>();
        for (const row of expected) {
          const iYear = row.censusYear - plan.startYear;
          const state = stateOf([String(row.ncy), row.need, row.setting]);
          const labels = getLabels(state);
          const name = [row.censusYear, ...by.map((dimension) => labels[dimension])].join("|");
          const group = groups.get(name) ?? { iYear, states: new Set<number>(), expected: 0, found: 0 };
          group.states.add(state);
          group.expected += row.expected;
          group.found += found[iYear].get(state) ?? 0;
          groups.set(name, group);
        }
        for (const group of groups.values()) {
          const { sd } = describeStates(group.iYear, [...group.states]);
          scores.add(group.found, group.expected, sd / Math.sqrt(nSimulations));
        }
        const { n, rms, largest } = scores.getScores();
        expect(largest).toBeLessThan(n > 1000 ? 6 : 5);
        expect(rms).toBeLessThan(1 + 4 / Math.sqrt(n));
      }
    }, 120_000);

    it("have the published total, mean and deviation", () => {
      EXACT_TOTALS.forEach(({ mean, sd }, i) => {
        const found = readStatistic(summaries[0], i + 1, [], "mean");
        const deviation = readStatistic(summaries[0], i + 1, [], "std-dev");
        expect(Math.abs(found - mean) / (sd / Math.sqrt(nSimulations))).toBeLessThan(4);
        expect(Math.abs(deviation / sd - 1)).toBeLessThan(4 * Math.sqrt(0.5 / nSimulations));
      });
    });
  });

  describe("beside 1,000 simulations of the reference", () => {
    const rows = readSimulatedTotals();
    const readSorted = (column: string, censusYear: number): number[] =>
      rows
        .filter((row) => row["calendar-year"] === censusYear)
        .map((row) => row[column])
        .sort((a, b) => a - b);

    it.each([["total", 0] as const, ["cost", 5] as const])(
      "give the same percentiles and deviation of %s",
      (column, iTable) => {
        large[iTable].years.slice(1).forEach((censusYear, i) => {
          const theirs = readSorted(column, censusYear);
          const n = theirs.length;
          const mean = theirs.reduce((a, b) => a + b, 0) / n;
          const sd = Math.sqrt(theirs.reduce((a, b) => a + (b - mean) ** 2, 0) / n);
          expect(Math.abs(readStatistic(large[iTable], i + 1, [], "mean") - mean)).toBeLessThan(
            (4 * sd) / Math.sqrt(n),
          );
          expect(Math.abs(readStatistic(large[iTable], i + 1, [], "std-dev") / sd - 1)).toBeLessThan(
            4 * Math.sqrt(0.5 / n),
          );
          for (const statistic of STATISTICS.filter((name) => name.startsWith("p"))) {
            // Of 1,000, the number at or below our percentile is binomial.
            const share = Number(statistic.slice(1)) / 100;
            const ours = readStatistic(large[iTable], i + 1, [], statistic);
            const step = column === "cost" ? 1000 : 1;
            const atOrBelow = theirs.filter((value) => value <= ours).length / n;
            const below = theirs.filter((value) => value <= ours - step).length / n;
            const margin = 4 * Math.sqrt((share * (1 - share)) / n);
            expect(atOrBelow).toBeGreaterThan(share - margin);
            expect(below).toBeLessThan(share + margin);
          }
        });
      },
    );

    it("give the same mean by need", () => {
      const scores = new ScoreGatherer();
      for (const need of space.needs) {
        large[2].years.slice(1).forEach((censusYear, i) => {
          const theirs = readSorted(`need:${need}`, censusYear);
          const mean = theirs.reduce((a, b) => a + b, 0) / theirs.length;
          const sd = readStatistic(large[2], i + 1, [need], "std-dev");
          scores.add(
            readStatistic(large[2], i + 1, [need], "mean"),
            mean,
            sd * Math.sqrt(1 / theirs.length + 1 / 20_000),
          );
        });
      }

      expect(scores.getScores().largest).toBeLessThan(4.5);
    });
  });
});
