import seedrandom from "seedrandom";
import type { Chance, CohortStep, JoinerStep, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import type { DirichletRow } from "../../src/model/rates/Rates";
import { createStateSpace, N_NCY, NCY_MIN, type StateSpace } from "../../src/model/states/StateSpace";
import { YEARLY_RATES, type RateUncertainty } from "../../src/model/uncertainty/RateUncertainty";
import { asCensusYear } from "../../src/model/years";
import { createCostBook } from "./createCostBook";

/** What an invented authority is like. */
export interface Invention {
  readonly seed: string;
  readonly nNeeds: number;
  readonly nSettings: number;
  readonly nYears: number;
  /** Pupils at the start, about. */
  readonly nPupils: number;
  /** People of each NCY. */
  readonly people: number;
  /** Joiners a year over all NCYs, about. */
  readonly nJoiners: number;
  /** Whether some cohorts leave or move for certain, or never; believable authorities have none. */
  readonly hasCertainties?: boolean;
  readonly hasCosts?: boolean;
  /** Rates are drawn anew every year where it is left out. */
  readonly uncertainty?: RateUncertainty;
}

/** Half the size of a primary school: quick to simulate, and with every kind of step. */
export const SMALL: Omit<Invention, "seed"> = {
  nNeeds: 2,
  nSettings: 4,
  nYears: 3,
  nPupils: 120,
  people: 400,
  nJoiners: 20,
  hasCertainties: true,
  hasCosts: true,
};

/** The size of the reference authority. */
export const REFERENCE_SIZE: Omit<Invention, "seed"> = {
  nNeeds: 6,
  nSettings: 18,
  nYears: 5,
  nPupils: 2154,
  people: 9000,
  nJoiners: 260,
  hasCosts: true,
};

/** A large authority: 240 need-settings and eight years. */
export const LARGE: Omit<Invention, "seed"> = {
  nNeeds: 12,
  nSettings: 20,
  nYears: 8,
  nPupils: 12_800,
  people: 20_000,
  nJoiners: 1500,
  hasCosts: true,
};

/**
 * Invents a plan: settings take pupils of some NCYs and lose them beyond, a few need-settings hold most pupils, and
 * every state that can be reached has a step. The same invention gives the same plan.
 */
export function inventPlan(invention: Invention): ProjectionPlan {
  const random = seedrandom(`plan ${invention.seed}`);
  const space = createStateSpace(
    Array.from({ length: invention.nNeeds }, (_, i) => `N${String(i).padStart(2, "0")}`),
    Array.from({ length: invention.nSettings }, (_, i) => `S${String(i).padStart(2, "0")}`),
  );
  const world = inventWorld(space, random);
  const cohorts = inventCohorts(world, invention, random);
  return {
    space,
    labels: {
      settingGroups: space.settings.map((_, i) => ["Mainstream", "Special", "Other"][i % 3]),
      areas: space.settings.map((_, i) => (i % 4 === 3 ? "Out of area" : "In area")),
      holdsPlaces: space.settings.map((_, i) => i % 5 !== 4),
    },
    startYear: asCensusYear(2026),
    start: inventStart(world, invention, random),
    years: Array.from({ length: invention.nYears }, (_, i) => ({
      censusYear: asCensusYear(2027 + i),
      cohorts,
      joiners: inventJoiners(world, invention, i),
    })),
    uncertainty: invention.uncertainty ?? YEARLY_RATES,
    costs: invention.hasCosts ? createCostBook(space, inventCosts(space, random)) : null,
  };
}

/** Which states take pupils, and how popular each is. */
interface World {
  readonly space: StateSpace;
  readonly isValid: (iNcy: number, needSetting: number) => boolean;
  readonly popularity: Float64Array;
}

function inventWorld(space: StateSpace, random: () => number): World {
  const from = space.settings.map(() => 2 + Math.floor(random() * random() * 12));
  const to = from.map((first) => Math.min(25, first + 4 + Math.floor(random() * 18)));
  // The first setting takes everyone, so that there is always somewhere to go.
  from[0] = 2;
  to[0] = 25;
  const popularity = new Float64Array(space.nNeedSettings);
  for (let i = 0; i < popularity.length; i++)
    popularity[i] = 1 / ((1 + Math.floor(i / space.nSettings)) * (1 + (i % space.nSettings)) ** 1.3);
  return {
    space,
    popularity,
    isValid: (iNcy, needSetting) =>
      iNcy >= from[needSetting % space.nSettings] && iNcy <= to[needSetting % space.nSettings],
  };
}

function inventCohorts(world: World, invention: Invention, random: () => number): (CohortStep | null)[] {
  const { space, isValid } = world;
  const everybodyLeaves: CohortStep = { leaving: "everybody", moving: "nobody", targets: null };
  return Array.from({ length: space.nStates }, (_, state): CohortStep | null => {
    const iNcy = Math.floor(state / space.nNeedSettings);
    const needSetting = state % space.nNeedSettings;
    if (!isValid(iNcy, needSetting)) return null;
    if (iNcy + 1 >= N_NCY) return everybodyLeaves;
    const targets = inventTargets(world, iNcy + 1, needSetting, random);
    const mustGo = !isValid(iNcy + 1, needSetting);
    const leaving = inventChance(0.04 + 0.3 * random() ** 4, invention, world.popularity[needSetting], random);
    if (targets === null) return mustGo ? everybodyLeaves : { leaving, moving: "nobody", targets: null };
    if (mustGo) return { leaving, moving: "everybody", targets };
    const moving = inventChance(0.05 + 0.2 * random() ** 3, invention, world.popularity[needSetting], random);
    return moving === "nobody" ? { leaving, moving, targets: null } : { leaving, moving, targets };
  });
}

function inventChance(mean: number, invention: Invention, popularity: number, random: () => number): Chance {
  const kind = random();
  if (invention.hasCertainties && kind < 0.08) return "nobody";
  if (invention.hasCertainties && kind > 0.96) return "everybody";
  // As estimates are made: those who were observed, and a prior of one.
  const weight = 1 + (popularity * invention.nPupils) / 4;
  return { alpha: mean * weight, beta: (1 - mean) * weight };
}

/** The same need, and now and then another, in every other setting that is open at the NCY of arrival. */
function inventTargets(world: World, iNcy: number, from: number, random: () => number): DirichletRow | null {
  const { space, isValid, popularity } = world;
  const need = Math.floor(from / space.nSettings);
  const row = [...Array(space.nNeedSettings).keys()].filter(
    (target) =>
      target !== from && isValid(iNcy, target) && (Math.floor(target / space.nSettings) === need || random() < 0.01),
  );
  if (row.length === 0) return null;
  return {
    needSetting: Int32Array.from(row),
    alpha: Float64Array.from(row, (target) => 1 / row.length + Math.floor(random() * 8 * popularity[target])),
  };
}

function inventStart({ space, isValid, popularity }: World, { nPupils }: Invention, random: () => number): Int32Array {
  const start = new Int32Array(space.nStates);
  const states = [...start.keys()].filter((state) =>
    isValid(Math.floor(state / space.nNeedSettings), state % space.nNeedSettings),
  );
  const total = states.reduce((sum, state) => sum + popularity[state % space.nNeedSettings], 0);
  for (const state of states) {
    const expected = (nPupils * popularity[state % space.nNeedSettings]) / total;
    start[state] = Math.floor(expected + random());
  }
  return start;
}

function inventJoiners(world: World, invention: Invention, iYear: number): (JoinerStep | null)[] {
  const { space, isValid, popularity } = world;
  return Array.from({ length: N_NCY }, (_, iNcy): JoinerStep | null => {
    const ncy = iNcy + NCY_MIN;
    const row = [...Array(space.nNeedSettings).keys()].filter((target) => isValid(iNcy, target));
    if (ncy < -3 || ncy > 16 || row.length === 0) return null;
    const alpha = (invention.nJoiners / 20) * (ncy < 8 ? 1.5 : 0.5);
    return {
      people: Math.round(invention.people * (1 + 0.01 * iYear)),
      alpha,
      beta: invention.people - alpha,
      targets: {
        needSetting: Int32Array.from(row),
        // Four years of joiners were seen, and a prior of one.
        alpha: Float64Array.from(row, (target) => 1 / row.length + Math.floor(alpha * popularity[target])),
      },
    };
  });
}

/** A few need-settings have no known cost. */
function inventCosts(space: StateSpace, random: () => number): Float64Array {
  const costs = Array.from({ length: space.nNeedSettings }, () =>
    random() < 0.1 ? NaN : Math.round(4000 + random() * 60_000) + 0.37,
  );
  return Float64Array.from({ length: space.nStates }, (_, state) => costs[state % space.nNeedSettings]);
}
