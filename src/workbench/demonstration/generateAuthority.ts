import { alea } from "seedrandom";
import { describeSetting } from "../../model/data/codes";
import type { CostRow, PopulationRow, SettingRow } from "../../model/data/ModelInput";
import { asCensusYear } from "../../model/years";
import {
  BIRTHS,
  CENSUS_YEARS,
  FIRST_NCY,
  FIRST_YEAR,
  getStage,
  JOINER_GROWTH,
  JOINERS_PER_THOUSAND,
  LAST_NCY,
  LEANING,
  LEAVING,
  LEAVING_BY_SETTING,
  MOVES,
  NEED_OF_JOINERS,
  NEEDS,
  OUTGROWN,
  POPULATION_YEARS,
  SEED,
  SETTING_OF_JOINERS,
  SETTINGS,
  STAYING,
} from "./fernshire";
import { inventUpn } from "./inventUpn";

/** One pupil with a plan on one January census day. */
export interface CensusRecord {
  /** Invented UPN: "H999202605001". */
  readonly pupil: string;
  readonly censusYear: number;
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
}

/** The data of an invented authority, as its officers would hold them. */
export interface Authority {
  /** By census year, then pupil. */
  readonly census: readonly CensusRecord[];
  /** Every NCY of every year, by NCY, then year; whole people. */
  readonly population: readonly PopulationRow[];
  readonly costs: readonly CostRow[];
  readonly settings: readonly SettingRow[];
}

interface Pupil {
  readonly number: number;
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
}

type Weights = Readonly<Record<string, number>>;
type Points = readonly (readonly [at: number, value: number])[];

const SETTING_OF = new Map(SETTINGS.map((setting) => [setting.setting, setting]));

/**
 * Invents the authority: from nobody in 2002, year by year, to the census of 2026. Uses only
 * additions, products and comparisons of drawn numbers, so every machine gives the same pupils.
 *
 * @param seed - any text; another text gives another authority of the same kind
 * @returns the census, the population, the costs and the settings
 */
export function generateAuthority(seed: string = SEED): Authority {
  const rng = alea(seed);
  const population = createPopulation(rng);
  const census: CensusRecord[] = [];
  let pupils: readonly Pupil[] = [];
  let nJoined = 0;

  for (let censusYear = FIRST_YEAR; censusYear <= CENSUS_YEARS[CENSUS_YEARS.length - 1]; censusYear++) {
    const staying = pupils.flatMap((pupil) => advance(pupil, rng));
    const joining = drawJoiners(censusYear, population, nJoined, rng);
    nJoined += joining.length;
    pupils = [...staying, ...joining];
    if (censusYear >= CENSUS_YEARS[0]) census.push(...pupils.map((pupil) => record(pupil, censusYear)));
  }
  return { census, population: listPopulation(population), costs: listCosts(), settings: listSettings() };
}

function record({ number, ncy, need, setting }: Pupil, censusYear: number): CensusRecord {
  return { pupil: inventUpn(number), censusYear, ncy, need, setting };
}

/** One pupil a year later: nobody where the plan ceased. */
function advance(pupil: Pupil, rng: () => number): Pupil[] {
  const leaving = LEAVING[pupil.ncy] * (LEAVING_BY_SETTING[pupil.setting] ?? 1);
  if (pupil.ncy === LAST_NCY || rng() < leaving) return [];
  const aged = { ...pupil, ncy: pupil.ncy + 1 };
  return [{ ...aged, setting: drawNextSetting(pupil, aged, rng) }];
}

function drawNextSetting(before: Pupil, aged: Pupil, rng: () => number): string {
  const moves = MOVES.find(
    ({ from, atNcy, stage }) =>
      from === before.setting &&
      (atNcy === undefined || atNcy === before.ncy) &&
      (stage === undefined || stage === getStage(before.ncy)),
  );
  const shares = lean(moves?.to ?? {}, aged);
  const moving = drawFrom(shares, Math.max(1, addUp(shares)), rng);
  if (moving !== null) return moving;
  if (isOpen(aged.setting, aged)) return aged.setting;
  const open = lean(OUTGROWN[getStage(aged.ncy)], aged);
  return drawFrom(open, addUp(open), rng) ?? failToPlace(aged);
}

function drawJoiners(censusYear: number, population: Population, nJoined: number, rng: () => number): Pupil[] {
  const level = getJoinerLevel(censusYear);
  const joiners: Pupil[] = [];
  for (let ncy = FIRST_NCY; ncy <= LAST_NCY; ncy++) {
    const rate = ((JOINERS_PER_THOUSAND[ncy] ?? 0) / 1000) * level;
    const stage = getStage(ncy);
    for (let person = population(censusYear, ncy); rate > 0 && person > 0; person--) {
      if (rng() >= rate) continue;
      const needs = NEED_OF_JOINERS[stage];
      const need = drawFrom(needs, addUp(needs), rng) ?? NEEDS[0];
      const settings = lean(SETTING_OF_JOINERS[stage], { ncy, need });
      const joiner = { number: nJoined + joiners.length + 1, ncy, need };
      const setting = drawFrom(settings, addUp(settings), rng) ?? failToPlace(joiner);
      joiners.push({ ...joiner, setting });
    }
  }
  return joiners;
}

