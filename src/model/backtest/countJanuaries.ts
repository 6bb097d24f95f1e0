import type { ModelInput } from "../data/ModelInput";
import { labelStates } from "../plan/labelStates";
import { mapCodes } from "../rates/countTransitions";
import { readValidStates } from "../rates/readValidStates";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { createGrouping, getGroup } from "../summary/Grouping";
import type { Dimension } from "../summary/SummaryRequest";

/** Pupils of every January that is known. */
export interface JanuaryCounts {
  readonly by: readonly Dimension[];
  /** Rising; a January without transitions on either side is not there. */
  readonly years: readonly number[];
  /** Groups with anybody in any January, in the order in which they are shown. */
  readonly keys: readonly (readonly string[])[];
  /** By year, then key: `iYear * nKeys + iKey`. */
  readonly counts: Float64Array;
}

/**
 * Counts the pupils of every known January by group. A January is counted on the far side of the transitions that end in
 * it, as the start of a projection is; the first January, and one after a gap, on the near side of those that begin in it.
 *
 * @param input - transitions of at least one year
 * @param by - dimensions, none for the total
 */
export function countJanuaries(input: ModelInput, by: readonly Dimension[]): JanuaryCounts {
  const { transitions } = input;
  const { space, rows } = readValidStates(input);
  const grouping = createGrouping({ space, labels: labelStates(space, rows) }, by);
  const needOf = mapCodes(transitions.needs, space.needs);
  const settingOf = mapCodes(transitions.settings, space.settings);
  const labels = new Set(transitions.censusYear);
  const years = [...new Set([...labels].flatMap((label) => [label, label + 1]))].sort((a, b) => a - b);
  const placeOf = new Map(years.map((january, iYear) => [january, iYear]));
  const { nGroups } = grouping;
  const all = new Float64Array(years.length * nGroups);
  const add = (january: number, ncy: number, need: number, setting: number) => {
    const iNcy = ncy - NCY_MIN;
    if (need < 0 || setting < 0 || iNcy < 0 || iNcy >= N_NCY) return;
    const group = getGroup(grouping, iNcy, needOf[need] * space.nSettings + settingOf[setting]);
    all[placeOf.get(january)! * nGroups + group]++;
  };
  for (let i = 0; i < transitions.length; i++) {
    const label = transitions.censusYear[i];
    add(label + 1, transitions.ncyAfter[i], transitions.needAfter[i], transitions.settingAfter[i]);
    if (!labels.has(label - 1))
      add(label, transitions.ncyBefore[i], transitions.needBefore[i], transitions.settingBefore[i]);
  }
  const groups = grouping.order.filter((group) => years.some((_, iYear) => all[iYear * nGroups + group] > 0));
  return {
    by,
    years,
    keys: groups.map((group) => grouping.keys[group]),
    counts: Float64Array.from(years.flatMap((_, iYear) => groups.map((group) => all[iYear * nGroups + group]))),
  };
}
