import type { ModelInput, PopulationRow } from "../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../src/model/data/Transitions";
import { drawBinomial } from "../../src/model/random/drawBinomial";
import { drawMultinomial } from "../../src/model/random/drawMultinomial";
import { drawNormal } from "../../src/model/random/drawNormal";
import type { Generator } from "../../src/model/random/Generator";
import { asCensusYear } from "../../src/model/years";
import {
  getJoinerWeight,
  getLeaverRate,
  getMoverRate,
  NCY_FIRST,
  NCY_LAST,
  NEED_WEIGHTS,
  NEEDS,
  SETTING_ROWS,
  SETTINGS,
  weighNeedSetting,
} from "./InventedProfile";
import type { MixDrift, World } from "./worlds";

/** The January from which invented authorities are projected. */
export const ORIGIN = 2025;
/** Years of transitions before it, and the Januaries after it that are known. */
export const MOST_HISTORY = 8;
export const MOST_AHEAD = 3;

/** Years that an authority has lived at its expected rates before its history begins: all who were there then have left. */
const YEARS_BEFORE = 24;
/** Chance of joining at an NCY with weight 1 in the January of the origin. */
const JOINER_RATE = 0.006;

/** What moves the rates of one year. */
interface YearFactors {
  readonly joiners: number;
  readonly leavers: number;
  /** By setting and by need, on their weights. */
  readonly settings: readonly number[];
  readonly needs: readonly number[];
}

/** How pupils are split up: by chance, or as expected. */
interface Splitting {
  take(n: number, chance: number): number;
  spread(n: number, weights: readonly number[]): readonly number[];
}

const AS_EXPECTED: Splitting = {
  take: (n, chance) => n * chance,
  spread(n, weights) {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => (n * weight) / sum);
  },
};

/** Pupils by NCY, need and setting. */
type Stock = Float64Array<ArrayBuffer>;
type Note = (ncyAfter: number, need: number, from: number | null, to: number | null, count: number) => void;

const N_NEEDS = NEEDS.length;
const N_SETTINGS = SETTINGS.length;
const place = (ncy: number, need: number, setting: number): number =>
  ((ncy - NCY_FIRST) * N_NEEDS + need) * N_SETTINGS + setting;
const createStock = (): Stock => new Float64Array((NCY_LAST - NCY_FIRST + 1) * N_NEEDS * N_SETTINGS);
const isOpen = (setting: number, ncy: number): boolean =>
  ncy >= SETTINGS[setting].ncyFrom && ncy <= SETTINGS[setting].ncyTo;

/**
 * Invents an authority, pupil by pupil, that lives in a world for eight years before the origin and three after it. The rates
 * move as the world says; nothing of it knows how the model estimates.
 *
 * @param world - how rough its life is
 * @param size - expected plans in the January of the origin
 * @param rng - advanced in place
 * @returns the whole history, of which a backtest shows the model a part
 */
export function inventAuthority(world: World, size: number, rng: Generator): ModelInput {
  const trend = between(world.joinerTrend, rng);
  const years = Array.from({ length: MOST_HISTORY + MOST_AHEAD }, (_, i) => ORIGIN - MOST_HISTORY + i);
  const factors = drawFactors(world, trend, years, rng);
  const { stock: perPerson, total } = expectStock(trend);
  const people = size / total;
  let stock = perPerson.map((pupils) => roundByChance(pupils * people, rng));
  const rows: TransitionRow[] = [];
  const splitting: Splitting = {
    take: (n, chance) => drawBinomial(n, chance, rng),
    spread: (n, weights) => drawMultinomial(n, weights, rng),
  };
  years.forEach((censusYear, iYear) => {
    const note: Note = (ncyAfter, need, from, to, count) => {
      const row = describeTransition(censusYear, ncyAfter, need, from, to);
      for (let i = 0; i < count; i++) rows.push(row);
    };
    stock = advance(stock, factors[iYear], (ncy) => getPeople(people, censusYear + 1, ncy), splitting, note);
  });
  return {
    transitions: createTransitions(rows),
    population: years.flatMap((year) => listPeople(people, year + 1)),
    costs: [],
    settings: SETTING_ROWS,
    rules: "corrected",
  };
}

/** The stock for one person a year of age and NCY weight, at the start of the history, and its total at the origin. */
function expectStock(trend: number): { stock: Stock; total: number } {
  const step = (stock: Stock, yearsToOrigin: number): Stock => {
    const factors = { joiners: Math.exp(-trend * yearsToOrigin), leavers: 1, ...NO_DRIFT };
    return advance(
      stock,
      factors,
      () => 1,
      AS_EXPECTED,
      () => {},
    );
  };
  let stock = createStock();
  for (let year = -YEARS_BEFORE - MOST_HISTORY + 1; year <= -MOST_HISTORY; year++) stock = step(stock, -year);
  let later = stock;
  for (let year = -MOST_HISTORY + 1; year <= 0; year++) later = step(later, -year);
  return { stock, total: later.reduce((sum, pupils) => sum + pupils, 0) };
}

const NO_DRIFT = { settings: SETTINGS.map(() => 1), needs: NEEDS.map(() => 1) };

