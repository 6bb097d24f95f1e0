import { projectExpectedFlows } from "../../../src/model/moments/projectExpected";
import { viewRateExpectations } from "../../../src/model/moments/RateExpectations";
import type { ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import { inventPlan, SMALL } from "../../helpers/inventPlan";
import { TREATMENTS } from "../../helpers/treatments";

/** A plan that shares nothing with the other one but its numbers. */
const copy = (plan: ProjectionPlan): ProjectionPlan => ({ ...plan, uncertainty: structuredClone(plan.uncertainty) });

/** The first year alone, as a scenario might have it, with its joiners doubled. */
const change = (plan: ProjectionPlan): ProjectionPlan => ({
  ...plan,
  years: plan.years.slice(0, 2).map((year) => ({
    ...year,
    joiners: year.joiners.map((step) => step && { ...step, alpha: 2 * step.alpha }),
  })),
});

describe.each(Object.keys(TREATMENTS))("rates that were expected before (%s)", (name) => {
  const uncertainty = TREATMENTS[name];

  it.each(["a", "b", "c"])("give the same bits as rates that were not, in a plan and its scenario (%s)", (seed) => {
    const plan = inventPlan({ ...SMALL, nYears: 4, nPupils: 250, nJoiners: 60, seed, uncertainty });

    const [first, again] = [projectExpectedFlows(plan), projectExpectedFlows(plan)];
    const scenario = projectExpectedFlows(change(plan));

    expect(again).toEqual(first);
    expect(first).toEqual(projectExpectedFlows(copy(plan)));
    expect(scenario).toEqual(projectExpectedFlows(copy(change(plan))));
    expect(scenario.joiners).not.toEqual(first.joiners.subarray(0, scenario.joiners.length));
  });

  it("are kept for one law, and not for another that says the same", () => {
    const plan = inventPlan({ ...SMALL, seed: "kept", uncertainty });
    const { targets } = plan.years[0].joiners.find((step) => step !== null)!;

    const view = (of: ProjectionPlan) => viewRateExpectations(of.uncertainty).viewShares(targets, true, 0, of.space);

    expect(view(plan)).toBe(view({ ...plan }));
    expect(view(copy(plan))).not.toBe(view(plan));
    expect(view(copy(plan))).toEqual(view(plan));
  });
});
