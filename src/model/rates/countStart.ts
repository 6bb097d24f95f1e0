import type { Transitions } from "../data/Transitions";
import { asCensusYear, type CensusYear } from "../years";
import { N_NCY, NCY_MIN, type StateSpace } from "../states/StateSpace";
import { mapCodes } from "./countTransitions";

/** Pupils in the last January that is known. */
export interface Start {
  readonly startYear: CensusYear;
  /** By state. */
  readonly pupils: Int32Array;
}

/**
 * Counts the pupils of the last January that is known: the far side of the last year's transitions. Pupils in states
 * that are not valid are there too; those with only a need or only a setting are not.
 *
 * @param transitions - at least one row
 * @param space - needs and settings, at least those of the transitions
 * @returns the year after the last transitions' year, and pupils by state
 */
export function countStart(transitions: Transitions, space: StateSpace): Start {
  const needOf = mapCodes(transitions.needs, space.needs);
  const settingOf = mapCodes(transitions.settings, space.settings);
  const lastYear = transitions.censusYear.reduce((last, year) => Math.max(last, year));
  const pupils = new Int32Array(space.nStates);
  for (let row = 0; row < transitions.length; row++) {
    if (transitions.censusYear[row] !== lastYear) continue;
    const iNcy = transitions.ncyAfter[row] - NCY_MIN;
    const need = transitions.needAfter[row];
    const setting = transitions.settingAfter[row];
    if (need < 0 || setting < 0 || iNcy < 0 || iNcy >= N_NCY) continue;
    pupils[iNcy * space.nNeedSettings + needOf[need] * space.nSettings + settingOf[setting]]++;
  }
  return { startYear: asCensusYear(lastYear + 1), pupils };
}
