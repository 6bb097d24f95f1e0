import { NONSEND } from "../../src/model/data/Transitions";
import type { Chance, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import type { Process } from "../../src/model/random/Cohort";
import { createStream } from "../../src/model/random/createStream";
import type { Generator } from "../../src/model/random/Generator";
import type { RandomKey } from "../../src/model/random/RandomKey";
import type { DirichletRow } from "../../src/model/rates/Rates";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import { betaBinomialProbability } from "./probabilities";
import type { PlainYear, Pupils } from "./plainProjection";

/**
 * Repeats one simulation of the engine draw by draw from the same streams, with plain loops: numbers by adding up the
 * exact probability function until it passes the draw, destinations by counting up the urn. What comes out must be
 * the engine's simulation to the last pupil.
 */
export function replayProjection(plan: ProjectionPlan, key: RandomKey, simulation: number): PlainYear[] {
  const { space } = plan;
  let pupils: Pupils = new Map();
  plan.start.forEach((n, state) => addTo(pupils, state, n));
  return plan.years.map((year) => {
    const next: PlainYear = { plans: new Map(), joiners: new Map(), leavers: new Map(), movers: new Map() };
    const open = (need: string, setting: string, ncy: number, process: Process): Generator =>
      createStream(key, simulation, year.censusYear, { need, setting, ncy }, process);
    for (const [state, n] of pupils) {
      const step = year.cohorts[state]!;
      const need = space.needs[Math.floor((state % space.nNeedSettings) / space.nSettings)];
      const setting = space.settings[state % space.nSettings];
      const ncy = Math.floor(state / space.nNeedSettings) + NCY_MIN;
      const leavers = countBy(n, step.leaving, open(need, setting, ncy, "leaving"));
      const movers = countBy(n - leavers, step.moving, open(need, setting, ncy, "moving"));
      addTo(next.leavers, state, leavers);
      addTo(next.movers, state, movers);
      const above = state + space.nNeedSettings;
      addTo(next.plans, above, n - leavers - movers);
      const stream = open(need, setting, ncy, "destinations");
      const firstState = above - (above % space.nNeedSettings);
      for (const target of pickFromUrn(movers, step.targets, stream)) addTo(next.plans, firstState + target, 1);
    }
    year.joiners.forEach((step, iNcy) => {
      if (!step) return;
      const stream = open(NONSEND, NONSEND, iNcy + NCY_MIN, "joining");
      const joiners = countBy(step.people, step, stream);
      for (const target of pickFromUrn(joiners, step.targets, stream)) {
        addTo(next.plans, iNcy * space.nNeedSettings + target, 1);
        addTo(next.joiners, iNcy * space.nNeedSettings + target, 1);
      }
    });
    pupils = next.plans;
    return next;
  });
}

/** Inversion: the smallest number whose cumulative chance is above the draw. */
function countBy(n: number, chance: Chance, stream: Generator): number {
  if (chance === "nobody" || n === 0) return 0;
  if (chance === "everybody") return n;
  const draw = (stream.nextUint32() >>> 1) / 2 ** 31;
  let cumulative = 0;
  for (let k = 0; k < n; k++) {
    cumulative += betaBinomialProbability(n, chance.alpha, chance.beta, k);
    if (draw < cumulative) return k;
  }
  return n;
}

/** Each pick is a fresh one by the alphas, or copies an earlier pick, in proportion to the urn's masses. */
function pickFromUrn(n: number, row: DirichletRow | null, stream: Generator): number[] {
  const picks: number[] = [];
  for (let t = 0; t < n; t++) {
    const { needSetting, alpha } = row!;
    const mass = alpha.reduce((sum, a) => sum + a, 0);
    let left = (stream.nextUint32() / 2 ** 32) * (mass + t);
    if (left >= mass) {
      picks.push(picks[Math.floor(left - mass)]);
      continue;
    }
    let i = 0;
    while (i < alpha.length - 1 && left >= alpha[i]) left -= alpha[i++];
    picks.push(needSetting[i]);
  }
  return picks;
}

function addTo(pupils: Pupils, state: number, n: number): void {
  if (n > 0) pupils.set(state, (pupils.get(state) ?? 0) + n);
}
