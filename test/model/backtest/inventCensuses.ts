import type { ModelInput } from "../../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../../src/model/data/Transitions";
import { alea } from "seedrandom";
import { inventPopulation } from "../rates/inventHistory";

interface Pupil {
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
}

const NEEDS = ["ASD", "SEMH"];
const SETTINGS = ["MsMdA", "SpMdA"];
const OUTSIDE = { need: NONSEND, setting: NONSEND };

/**
 * Invents an authority whose pupils join, move and leave by chance.
 *
 * @param nYears - years of transitions, the first 2018
 * @param joinersOf - expected joiners of a year, from 0
 * @param seed - another gives another authority
 */
export function inventCensuses(nYears: number, joinersOf: (iYear: number) => number, seed = "backtest"): ModelInput {
  const rng = alea(seed);
  const choose = <T>(list: readonly T[]): T => list[Math.floor(rng() * list.length)];
  const join = (): Pupil => ({ ncy: Math.floor(rng() * 12), need: choose(NEEDS), setting: choose(SETTINGS) });
  let pupils = Array.from({ length: 300 }, join);
  const rows: TransitionRow[] = [];
  for (let iYear = 0; iYear < nYears; iYear++) {
    const next: Pupil[] = [];
    const add = (before: Pupil | null, after: Pupil | null) => {
      const ncy = before?.ncy ?? after!.ncy - 1;
      const [from, to] = [before ?? OUTSIDE, after ?? OUTSIDE];
      rows.push({
        censusYear: 2018 + iYear,
        ncyBefore: ncy,
        needBefore: from.need,
        settingBefore: from.setting,
        ncyAfter: ncy + 1,
        needAfter: to.need,
        settingAfter: to.setting,
      });
      if (after) next.push(after);
    };
    for (const pupil of pupils) {
      const leaves = pupil.ncy >= 14 || rng() < 0.05;
      add(
        pupil,
        leaves ? null : { ...pupil, ncy: pupil.ncy + 1, setting: rng() < 0.05 ? choose(SETTINGS) : pupil.setting },
      );
    }
    const nJoiners = Math.round(joinersOf(iYear) + (rng() - 0.5) * 8);
    for (let i = 0; i < nJoiners; i++) add(null, join());
    pupils = next;
  }
  return {
    transitions: createTransitions(rows),
    population: inventPopulation(1000, 2018, 2018 + nYears + 3),
    costs: [],
    settings: [],
    rules: "corrected",
  };
}
