import { projectMoments } from "../../../src/model/moments/projectMoments";
import type { ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import { createKey } from "../../../src/model/random/createKey";
import { N_STATISTICS } from "../../../src/model/summary/GroupSummary";
import type { Dimension } from "../../../src/model/summary/SummaryRequest";
import { inventPlan, SMALL } from "../../helpers/inventPlan";
import { createPlainGenerator, projectPlainly } from "../../helpers/plainProjection";
import { readStates, summarise } from "../../helpers/readSimulation";
import { ScoreGatherer } from "../../helpers/standardScores";

/** The engine against two other ways to the same numbers: exact moments, and the textbook hierarchy of draws. */

const STATE: Dimension[] = ["ncy", "need", "setting"];
const FLOWS = ["plans", "joiners", "leavers", "movers"] as const;
type Flow = (typeof FLOWS)[number];

describe.each(["first", "second"])("the engine, on the %s invented plan", (seed) => {
  const plan = inventPlan({ ...SMALL, nPupils: 300, nJoiners: 60, seed });
  const nSimulations = 20_000;
  // All flows come from the same simulations.
  const summaries = summarise(
    plan,
    createKey(seed),
    nSimulations,
    FLOWS.flatMap((measure) => [
      { by: STATE, measure },
      { by: [], measure },
    ]),
  );

  it("has the exact mean and deviation of every state", () => {
    const summary = summaries[2 * FLOWS.indexOf("plans")];
    const found = readStates(plan, summary);
    const moments = projectMoments(plan, { covariance: true });
    const means = new ScoreGatherer();
    const spread = { expected: 0, found: 0 };
    moments.years.forEach((year, iYear) => {
      if (iYear === 0) return;
      for (const block of year.blocks) {
        block?.states.forEach((state, i) => {
          const variance = block.covariance[i * block.states.length + i];
          means.add(found[iYear].get(state) ?? 0, year.mean[state], Math.sqrt(Math.max(0, variance) / nSimulations));
          spread.expected += variance;
        });
      }
      for (let iKey = 0; iKey < summary.keys.length; iKey++)
        spread.found += summary.values[(iYear * summary.keys.length + iKey) * N_STATISTICS + 1] ** 2;
    });

    const { n, rms, largest } = means.getScores();
    expect(n).toBeGreaterThan(300);
    expect(rms).toBeLessThan(1 + 4 / Math.sqrt(n));
    expect(largest).toBeLessThan(5);
    expect(Math.abs(spread.found / spread.expected - 1)).toBeLessThan(0.01);
  });

  describe("beside the textbook hierarchy", () => {
    const nPlain = 1000;
    const plain = simulatePlainly(plan, seed, nPlain);

    it.each(FLOWS)("has the same %s", (measure) => {
      const [states, total] = summaries.slice(2 * FLOWS.indexOf(measure));
      const means = readStates(plan, states);
      const deviations = readStates(plan, states, "std-dev");
      const scores = new ScoreGatherer();
      plan.years.forEach((_, iYear) => {
        const theirs = plain[iYear][measure];
        theirs.byState.forEach((sum, state) => {
          const mean = means[iYear + 1].get(state) ?? 0;
          // Fewer than 30 pupils in all simulations together are too few for a standard error.
          if (Math.max(mean * nPlain, sum) < 30) return;
          const sd = deviations[iYear + 1].get(state) ?? 0;
          scores.add(sum / nPlain, mean, sd * Math.sqrt(1 / nPlain + 1 / nSimulations));
        });
        const [mean, sd] = describeSample(theirs.totals);
        const at = (iYear + 1) * N_STATISTICS;
        scores.add(mean, total.values[at], sd * Math.sqrt(1 / nPlain + 1 / nSimulations));
        expect(Math.abs(total.values[at + 1] / sd - 1)).toBeLessThan(5 * Math.sqrt(0.5 / nPlain));
      });

      const { n, rms, largest } = scores.getScores();
      expect(n).toBeGreaterThan(30);
      expect(rms).toBeLessThan(1 + 4 / Math.sqrt(n));
      expect(largest).toBeLessThan(5);
    });
  });
});

/** One flow in one year: sums over simulations by state, and the total of each simulation. */
interface PlainFlow {
  readonly byState: Float64Array;
  readonly totals: number[];
}

function simulatePlainly(plan: ProjectionPlan, seed: string, nSimulations: number): Record<Flow, PlainFlow>[] {
  const generator = createPlainGenerator(seed);
  const create = (): PlainFlow => ({ byState: new Float64Array(plan.space.nStates), totals: [] });
  const flows = plan.years.map(() => ({ plans: create(), joiners: create(), leavers: create(), movers: create() }));
  for (let i = 0; i < nSimulations; i++)
    projectPlainly(plan, generator).forEach((year, iYear) => {
      for (const flow of FLOWS) {
        const { byState, totals } = flows[iYear][flow];
        let total = 0;
        year[flow].forEach((n, state) => {
          byState[state] += n;
          total += n;
        });
        totals.push(total);
      }
    });
  return flows;
}

function describeSample(values: readonly number[]): [number, number] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length)];
}
