import type { ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { createKey } from "../../src/model/random/createKey";
import type { DirichletRow } from "../../src/model/rates/Rates";
import { simulatePlan } from "../../src/model/simulation/simulatePlan";
import type { SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { inventPlan, SMALL } from "../helpers/inventPlan";
import { TREATMENTS } from "../helpers/treatments";

const REQUESTS: SummaryRequest[] = [{ by: ["ncy", "need", "setting"], measure: "plans" }];

/** From the third year on joiners and movers have other destinations, as levers on the mix make it. */
function changeTables(plan: ProjectionPlan): ProjectionPlan {
  const change = ({ needSetting, alpha }: DirichletRow): DirichletRow => ({
    needSetting,
    alpha: alpha.map((weight, i) => weight * (i % 2 === 0 ? 1.7 : 0.6)),
  });
  const years = plan.years.map((year, iYear) =>
    iYear < 2
      ? year
      : {
          ...year,
          cohorts: year.cohorts.map((step) => step && { ...step, targets: step.targets && change(step.targets) }),
          joiners: year.joiners.map((step) => step && { ...step, targets: change(step.targets) }),
        },
  );
  return { ...plan, years };
}

describe.each(["calibrated", "drifting mix", "persistent", "yearly"])("tables that change, with %s", (name) => {
  it("give the same simulations in blocks of any size", () => {
    const plan = changeTables(
      inventPlan({ ...SMALL, nYears: 5, nPupils: 250, nJoiners: 90, seed: "tables", uncertainty: TREATMENTS[name] }),
    );
    const run = (blockSize: number) =>
      simulatePlan(plan, createKey(name), { firstSimulation: 0, nSimulations: 300, requests: REQUESTS, blockSize })
        .tables;

    const whole = run(300);

    for (const blockSize of [1, 7, 128]) expect(run(blockSize)).toEqual(whole);
  });
});
