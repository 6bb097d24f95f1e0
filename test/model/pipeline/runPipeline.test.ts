import fc from "fast-check";
import type { PipelineYear } from "../../../src/model/pipeline/Pipeline";
import { runPipeline } from "../../../src/model/pipeline/runPipeline";

const known: PipelineYear = { year: 2025, requests: 520, assessed: 0.6, issued: 0.9, awaiting: NaN, weeks: 32 };
const go = (changes: readonly Partial<PipelineYear>[], first = known) =>
  runPipeline([first, ...changes.map((change, i) => ({ ...known, ...change, year: 2026 + i }))]);

/** The same by following every week's requests, one after another. */
function followWeeks(years: readonly PipelineYear[]): number[] {
  const plans = years.map(() => 0);
  const nYears = years.length;
  for (let week = -3 * 52; week < nYears * 52; week++) {
    const year = Math.max(0, Math.floor(week / 52));
    const { requests, weeks } = years[year];
    // In the middle of the week.
    const decided = Math.max(0, Math.floor((week + 0.5 + 6) / 52));
    const completed = Math.floor((week + 0.5 + weeks) / 52);
    if (completed < 0 || completed >= nYears) continue;
    plans[completed] += (requests / 52) * years[Math.min(nYears - 1, decided)].assessed * years[completed].issued;
  }
  return plans;
}

describe("runPipeline", () => {
  it("goes on as it was where nothing changes", () => {
    const flows = go([{}, {}]);

    for (const flow of flows) {
      expect(flow).toMatchObject({ requests: 520, decided: 520, assessed: 312, completed: 312 });
      expect(flow.plans).toBeCloseTo(280.8, 9);
      expect(flow.undecided).toBeCloseTo(60, 9);
      expect(flow.awaiting).toBeCloseTo(312 * 0.5, 9);
    }
  });

  it("brings more requests to plans after the weeks that they take", () => {
    const changes = [{ requests: 780 }, { requests: 780 }, { requests: 780 }];

    const plans = go(changes).map((flow) => flow.plans);

    const followed = followWeeks([known, ...changes.map((change, i) => ({ ...known, ...change, year: 2026 + i }))]);
    // The year's assessments are taken to begin evenly, which is a little early for those that rise within it.
    plans.forEach((number, i) => expect(Math.abs(number / followed[i + 1] - 1)).toBeLessThan(0.04));
    expect(plans[2]).toBeCloseTo(1.5 * 280.8, 9);
  });

  it("issues by the share of the year in which assessments are completed, and assesses by that of the decision", () => {
    const [first, second] = go([{ issued: 0.45 }, { assessed: 0.3, issued: 0.9 }]);

    expect(first.plans).toBeCloseTo(140.4, 9);
    expect(second.completed).toBeCloseTo(0.5 * 312 + 0.5 * 156, 9);
  });

  it("works off what waits when it becomes faster", () => {
    const [first, second] = go([{ weeks: 19 }, { weeks: 19 }]);

    expect(first.awaiting).toBeCloseTo(78, 9);
    expect(first.completed).toBeCloseTo(312 + 78, 9);
    expect(second.completed).toBeCloseTo(312, 9);
  });

  it("keeps a backlog that its weeks do not explain", () => {
    expect(go([{}, {}], { ...known, awaiting: 200 }).map((flow) => flow.awaiting)).toEqual([
      expect.closeTo(200, 9),
      expect.closeTo(200, 9),
    ]);
  });

  it("loses no request and no assessment, whatever changes", () => {
    const change = fc.record({
      requests: fc.integer({ min: 0, max: 2000 }),
      assessed: fc.double({ min: 0, max: 1, noNaN: true }),
      weeks: fc.integer({ min: 6, max: 90 }),
    });

    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 6 }), (changes) => {
        const flows = go(changes);

        flows.slice(1).forEach((flow, i) => {
          const before = flows[i];
          expect(before.undecided + flow.requests - flow.decided).toBeCloseTo(flow.undecided, 6);
          expect(before.awaiting + flow.assessed - flow.completed).toBeCloseTo(flow.awaiting, 6);
          expect(Math.min(flow.decided, flow.completed, flow.awaiting)).toBeGreaterThan(-1e-9);
        });
      }),
    );
  });
});
