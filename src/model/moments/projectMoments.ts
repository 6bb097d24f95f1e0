import type { PlanYear, ProjectionPlan } from "../plan/ProjectionPlan";
import { N_NCY } from "../states/StateSpace";
import { describeSteps, type StepMoments } from "./describeSteps";
import type { CovarianceBlock, Moments, YearMoments } from "./Moments";
import { listOccupied, projectCovariance } from "./projectCovariance";
import { projectMean } from "./projectMean";

/**
 * Projects exact means, and covariances where they are asked for, without a simulation. Holds for rates that are drawn anew
 * every year (uncertainty = yearly) and for no other treatment; the recursion stands in ARCHITECTURE.md.
 *
 * @param plan - the compiled projection, with yearly rates
 * @param options - `covariance`: true for covariances too, which take some fifty times as long
 * @returns moments of the start year and of every projected year
 */
export function projectMoments(plan: ProjectionPlan, options: { readonly covariance?: boolean } = {}): Moments {
  if (plan.uncertainty.rates !== "yearly")
    throw new RangeError("Exact moments are known only for rates that are drawn anew every year.");
  const { nNeedSettings } = plan.space;
  const hasCovariance = options.covariance ?? false;
  const described = new Map<PlanYear["cohorts"], StepMoments>();
  let before: YearMoments = startYear(plan, hasCovariance);
  const years = [before];
  for (const year of plan.years) {
    let steps = described.get(year.cohorts);
    if (!steps) described.set(year.cohorts, (steps = describeSteps(year.cohorts, nNeedSettings)));
    before = stepYear(before, year, steps, nNeedSettings, hasCovariance);
    years.push(before);
  }
  return { plan, hasCovariance, years };
}

function startYear(plan: ProjectionPlan, hasCovariance: boolean): YearMoments {
  const { nNeedSettings } = plan.space;
  const mean = Float64Array.from(plan.start);
  const blocks = Array.from({ length: N_NCY }, (_, iNcy): CovarianceBlock | null => {
    const states = listOccupied(mean, iNcy * nNeedSettings, (iNcy + 1) * nNeedSettings);
    if (!hasCovariance || states.length === 0) return null;
    return { states, covariance: new Float64Array(states.length * states.length) };
  });
  return { censusYear: plan.startYear, mean, blocks };
}

function stepYear(
  before: YearMoments,
  year: PlanYear,
  steps: StepMoments,
  nNeedSettings: number,
  hasCovariance: boolean,
): YearMoments {
  const mean = projectMean(before.mean, steps, year.joiners, nNeedSettings);
  const blocks = Array.from({ length: N_NCY }, (_, iNcy) =>
    hasCovariance ? projectCovariance(before, mean, iNcy, steps, year.joiners[iNcy], nNeedSettings) : null,
  );
  return { censusYear: year.censusYear, mean, blocks };
}
