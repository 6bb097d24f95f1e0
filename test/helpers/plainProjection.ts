import { jStat } from "jstat";
import type { Chance, CohortStep, JoinerStep, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { createKey } from "../../src/model/random/createKey";
import { drawBeta } from "../../src/model/random/drawBeta";
import { drawBinomial } from "../../src/model/random/drawBinomial";
import { drawDirichlet } from "../../src/model/random/drawDirichletMultinomial";
import { drawMultinomial } from "../../src/model/random/drawMultinomial";
import type { Generator } from "../../src/model/random/Generator";
import { joinUniform } from "../../src/model/random/Generator";
import type { DirichletRow } from "../../src/model/rates/Rates";
import type { GroupCourse } from "../../src/model/uncertainty/RateUncertainty";

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
  /** By the state they would have had. */
  readonly overflow: Pupils;
}

/**
 * Projects one simulation as the model's text says, step by step, with nothing clever: draw the rate, then the pupils
 * by the rate. The engine must have the same distribution.
 *
 * @param generator - advanced in place
 * @returns the projected years, without the start
 */
export function projectPlainly(plan: ProjectionPlan, generator: Generator): PlainYear[] {
  const rates = createPlainRates(plan, generator);
  const course = drawPlainCourse(plan, generator);
  const mix = drawPlainMix(plan, generator);
  let pupils: Pupils = new Map();
  plan.start.forEach((n, state) => {
    if (n > 0) pupils.set(state, n);
  });
  return plan.years.map((year, iYear) => {
    const next: PlainYear = createPlainYear();
    const factors = { ...course[iYear], ...mix[iYear] };
    for (const [state, n] of pupils) stepCohort(plan, year.cohorts[state], state, n, next, rates, factors, generator);
    year.joiners.forEach((step, iNcy) => {
      if (step) addJoiners(plan, step, iNcy, next, rates, factors, generator);
    });
    pupils = next.plans;
    return next;
  });
}

/** A January in which nothing has happened yet. */
export function createPlainYear(): PlainYear {
  return { plans: new Map(), joiners: new Map(), leavers: new Map(), movers: new Map(), overflow: new Map() };
}

/** The rates and shares of one simulation: `name` says whose they are. */
interface PlainRates {
  getRate(name: string, chance: Chance): number;
  getShares(name: string, row: DirichletRow): number[];
}

/** Drawn anew whenever they are asked for, drawn once and kept, or never drawn. */
function createPlainRates({ uncertainty }: ProjectionPlan, generator: Generator): PlainRates {
  const kept = new Map<string, number | number[]>();
  const keep = <T extends number | number[]>(name: string, draw: () => T): T => {
    if (uncertainty.rates !== "once") return draw();
    if (!kept.has(name)) kept.set(name, draw());
    return kept.get(name) as T;
  };
  return {
    getRate: (name, chance) => {
      if (chance === "nobody" || chance === "everybody") return chance === "nobody" ? 0 : 1;
      const { alpha, beta } = chance;
      if (uncertainty.rates === "never") return alpha / (alpha + beta);
      return keep(name, () => drawBeta(alpha, beta, generator));
    },
    getShares: (name, { alpha }) => {
      const total = alpha.reduce((sum, a) => sum + a, 0);
      if (uncertainty.rates === "never") return Array.from(alpha, (a) => a / total);
      return keep(`${name} shares`, () => drawDirichlet(alpha, generator));
    },
  };
}

/** By how much joining and leaving of a year are multiplied. */
interface PlainCourse {
  readonly joining: number;
  readonly leaving: number;
}

/** By how much the shares of settings and of needs are multiplied in a year, before they are made to add up to 1 again. */
interface PlainMix {
  readonly settings: readonly number[];
  readonly needs: readonly number[];
}

type PlainFactors = PlainCourse & PlainMix;

/** The course of the mix: every group by itself, a level that walks, and what is gone the year after. */
function drawPlainMix({ uncertainty, years, space }: ProjectionPlan, generator: Generator): PlainMix[] {
  const normal = () => jStat.normal.inv(1 - generator.nextUniform(), 0, 1);
  const drawGroups = (nGroups: number, course: GroupCourse | undefined): number[][] => {
    if (!course) return years.map(() => new Array<number>(nGroups).fill(1));
    const walks = Array.from(
      { length: nGroups },
      (_, i) => course.levels[i] + normal() * Math.sqrt(course.levelVariances[i]),
    );
    return years.map(() =>
      walks.map((_, i) => {
        walks[i] += normal() * Math.sqrt(course.lastingVariance);
        const log = walks[i] + normal() * Math.sqrt(course.oneOffVariance);
        return Math.min(4, Math.max(1 / 4, Math.exp(log)));
      }),
    );
  };
  const settings = drawGroups(space.nSettings, uncertainty.mix?.settings);
  const needs = drawGroups(space.nNeeds, uncertainty.mix?.needs);
  return years.map((_, iYear) => ({ settings: settings[iYear], needs: needs[iYear] }));
}

