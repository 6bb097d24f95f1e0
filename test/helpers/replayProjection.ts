import { NONSEND } from "../../src/model/data/Transitions";
import type { Chance, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { type Cohort, EVERY_YEAR, type Process } from "../../src/model/random/Cohort";
import { createStream } from "../../src/model/random/createStream";
import { drawBinomial } from "../../src/model/random/drawBinomial";
import { createBetaLaw, drawQuickBeta } from "../../src/model/random/drawQuickBeta";
import { drawQuickNormal } from "../../src/model/random/drawQuickNormal";
import type { Generator } from "../../src/model/random/Generator";
import { LARGEST_INVERTED_MEAN } from "../../src/model/random/invertBinomial";
import type { RandomKey } from "../../src/model/random/RandomKey";
import type { DirichletRow } from "../../src/model/rates/Rates";
import type { GroupCourse } from "../../src/model/uncertainty/RateUncertainty";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import { drawCourse } from "../../src/model/simulation/drawCourse";
import { betaBinomialProbability, binomialProbability } from "./probabilities";
import type { CensusYear } from "../../src/model/years";
import { createPlainYear, type PlainYear, type Pupils } from "./plainProjection";
import { replayDetours } from "./replayDetours";

/**
 * Repeats one simulation of the engine draw by draw from the same streams, with plain loops: numbers by adding up the
 * exact probability function until it passes the draw, destinations by counting up the urn. What comes out must be
 * the engine's simulation to the last pupil.
 */
export function replayProjection(plan: ProjectionPlan, key: RandomKey, simulation: number): PlainYear[] {
  const { space, uncertainty } = plan;
  const censusYears = plan.years.map((year) => year.censusYear);
  const course = drawCourse(uncertainty, censusYears, key, simulation);
  const mix = uncertainty.mix && {
    settings: replayGroups(plan, key, simulation, uncertainty.mix.settings, (i) => ["", space.settings[i]]),
    needs: replayGroups(plan, key, simulation, uncertainty.mix.needs, (i) => [space.needs[i], ""]),
  };
  /** Everybody drawn for a place so far, by cohort. */
  const urns = new Map<string, number[]>();
  let pupils: Pupils = new Map();
  plan.start.forEach((n, state) => addTo(pupils, state, n));
  return plan.years.map((year, iYear) => {
    const next = createPlainYear();
    /** Those who arrive from elsewhere in the system. */
    const arriving: Pupils = new Map();
    const open = (cohort: Cohort, process: Process, censusYear = year.censusYear, part = 0): Generator =>
      createStream(key, simulation, censusYear, cohort, process, part);
    /** How many of n do something. */
    const count = (
      n: number,
      chance: Chance,
      cohort: Cohort,
      processes: readonly [count: Process, rate: Process],
      factor: number,
      largest: number,
    ): number => {
      if (n === 0 || chance === "nobody") return 0;
      if (chance === "everybody") return n;
      const stream = open(cohort, processes[0]);
      if (uncertainty.rates === "yearly") return countBy(n, chance, stream);
      const { alpha, beta } = chance;
      const isDrawn = uncertainty.rates === "once" && beta > 0;
      const rate = Math.fround(
        isDrawn
          ? drawQuickBeta(createBetaLaw(alpha, beta), (part) => open(cohort, processes[1], EVERY_YEAR, part))
          : alpha / (alpha + beta),
      );
      return countAt(n, Math.min(largest, rate * factor), stream);
    };
    /** Where n of a cohort go. */
    const place = (n: number, row: DirichletRow | null, cohort: Cohort, process: Process): number[] => {
      if (n === 0) return [];
      if (uncertainty.rates === "yearly") {
        const stream = open(cohort, process);
        if (process === "joining") stream.nextUint32();
        return pickFromUrn(n, row, stream, [], true);
      }
      const name = JSON.stringify([cohort, process]);
      const before = urns.get(name) ?? [];
      const stream = open(cohort, process, EVERY_YEAR);
      for (let i = 0; i <= before.length; i++) stream.nextUint32();
      const weigh = (target: number): number => {
        if (!mix) return 1;
        const weight = mix.settings[iYear][target % space.nSettings];
        return process === "joining" ? weight * mix.needs[iYear][Math.floor(target / space.nSettings)] : weight;
      };
      const leadsTo = [...row!.needSetting].filter((_, i) => row!.alpha[i] > 0);
      const bound = findBound(leadsTo, space.nSettings, mix, iYear, process === "joining");
      const urn = [...before];
      const picks: number[] = [];
      while (picks.length < n) {
        const draw = stream.nextUint32();
        const again = { nextUint32: () => draw, nextUniform: () => NaN };
        const [pick] = pickFromUrn(1, row, again, urn, uncertainty.rates === "once");
        urn.push(pick);
        if (bound === null || ((draw % 4096) + 0.5) * (bound / 4096) < weigh(pick)) picks.push(pick);
      }
      urns.set(name, urn);
      return picks;
    };

    for (const [state, n] of pupils) {
      const step = year.cohorts[state]!;
      const cohort = {
        need: space.needs[Math.floor((state % space.nNeedSettings) / space.nSettings)],
        setting: space.settings[state % space.nSettings],
        ncy: Math.floor(state / space.nNeedSettings) + NCY_MIN,
      };
      const leavers = count(n, step.leaving, cohort, ["leaving", "leaverRate"], course.leavers[iYear], 1);
      const movers = count(n - leavers, step.moving, cohort, ["moving", "moverRate"], 1, 1);
      addTo(next.leavers, state, leavers);
      addTo(next.movers, state, movers);
      const above = state + space.nNeedSettings;
      addTo(next.plans, above, n - leavers - movers);
      const firstState = above - (above % space.nNeedSettings);
      for (const target of place(movers, step.targets, cohort, "destinations")) addTo(arriving, firstState + target, 1);
    }
    year.joiners.forEach((step, iNcy) => {
      if (!step) return;
      const cohort = { need: NONSEND, setting: NONSEND, ncy: iNcy + NCY_MIN };
      const joiners = count(step.people, step, cohort, ["joining", "joinerRate"], course.joiners[iYear], 0.99);
      for (const target of place(joiners, step.targets, cohort, "joining")) {
        addTo(next.joiners, iNcy * space.nNeedSettings + target, 1);
      }
    });
    const overflow = replayDetours(plan, year, key, simulation, next.plans, next.joiners, arriving);
    for (const flow of [next.joiners, arriving]) flow.forEach((n, state) => addTo(next.plans, state, n));
    next.joiners.forEach((n, state) => n === 0 && next.joiners.delete(state));
    pupils = next.plans;
    return { ...next, overflow };
  });
}

/** Weights of some groups, by year and group: each from its own stream, level first, then what lasts and what does not. */
function replayGroups(
  { years }: ProjectionPlan,
  key: RandomKey,
  simulation: number,
  { levels, levelVariances, lastingVariance, oneOffVariance }: GroupCourse,
  getName: (group: number) => (string | undefined)[],
): number[][] {
  const walks = Array.from(levels, (level, group) => {
    const [need, setting] = getName(group);
    if (need === undefined || setting === undefined) return years.map(() => NaN);
    const open = (censusYear: CensusYear): Generator =>
      createStream(key, simulation, censusYear, { need, setting, ncy: 0 }, "mix");
    let walk = level + Math.sqrt(levelVariances[group]) * drawQuickNormal(open(EVERY_YEAR));
    return years.map(({ censusYear }) => {
      const stream = open(censusYear);
      walk += Math.sqrt(lastingVariance) * drawQuickNormal(stream);
      const log = walk + Math.sqrt(oneOffVariance) * drawQuickNormal(stream);
      return Math.exp(Math.min(Math.log(4), Math.max(-Math.log(4), log)));
    });
  });
  return years.map((_, iYear) => walks.map((walk) => walk[iYear]));
}

/** The largest weight of a setting times the largest of a need; null where there is nothing to choose. */
function findBound(
  leadsTo: readonly number[],
  nSettings: number,
  mix: { settings: number[][]; needs: number[][] } | null,
  iYear: number,
  hasNeeds: boolean,
): number | null {
  const settings = new Set(leadsTo.map((target) => target % nSettings));
  const needs = new Set(hasNeeds ? leadsTo.map((target) => Math.floor(target / nSettings)) : []);
  if (!mix || (settings.size < 2 && needs.size < 2)) return null;
  const largest = (weights: number[], groups: Set<number>): number => Math.max(...[...groups].map((i) => weights[i]));
  return largest(mix.settings[iYear], settings) * (hasNeeds ? largest(mix.needs[iYear], needs) : 1);
}

/** Inversion: the smallest number whose cumulative chance is above the draw. */
function countBy(n: number, { alpha, beta }: { alpha: number; beta: number }, stream: Generator): number {
  const draw = (stream.nextUint32() >>> 1) / 2 ** 31;
  let cumulative = 0;
  for (let k = 0; k < n; k++) {
    cumulative += betaBinomialProbability(n, alpha, beta, k);
    if (draw < cumulative) return k;
  }
  return n;
}

/** The same at a known rate; far from certainty the engine draws by rejection, and so do we. */
function countAt(n: number, rate: number, stream: Generator): number {
  if (n * Math.min(rate, 1 - rate) > LARGEST_INVERTED_MEAN) return drawBinomial(n, rate, stream);
  const uniform = (stream.nextUint32() + 0.5) / 2 ** 32;
  let cumulative = 0;
  for (let k = 0; k < n; k++) {
    cumulative += binomialProbability(n, rate, k);
    if (uniform <= cumulative) return k;
  }
  return n;
}

/** Each pick is a fresh one by the alphas, or copies an earlier pick, in proportion to the urn's masses. */
function pickFromUrn(
  n: number,
  row: DirichletRow | null,
  stream: Generator,
  before: readonly number[],
  copies: boolean,
): number[] {
  const picks = [...before];
  for (let t = 0; t < n; t++) {
    const { needSetting, alpha } = row!;
    const mass = alpha.reduce((sum, a) => sum + a, 0);
    let left = (stream.nextUint32() / 2 ** 32) * (mass + (copies ? picks.length : 0));
    if (left >= mass) {
      picks.push(picks[Math.floor(left - mass)]);
      continue;
    }
    let i = 0;
    while (i < alpha.length - 1 && left >= alpha[i]) left -= alpha[i++];
    picks.push(needSetting[i]);
  }
  return picks.slice(before.length);
}

function addTo(pupils: Pupils, state: number, n: number): void {
  if (n > 0) pupils.set(state, (pupils.get(state) ?? 0) + n);
}