/** Joiner rates against those of the last census. Repeated products: powers may differ in the last bit between machines. */
function getJoinerLevel(censusYear: number): number {
  let level = 1;
  for (let year = CENSUS_YEARS[CENSUS_YEARS.length - 1]; year > censusYear; year--) level /= 1 + JOINER_GROWTH;
  return level;
}

/** Weights of the settings that take this NCY and need, as the need leans them. */
function lean(weights: Weights, pupil: Pick<Pupil, "ncy" | "need">): Weights {
  const open = Object.entries(weights).filter(([setting]) => isOpen(setting, pupil));
  return Object.fromEntries(open.map(([code, weight]) => [code, weight * (LEANING[pupil.need]?.[code] ?? 1)]));
}

function isOpen(code: string, { ncy, need }: Pick<Pupil, "ncy" | "need">): boolean {
  const setting = SETTING_OF.get(code);
  return setting !== undefined && ncy >= setting.ncyFrom && ncy <= setting.ncyTo && !setting.without.includes(need);
}

/** One of the codes, by weight; null where the draw falls on what the weights leave of the total. */
function drawFrom(weights: Weights, total: number, rng: () => number): string | null {
  let left = rng() * total;
  for (const [code, weight] of Object.entries(weights)) {
    left -= weight;
    if (left < 0) return code;
  }
  return null;
}

function addUp(weights: Weights): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

function failToPlace({ ncy, need }: Pick<Pupil, "ncy" | "need">): never {
  throw new Error(`No setting of the demonstration takes NCY ${ncy} with ${need}. Widen a row of SETTINGS.`);
}

type Population = (censusYear: number, ncy: number) => number;

function createPopulation(rng: () => number): Population {
  const firstSeptember = getSeptemberOfBirth(FIRST_YEAR, LAST_NCY);
  const lastSeptember = getSeptemberOfBirth(POPULATION_YEARS[POPULATION_YEARS.length - 1], FIRST_NCY);
  const births = new Map<number, number>();
  for (let september = firstSeptember; september <= lastSeptember; september++) {
    const chance = 1 + (rng() - 0.5) * 0.03;
    births.set(september, interpolate(BIRTHS, september) * chance);
  }
  return (censusYear, ncy) =>
    Math.round((births.get(getSeptemberOfBirth(censusYear, ncy)) ?? 0) * interpolate(STAYING, ncy));
}

/** The September from which the children of an NCY were born: Reception of January 2026 from September 2020. */
export function getSeptemberOfBirth(censusYear: number, ncy: number): number {
  return censusYear - ncy - 6;
}

function interpolate(points: Points, at: number): number {
  const next = points.findIndex(([x]) => x >= at);
  if (next < 0) return points[points.length - 1][1];
  if (next === 0) return points[0][1];
  const [fromX, fromY] = points[next - 1];
  const [toX, toY] = points[next];
  return fromY + ((toY - fromY) * (at - fromX)) / (toX - fromX);
}

function listPopulation(population: Population): PopulationRow[] {
  const rows: PopulationRow[] = [];
  for (let ncy = FIRST_NCY; ncy <= LAST_NCY; ncy++)
    for (const year of POPULATION_YEARS)
      rows.push({ censusYear: asCensusYear(year), ncy, people: population(year, ncy) });
  return rows;
}

function listCosts(): CostRow[] {
  return SETTINGS.flatMap(({ setting, cost, costOfNeed }) => [
    { need: "", setting, cost },
    ...Object.entries(costOfNeed ?? {}).map(([need, costs]) => ({ need, setting, cost: costs })),
  ]);
}

function listSettings(): SettingRow[] {
  return SETTINGS.map(({ setting, group, area, ncyFrom, ncyTo, without }) => ({
    setting,
    group,
    area,
    ncyFrom,
    ncyTo,
    needs: NEEDS.filter((need) => !without.includes(need)),
    next: listNext(setting),
    holdsPlaces: describeSetting(setting).holdsPlaces,
  }));
}

/** Settings that a pupil can move to: those of the moves, and those that take who has outgrown it. */
function listNext(code: string): string[] {
  const moved = MOVES.filter(({ from }) => from === code).flatMap(({ to }) => Object.keys(to));
  const last = SETTING_OF.get(code)?.ncyTo ?? LAST_NCY;
  const outgrown = last < LAST_NCY ? Object.keys(OUTGROWN[getStage(last + 1)]) : [];
  const next = new Set([...moved, ...outgrown]);
  return SETTINGS.map(({ setting }) => setting).filter((setting) => next.has(setting) && setting !== code);
}
