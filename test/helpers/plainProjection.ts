import type { Chance, CohortStep, JoinerStep, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { createKey } from "../../src/model/random/createKey";
import { drawBeta } from "../../src/model/random/drawBeta";
import { drawBinomial } from "../../src/model/random/drawBinomial";
import { drawDirichletMultinomial } from "../../src/model/random/drawDirichletMultinomial";
import type { Generator } from "../../src/model/random/Generator";
import { joinUniform } from "../../src/model/random/Generator";
import type { DirichletRow } from "../../src/model/rates/Rates";

/** Pupils by state; states without pupils are left out. */
export type Pupils = Map<number, number>;

/** One January of one simulation: who is where, and who came, left and moved in the year before. */
export interface PlainYear {
  readonly plans: Pupils;
  /** By state they joined. */
  readonly joiners: Pupils;
  /** By state they left. */
  readonly leavers: Pupils;
  readonly movers: Pupils;
}

/**
 * Projects one simulation as the model's text says, step by step, with nothing clever: draw the rate, then the pupils
 * by the rate. The engine must have the same distribution.
 *
 * @param generator - advanced in place
 * @returns the projected years, without the start
 */
export function projectPlainly(plan: ProjectionPlan, generator: Generator): PlainYear[] {
  let pupils: Pupils = new Map();
  plan.start.forEach((n, state) => {
    if (n > 0) pupils.set(state, n);
  });
  return plan.years.map((year) => {
    const next: PlainYear = { plans: new Map(), joiners: new Map(), leavers: new Map(), movers: new Map() };
    for (const [state, n] of pupils) stepCohort(plan, year.cohorts[state], state, n, next, generator);
    year.joiners.forEach((step, iNcy) => {
      if (step) addJoiners(plan, step, iNcy, next, generator);
    });
    pupils = next.plans;
    return next;
  });
}

function stepCohort(
  { space }: ProjectionPlan,
  step: CohortStep | null,
  state: number,
  n: number,
  next: PlainYear,
  generator: Generator,
): void {
  if (!step) throw new Error(`No step for state ${state}.`);
  const leavers = drawBinomial(n, drawRate(step.leaving, generator), generator);
  addTo(next.leavers, state, leavers);
  const movers = drawBinomial(n - leavers, drawRate(step.moving, generator), generator);
  addTo(next.movers, state, movers);
  const above = state + space.nNeedSettings;
  addTo(next.plans, above, n - leavers - movers);
  if (movers > 0) spread(movers, step.targets!, above - (above % space.nNeedSettings), [next.plans], generator);
}

function addJoiners(
  { space }: ProjectionPlan,
  step: JoinerStep,
  iNcy: number,
  next: PlainYear,
  generator: Generator,
): void {
  const joiners = drawBinomial(step.people, drawBeta(step.alpha, step.beta, generator), generator);
  if (joiners > 0) spread(joiners, step.targets, iNcy * space.nNeedSettings, [next.plans, next.joiners], generator);
}

function drawRate(chance: Chance, generator: Generator): number {
  if (chance === "nobody") return 0;
  return chance === "everybody" ? 1 : drawBeta(chance.alpha, chance.beta, generator);
}

function spread(n: number, row: DirichletRow, firstState: number, into: readonly Pupils[], generator: Generator): void {
  const counts = drawDirichletMultinomial(n, row.alpha, generator);
  counts.forEach((count, i) => into.forEach((pupils) => addTo(pupils, firstState + row.needSetting[i], count)));
}

function addTo(pupils: Pupils, state: number, n: number): void {
  if (n > 0) pupils.set(state, (pupils.get(state) ?? 0) + n);
}

/**
 * A generator that shares nothing with the engine's streams but the seed text: a different generator (sfc32, by Chris
 * Doty-Humphrey's PractRand), so that a fault in one cannot hide in the other.
 */
export function createPlainGenerator(seed: string): Generator {
  const [a, b, c, d] = createKey(seed);
  const state = Int32Array.of(a, b, c, d);
  const nextUint32 = (): number => {
    const sum = (state[0] + state[1] + state[3]) | 0;
    state[3] = state[3] + 1;
    state[0] = state[1] ^ (state[1] >>> 9);
    state[1] = state[2] + (state[2] << 3);
    state[2] = ((state[2] << 21) | (state[2] >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) nextUint32();
  return { nextUint32, nextUniform: () => joinUniform(nextUint32(), nextUint32()) };
}
