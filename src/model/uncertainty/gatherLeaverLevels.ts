import type { Transitions } from "../data/Transitions";
import type { CohortStep } from "../plan/ProjectionPlan";
import { mapCodes } from "../rates/countTransitions";
import type { RuleSet } from "../rates/rules";
import { N_NCY, NCY_MIN, type StateSpace } from "../states/StateSpace";
import { asCensusYear } from "../years";
import type { YearlyLevels } from "./YearlyLevels";

/**
 * Compares the leavers of each past year with what the leaver rates of all years together expect of the pupils who
 * were there. Pupils of states that everybody leaves for certain say nothing of a rate and are left out.
 *
 * @param transitions - any number of rows
 * @param space - of the steps
 * @param steps - what happens to the pupils of every state, by state in the January before
 * @param rules - say who is inside
 * @returns past years in which leavers were expected
 */
export function gatherLeaverLevels(
  transitions: Transitions,
  space: StateSpace,
  steps: readonly CohortStep[],
  rules: RuleSet,
): YearlyLevels {
  const chances = steps.map(({ leaving }) =>
    typeof leaving === "object" ? leaving.alpha / (leaving.alpha + leaving.beta) : NaN,
  );
  const needOf = mapCodes(transitions.needs, space.needs);
  const settingOf = mapCodes(transitions.settings, space.settings);
  const byYear = new Map<number, { seen: number; expected: number }>();
  for (let row = 0; row < transitions.length; row++) {
    const iNcy = transitions.ncyBefore[row] - NCY_MIN;
    const need = transitions.needBefore[row];
    const setting = transitions.settingBefore[row];
    if (need < 0 || setting < 0 || iNcy < 0 || iNcy >= N_NCY) continue;
    const chance = chances[iNcy * space.nNeedSettings + needOf[need] * space.nSettings + settingOf[setting]];
    if (Number.isNaN(chance)) continue;
    const year = byYear.get(transitions.censusYear[row]) ?? { seen: 0, expected: 0 };
    byYear.set(transitions.censusYear[row], year);
    const weight = transitions.weights ? transitions.weights.ofRow[row] : 1;
    year.expected += chance * weight;
    if (!rules.isInside(transitions.needAfter[row], transitions.settingAfter[row])) year.seen += weight;
  }
  const years = [...byYear].filter(([, { expected }]) => expected > 0).sort(([a], [b]) => a - b);
  return {
    years: years.map(([year]) => asCensusYear(year)),
    seen: years.map(([, { seen }]) => seen),
    expected: years.map(([, { expected }]) => expected),
  };
}