/** One year: leaving, moving and joining. */
function advance(
  stock: Stock,
  factors: YearFactors,
  getPeopleOf: (ncy: number) => number,
  { take, spread }: Splitting,
  note: Note,
): Stock {
  const next = createStock();
  const settle = (ncy: number, need: number, from: number | null, to: number | null, count: number): void => {
    if (count === 0) return;
    if (to !== null) next[place(ncy, need, to)] += count;
    note(ncy, need, from, to, count);
  };
  for (let before = NCY_FIRST; before <= NCY_LAST; before++) {
    const ncy = before + 1;
    const leaving = before === NCY_LAST ? 1 : Math.min(0.95, getLeaverRate(before) * factors.leavers);
    for (let need = 0; need < N_NEEDS; need++) {
      for (let setting = 0; setting < N_SETTINGS; setting++) {
        const pupils = stock[place(before, need, setting)];
        if (pupils === 0) continue;
        const leavers = take(pupils, leaving);
        settle(ncy, need, setting, null, leavers);
        const isOutgrown = !isOpen(setting, ncy);
        const movers = isOutgrown ? pupils - leavers : take(pupils - leavers, getMoverRate(before));
        const weights = SETTINGS.map(({ moverWeight }, to) =>
          to !== setting && isOpen(to, ncy)
            ? moverWeight * weighNeedSetting(NEEDS[need], SETTINGS[to].code) * factors.settings[to]
            : 0,
        );
        if (movers > 0) spread(movers, weights).forEach((count, to) => settle(ncy, need, setting, to, count));
        settle(ncy, need, setting, setting, pupils - leavers - movers);
      }
    }
  }
  for (let ncy = NCY_FIRST; ncy <= NCY_LAST; ncy++) {
    const chance = Math.min(0.5, JOINER_RATE * getJoinerWeight(ncy) * factors.joiners);
    const joiners = take(getPeopleOf(ncy), chance);
    const weights = NEEDS.flatMap((need, iNeed) =>
      SETTINGS.map(({ code, joinerWeight }, to) =>
        isOpen(to, ncy)
          ? NEED_WEIGHTS[iNeed] *
            factors.needs[iNeed] *
            joinerWeight *
            weighNeedSetting(need, code) *
            factors.settings[to]
          : 0,
      ),
    );
    if (joiners === 0) continue;
    spread(joiners, weights).forEach((count, i) =>
      settle(ncy, Math.floor(i / N_SETTINGS), null, i % N_SETTINGS, count),
    );
  }
  return next;
}

/** What happens to the rates of each year; they are as expected on the whole in the January of the origin. */
function drawFactors(world: World, trend: number, years: readonly number[], rng: Generator): YearFactors[] {
  const lasting = between(world.joinerLasting, rng);
  const oneOff = between(world.joinerOneOff, rng);
  const leaverShock = between(world.leaverShock, rng);
  const settings = SETTINGS.map(() => startDrift(world.settingMix, rng));
  const needs = NEEDS.map(() => startDrift(world.needMix, rng));
  let level = 0;
  return years.map((censusYear) => {
    level += lasting * drawNormal(rng);
    return {
      joiners: Math.exp(trend * (censusYear + 1 - ORIGIN) + level + oneOff * drawNormal(rng)),
      leavers: Math.exp(leaverShock * drawNormal(rng)),
      settings: settings.map((drift) => drift()),
      needs: needs.map((drift) => drift()),
    };
  });
}

/** Gives the factor of one group's weight, year after year. */
function startDrift({ lasting, oneOff, trend }: MixDrift, rng: Generator): () => number {
  const slope = trend * drawNormal(rng);
  let level = 0;
  return () => {
    level += slope + lasting * drawNormal(rng);
    return Math.exp(level + oneOff * drawNormal(rng));
  };
}

function describeTransition(
  censusYear: number,
  ncyAfter: number,
  need: number,
  from: number | null,
  to: number | null,
): TransitionRow {
  return {
    censusYear,
    ncyBefore: ncyAfter - 1,
    needBefore: from === null ? NONSEND : NEEDS[need],
    settingBefore: from === null ? NONSEND : SETTINGS[from].code,
    ncyAfter,
    needAfter: to === null ? NONSEND : NEEDS[need],
    settingAfter: to === null ? NONSEND : SETTINGS[to].code,
  };
}

/** Generations differ by up to a twentieth. */
const getPeople = (people: number, censusYear: number, ncy: number): number =>
  Math.round(people * (1 + 0.05 * Math.sin((censusYear - ncy) / 3)));

const listPeople = (people: number, censusYear: number): PopulationRow[] =>
  Array.from({ length: NCY_LAST - NCY_FIRST + 1 }, (_, i) => ({
    censusYear: asCensusYear(censusYear),
    ncy: NCY_FIRST + i,
    people: getPeople(people, censusYear, NCY_FIRST + i),
  }));

const between = ([low, high]: readonly [number, number], rng: Generator): number =>
  low + (high - low) * rng.nextUniform();

function roundByChance(value: number, rng: Generator): number {
  const floor = Math.floor(value);
  return rng.nextUniform() < value - floor ? floor + 1 : floor;
}
