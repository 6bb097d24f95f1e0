import { multiplyFactors } from "../levers/changeNumber";
import type { Lever } from "../levers/Lever";
import { getPart } from "../levers/leverReach";
import { planPipeline } from "./planPipeline";

/**
 * Gives by how much levers on requests and agreement multiply joining: the plans issued in the calendar year before each
 * January, against those that would have been. Without data of the pipeline a change of requests or agreement is taken to
 * come through whole in the January after.
 *
 * @param levers - of any kind
 * @param startYear - the January that is known
 * @param endYear - the last January that is projected
 * @returns by projected January; all 1 where no lever is about the pipeline
 * @example getPipelineFactors([], 2026, 2028) // [1, 1]
 */
export function getPipelineFactors(levers: readonly Lever[], startYear: number, endYear: number): number[] {
  const plan = planPipeline(levers, startYear, endYear);
  if (plan) {
    return plan.scenario.map(({ plans }, i) => {
      const before = plan.baseline[i].plans;
      return before > 0 && plans !== before ? plans / before : 1;
    });
  }
  const shocks = levers.filter(({ kind }) => kind === "requests" || kind === "agreement");
  return Array.from({ length: endYear - startYear }, (_, i) =>
    multiplyFactors(shocks.map((lever) => ({ change: lever.change!, part: getPart(lever, startYear + i, startYear) }))),
  );
}
