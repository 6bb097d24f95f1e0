import type { ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import { InputProblems } from "../../../src/model/Problem";
import { createKey } from "../../../src/model/random/createKey";
import { simulatePlan } from "../../../src/model/simulation/simulatePlan";
import { inventPlan, SMALL } from "../../helpers/inventPlan";
import type { PlainYear } from "../../helpers/plainProjection";
import { readSimulation } from "../../helpers/readSimulation";
import { TREATMENTS } from "../../helpers/treatments";
import { replayProjection } from "../../helpers/replayProjection";

const key = createKey("simulate");

/** Ten times the pupils of some cohorts, so that rows with guides and bands beyond the rows are used too. */
function enlarge(plan: ProjectionPlan, times: number): ProjectionPlan {
  return { ...plan, start: plan.start.map((pupils, state) => (state % 3 === 0 ? pupils * times : pupils)) };
}

const sorted = (years: PlainYear[]): unknown =>
  years.map((year) => Object.entries(year).map(([name, pupils]) => [name, [...pupils].sort((a, b) => a[0] - b[0])]));

describe("simulatePlan", () => {
  const names = Object.keys(TREATMENTS);
  it.each(["a", "b", "c", "d"].flatMap((seed) => names.map((name) => [seed, name])))(
    "repeats to the last pupil when its streams are replayed plainly (plan %s, %s)",
    (seed, name) => {
      const plan = inventPlan({ ...SMALL, nYears: 4, seed, uncertainty: TREATMENTS[name] });

      for (let simulation = 0; simulation < 5; simulation++)
        expect(sorted(readSimulation(plan, key, simulation))).toEqual(sorted(replayProjection(plan, key, simulation)));
    },
  );

  it.each([20, 200].flatMap((times) => names.map((name) => [times, name] as const)))(
    "repeats so too where cohorts are large (%p times, %s)",
    (times, name) => {
      const uncertainty = TREATMENTS[name];
      const invented = { ...SMALL, nPupils: 900, nJoiners: 1500, people: 3000, hasCertainties: false, uncertainty };
      const plan = enlarge(inventPlan({ ...invented, seed: "large" }), times);

      expect(Math.max(...plan.start)).toBeGreaterThan(times === 20 ? 255 : 2048);
      expect(sorted(readSimulation(plan, key, 3))).toEqual(sorted(replayProjection(plan, key, 3)));
    },
  );

  it.each(names)("gives the same when it works in memory that another plan has used (%s)", (name) => {
    const uncertainty = TREATMENTS[name];
    const [plan, larger] = [SMALL, { ...SMALL, nPupils: 300, nJoiners: 100 }].map((invention, i) =>
      inventPlan({ ...invention, seed: `memory ${i}`, uncertainty }),
    );
    const work = { firstSimulation: 0, nSimulations: 50, requests: [{ by: [], measure: "plans" }] } as const;

    const before = simulatePlan(plan, key, work);
    simulatePlan(larger, createKey("other"), work);

    expect(simulatePlan(plan, key, work)).toEqual(before);
  });

  it("numbers simulations the same wherever a piece of work begins", () => {
    const plan = inventPlan({ ...SMALL, seed: "pieces" });
    const requests = [{ by: [], measure: "plans" }] as const;
    const work = { nSimulations: 1, requests };

    const fifth = simulatePlan(plan, key, { ...work, firstSimulation: 5 });
    const another = simulatePlan(plan, key, { ...work, firstSimulation: 6 });

    expect(fifth.tables).toEqual(simulatePlan({ ...plan }, key, { ...work, firstSimulation: 5 }).tables);
    expect(fifth.spans).toEqual([{ first: 5, count: 1 }]);
    expect(fifth.tables).not.toEqual(another.tables);
  });

  it("tells after each block how many simulations are done", () => {
    const plan = inventPlan({ ...SMALL, seed: "progress" });
    const done: number[] = [];

    simulatePlan(plan, key, {
      firstSimulation: 0,
      nSimulations: 10,
      requests: [],
      blockSize: 4,
      onBlock: (n) => done.push(n),
    });

    expect(done).toEqual([4, 8, 10]);
  });

  it("refuses a plan in which one NCY could come to hold more pupils than it can count", () => {
    const plan = inventPlan({ ...SMALL, seed: "full" });
    const crowded = { ...plan, start: plan.start.map((pupils, state) => (state === 100 ? 70_000 : pupils)) };

    expect(() => simulatePlan(crowded, key, { firstSimulation: 0, nSimulations: 1, requests: [] })).toThrow(
      InputProblems,
    );
    expect(() => simulatePlan(crowded, key, { firstSimulation: 0, nSimulations: 1, requests: [] })).toThrow(/E290/);
  });

  it("refuses a plan that has pupils where it has no step", () => {
    const plan = inventPlan({ ...SMALL, seed: "hole" });
    const years = plan.years.map((year) => ({ ...year, cohorts: year.cohorts.map(() => null) }));

    expect(() => simulatePlan({ ...plan, years }, key, { firstSimulation: 0, nSimulations: 1, requests: [] })).toThrow(
      /has pupils, but the plan has no step/,
    );
  });

  it("holds the start where there are no years to project", () => {
    const plan = { ...inventPlan({ ...SMALL, seed: "no years" }), years: [] };

    expect(readSimulation(plan, key, 0)).toEqual([]);
  });
});
