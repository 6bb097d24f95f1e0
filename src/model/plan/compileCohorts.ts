import { NCY_LAST_WITH_PLAN } from "../data/codes";
import type { Rates } from "../rates/Rates";
import type { ValidStates } from "../rates/readValidStates";
import type { RuleSet } from "../rates/rules";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { Chance, CohortStep } from "./ProjectionPlan";

/**
 * Compiles what happens in one year to the pupils of every state, whether anybody is ever there or not. Whoever a rule
 * set has nowhere for leaves, and is counted as a leaver: nobody is lost.
 *
 * @param states - valid states
 * @param rates - of the same space
 * @param rules - say who is kept, who may move and who may stay
 * @returns by state in the January before
 */
export function compileCohorts(states: ValidStates, rates: Rates, rules: RuleSet): CohortStep[] {
  return Array.from({ length: states.space.nStates }, (_, state) => {
    if (!isKept(states, rates, rules, state)) return EVERYBODY_LEAVES;
    const stays = rules.staysPastEnd || states.valid[state + states.space.nNeedSettings] === 1;
    const targets = mayMove(states, rules, state) ? rates.moverTargets[state] : null;
    const leaving = getChance(rates.leaverRate.alpha[state], rates.leaverRate.beta[state]);
    if (targets) {
      const moving = stays ? getChance(rates.moverRate.alpha[state], rates.moverRate.beta[state]) : "everybody";
      return { leaving, moving, targets };
    }
    return stays ? { leaving, moving: "nobody", targets: null } : EVERYBODY_LEAVES;
  });
}

const EVERYBODY_LEAVES: CohortStep = { leaving: "everybody", moving: "nobody", targets: null };

function getChance(alpha: number, beta: number): Chance {
  return { alpha, beta };
}

/** Whether the pupils of a state have rates to go by. The reference has none for states that are not valid. */
function isKept(states: ValidStates, rates: Rates, rules: RuleSet, state: number): boolean {
  const ncy = Math.floor(state / states.space.nNeedSettings) + NCY_MIN;
  if (ncy > NCY_LAST_WITH_PLAN) return false;
  return rules.keepsInvalid ? !Number.isNaN(rates.leaverRate.alpha[state]) : states.valid[state] === 1;
}

/** Whether pupils of a state may move. The reference asks whether any other setting is open two years on, for any need. */
function mayMove(states: ValidStates, rules: RuleSet, state: number): boolean {
  if (rules.moveOutlook === null) return true;
  const { nSettings, nNeedSettings } = states.space;
  const setting = state % nSettings;
  const iNcy = Math.floor(state / nNeedSettings) + rules.moveOutlook;
  if (states.nNext[setting] < 2 || iNcy >= N_NCY) return false;
  return states.opens
    .subarray(iNcy * nSettings, (iNcy + 1) * nSettings)
    .some((open, to) => open === 1 && to !== setting);
}
