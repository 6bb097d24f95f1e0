import type { Chance, CohortStep, PlanYear } from "../plan/ProjectionPlan";

/**
 * First and second moments of what one pupil of each state does in a year, in one long row of entries a state:
 * entries `firstEntry[state]` to `firstEntry[state + 1] - 1`, the stay first where somebody can stay.
 *
 * A pupil's chances (stay; move to d) are themselves random: (1 - l)(1 - m) and (1 - l) m q_d, with l and m from Beta
 * distributions and q from a Dirichlet, all independent. So the second moments of any two entries are
 * `stayStay`, `stayMove` times the mean of q_d, and `moveMove` times a_d (a_e + [d = e]) / (A (A + 1)).
 */
export interface StepMoments {
  readonly firstEntry: Int32Array;
  /** 1 where the first entry is the stay, by state. */
  readonly hasStay: Uint8Array;
  /** Need-setting at arrival, by entry. */
  readonly needSetting: Int32Array;
  /** Expected chance, by entry. */
  readonly chance: Float64Array;
  /** Dirichlet parameter, by entry; 0 for a stay. */
  readonly alpha: Float64Array;
  /** Sum of the Dirichlet parameters, by state. */
  readonly alphaTotal: Float64Array;
  /** Second moments of the chances to stay and to move, by state. */
  readonly stayStay: Float64Array;
  readonly stayMove: Float64Array;
  readonly moveMove: Float64Array;
}

/**
 * Gathers the moments of every cohort step.
 *
 * @param cohorts - by state
 * @param nNeedSettings - of the space, so that a stay's need-setting is known
 */
export function describeSteps(cohorts: PlanYear["cohorts"], nNeedSettings: number): StepMoments {
  const nEntries = cohorts.reduce((n, step) => n + countEntries(step), 0);
  const steps = {
    firstEntry: new Int32Array(cohorts.length + 1),
    hasStay: new Uint8Array(cohorts.length),
    needSetting: new Int32Array(nEntries),
    chance: new Float64Array(nEntries),
    alpha: new Float64Array(nEntries),
    alphaTotal: new Float64Array(cohorts.length),
    stayStay: new Float64Array(cohorts.length),
    stayMove: new Float64Array(cohorts.length),
    moveMove: new Float64Array(cohorts.length),
  };
  let entry = 0;
  cohorts.forEach((step, state) => {
    steps.firstEntry[state] = entry;
    if (!step || step.leaving === "everybody") return;
    const leaving = getMoments(step.leaving);
    const moving = getMoments(step.moving);
    const remain = 1 - leaving.mean;
    steps.stayStay[state] = leaving.noneOfTwo * moving.noneOfTwo;
    steps.stayMove[state] = leaving.noneOfTwo * moving.oneOfTwo;
    steps.moveMove[state] = leaving.noneOfTwo * moving.bothOfTwo;
    if (step.moving !== "everybody") {
      steps.hasStay[state] = 1;
      steps.needSetting[entry] = state % nNeedSettings;
      steps.chance[entry++] = remain * (1 - moving.mean);
    }
    if (!step.targets || step.moving === "nobody") return;
    const { needSetting, alpha } = step.targets;
    const total = alpha.reduce((sum, value) => sum + value, 0);
    steps.alphaTotal[state] = total;
    for (let i = 0; i < alpha.length; i++) {
      steps.needSetting[entry] = needSetting[i];
      steps.alpha[entry] = alpha[i];
      steps.chance[entry++] = (remain * moving.mean * alpha[i]) / total;
    }
  });
  steps.firstEntry[cohorts.length] = entry;
  return steps;
}

function countEntries(step: CohortStep | null): number {
  if (!step || step.leaving === "everybody") return 0;
  return (step.moving === "everybody" ? 0 : 1) + (step.targets?.alpha.length ?? 0);
}

/** Moments of a chance: its mean, and the chances that both, just the first, or none of two pupils do it. */
function getMoments(chance: Chance): { mean: number; bothOfTwo: number; oneOfTwo: number; noneOfTwo: number } {
  if (chance === "nobody") return { mean: 0, bothOfTwo: 0, oneOfTwo: 0, noneOfTwo: 1 };
  if (chance === "everybody") return { mean: 1, bothOfTwo: 1, oneOfTwo: 0, noneOfTwo: 0 };
  const { alpha, beta } = chance;
  const total = alpha + beta;
  const pairs = total * (total + 1);
  return {
    mean: alpha / total,
    bothOfTwo: (alpha * (alpha + 1)) / pairs,
    oneOfTwo: (alpha * beta) / pairs,
    noneOfTwo: (beta * (beta + 1)) / pairs,
  };
}