/** Shares times weights, made to add up to 1. */
function tiltShares(shares: readonly number[], weights: readonly number[]): number[] {
  const tilted = shares.map((share, i) => share * weights[i]);
  const total = tilted.reduce((sum, share) => sum + share, 0);
  return tilted.map((share) => share / total);
}

/** The course of a simulation by the formulas of the calibration study, with another normal and another chi-square. */
export function drawPlainCourse({ uncertainty, years }: ProjectionPlan, generator: Generator): PlainCourse[] {
  const { joiners, leavers } = uncertainty;
  const normal = () => jStat.normal.inv(1 - generator.nextUniform(), 0, 1);
  const swing = joiners
    ? Math.min(
        joiners.largestSwing,
        Math.sqrt(joiners.shockDegrees / jStat.chisquare.inv(1 - generator.nextUniform(), joiners.shockDegrees)),
      )
    : 1;
  let level = joiners ? joiners.level + normal() * Math.sqrt(joiners.levelVariance) : 0;
  const growth = joiners ? joiners.growth + normal() * Math.sqrt(joiners.growthVariance) : 0;
  return years.map((_, iYear) => {
    let joining = 1;
    if (joiners) {
      level += growth * joiners.growthKept ** iYear + normal() * swing * Math.sqrt(joiners.lastingVariance);
      joining = Math.exp(level) * Math.exp(normal() * swing * Math.sqrt(joiners.oneOffVariance));
    }
    // Mean 1, as a lognormal with this deviation.
    const leaving = leavers ? Math.exp(normal() * leavers.deviation) / Math.exp(leavers.deviation ** 2 / 2) : 1;
    return { joining, leaving };
  });
}

function stepCohort(
  { space }: ProjectionPlan,
  step: CohortStep | null,
  state: number,
  n: number,
  next: PlainYear,
  rates: PlainRates,
  { leaving, settings }: PlainFactors,
  generator: Generator,
): void {
  if (!step) throw new Error(`No step for state ${state}.`);
  const leaverRate = step.leaving === "everybody" ? 1 : rates.getRate(`leaving ${state}`, step.leaving) * leaving;
  const leavers = drawBinomial(n, Math.min(1, leaverRate), generator);
  addTo(next.leavers, state, leavers);
  const movers = drawBinomial(n - leavers, rates.getRate(`moving ${state}`, step.moving), generator);
  addTo(next.movers, state, movers);
  const above = state + space.nNeedSettings;
  addTo(next.plans, above, n - leavers - movers);
  if (movers === 0) return;
  const weights = Array.from(step.targets!.needSetting, (target) => settings[target % space.nSettings]);
  const shares = tiltShares(rates.getShares(`moving ${state}`, step.targets!), weights);
  spread(movers, step.targets!, shares, above - (above % space.nNeedSettings), [next.plans], generator);
}

function addJoiners(
  { space }: ProjectionPlan,
  step: JoinerStep,
  iNcy: number,
  next: PlainYear,
  rates: PlainRates,
  { joining, settings, needs }: PlainFactors,
  generator: Generator,
): void {
  const rate = rates.getRate(`joining ${iNcy}`, step) * joining;
  const joiners = drawBinomial(step.people, joining === 1 ? rate : Math.min(0.99, rate), generator);
  if (joiners === 0) return;
  const weights = Array.from(
    step.targets.needSetting,
    (target) => settings[target % space.nSettings] * needs[Math.floor(target / space.nSettings)],
  );
  const shares = tiltShares(rates.getShares(`joining ${iNcy}`, step.targets), weights);
  spread(joiners, step.targets, shares, iNcy * space.nNeedSettings, [next.plans, next.joiners], generator);
}

function spread(
  n: number,
  row: DirichletRow,
  shares: readonly number[],
  firstState: number,
  into: readonly Pupils[],
  generator: Generator,
): void {
  const counts = drawMultinomial(n, shares, generator);
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
