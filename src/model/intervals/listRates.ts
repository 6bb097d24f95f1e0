import type { ModelInput } from "../data/ModelInput";
import { countTransitions, type TransitionCounts } from "../rates/countTransitions";
import type { BetaColumns, Rates } from "../rates/Rates";
import { getRuleSet } from "../rates/rules";
import { tabulatePopulation } from "../rates/tabulatePopulation";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { getBetaQuantile } from "./getBetaQuantile";

/** The three processes that change who is in the system. */
export const PROCESSES = ["joiners", "leavers", "movers"] as const;
export type Process = (typeof PROCESSES)[number];

/** One estimated rate, with what was seen and how sure one can be. */
export interface RateRow {
  readonly process: Process;
  /** NCY of arrival for joiners; NCY in the January before for leavers and movers. */
  readonly ncy: number;
  /** "" for joiners, whose rate is that of everyone of the NCY. */
  readonly need: string;
  readonly setting: string;
  /** Chance that one person joins, leaves or moves within the year: the mean of the estimate. */
  readonly rate: number;
  /** 95 in 100 of the estimate lie between these two. */
  readonly low: number;
  readonly high: number;
  /** How many were seen to join, leave or move, all years together. */
  readonly nObserved: number;
  /** Out of how many: people for joiners, pupils for leavers, pupils who stayed in the system for movers. */
  readonly nExposed: number;
}

/** A rate before its interval is worked out. */
interface Place {
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
  readonly index: number;
  readonly nObserved: number;
  readonly nExposed: number;
}

/**
 * Lists the estimated rates of one process: every NCY with people for joiners, and every state with pupils in some
 * January for leavers and movers. A state that nobody was ever in has only a prior and is left out.
 *
 * @param input - what the rates were estimated from
 * @param rates - the estimates
 * @param process - which process
 * @returns by NCY, need and setting, rising
 */
export function listRates(input: ModelInput, rates: Rates, process: Process): RateRow[] {
  const counts = countTransitions(input.transitions, rates.space, getRuleSet(input.rules));
  if (process === "joiners") return addIntervals(process, placeJoiners(input, counts), rates.joinerRate);
  if (process === "leavers") {
    const places = placeStates(rates, counts.left, [counts.left, counts.moved, counts.stayed]);
    return addIntervals(process, places, rates.leaverRate);
  }
  return addIntervals(process, placeStates(rates, counts.moved, [counts.moved, counts.stayed]), rates.moverRate);
}

function placeJoiners(input: ModelInput, counts: TransitionCounts): Place[] {
  const rules = getRuleSet(input.rules);
  const population = tabulatePopulation(input.population, rules.pastPopulation, rules);
  const people = counts.years.map((year) =>
    population.get(rules.getJoinerYear(year, (censusYear) => population.has(censusYear))),
  );
  return Array.from({ length: N_NCY }, (_, iNcy) => {
    // A past year without population has no part in the rate, so its joiners are not counted here either.
    const known = people.flatMap((byNcy, iYear) => (byNcy && byNcy[iNcy] >= 0 ? [{ iYear, people: byNcy[iNcy] }] : []));
    return {
      ncy: iNcy + NCY_MIN,
      need: "",
      setting: "",
      index: iNcy,
      nObserved: sum(known.map(({ iYear }) => counts.joiners[iYear * N_NCY + iNcy])),
      nExposed: sum(known.map((year) => year.people)),
    };
  });
}

function placeStates(rates: Rates, observed: Float64Array, exposed: readonly Float64Array[]): Place[] {
  const { needs, settings, nSettings, nNeedSettings } = rates.space;
  return Array.from(observed, (nObserved, state) => {
    const needSetting = state % nNeedSettings;
    return {
      ncy: Math.floor(state / nNeedSettings) + NCY_MIN,
      need: needs[Math.floor(needSetting / nSettings)],
      setting: settings[needSetting % nSettings],
      index: state,
      nObserved,
      nExposed: sum(exposed.map((counts) => counts[state])),
    };
  });
}

function addIntervals(process: Process, places: readonly Place[], { alpha, beta }: BetaColumns): RateRow[] {
  return places
    .filter(({ index, nExposed }) => nExposed > 0 && alpha[index] > 0 && beta[index] > 0)
    .map(({ index, ...place }) => ({
      process,
      ...place,
      rate: alpha[index] / (alpha[index] + beta[index]),
      low: getBetaQuantile(0.025, alpha[index], beta[index]),
      high: getBetaQuantile(0.975, alpha[index], beta[index]),
    }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
