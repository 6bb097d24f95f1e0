import type { JoinerStep } from "../plan/ProjectionPlan";
import type { StepMoments } from "./describeSteps";

/**
 * Projects the expected pupils one year on.
 *
 * @param mean - by state in the January before
 * @param steps - moments of what pupils do
 * @param joiners - by NCY of arrival
 * @param nNeedSettings - of the space
 * @returns by state in the January after
 */
export function projectMean(
  mean: Float64Array,
  steps: StepMoments,
  joiners: readonly (JoinerStep | null)[],
  nNeedSettings: number,
): Float64Array {
  const after = new Float64Array(mean.length);
  const { firstEntry, needSetting, chance } = steps;
  for (let state = 0; state < mean.length - nNeedSettings; state++) {
    const pupils = mean[state];
    if (pupils === 0) continue;
    const nextNcy = state - (state % nNeedSettings) + nNeedSettings;
    const last = firstEntry[state + 1];
    for (let entry = firstEntry[state]; entry < last; entry++) {
      after[nextNcy + needSetting[entry]] += pupils * chance[entry];
    }
  }
  joiners.forEach((step, iNcy) => {
    if (!step) return;
    const { needSetting: target, alpha } = step.targets;
    const expected = (step.people * step.alpha) / (step.alpha + step.beta);
    const total = alpha.reduce((sum, value) => sum + value, 0);
    for (let i = 0; i < alpha.length; i++) after[iNcy * nNeedSettings + target[i]] += (expected * alpha[i]) / total;
  });
  return after;
}
