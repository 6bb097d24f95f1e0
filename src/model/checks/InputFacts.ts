import type { ModelInput } from "../data/ModelInput";
import { countStart, type Start } from "../rates/countStart";
import { countTransitions, mapCodes, type TransitionCounts } from "../rates/countTransitions";
import { readValidStates, type ValidStates } from "../rates/readValidStates";
import { getRuleSet, type RuleSet } from "../rates/rules";

/** What several checks ask of an input, worked out once. */
export interface InputFacts {
  readonly input: ModelInput;
  readonly rules: RuleSet;
  readonly states: ValidStates;
  readonly counts: TransitionCounts;
  readonly start: Start;
  /** Index in the state space of each need and setting of the transitions. */
  readonly needOf: Int32Array;
  readonly settingOf: Int32Array;
  /** Pupils of the last January. */
  readonly nPlans: number;
  /** Says where a side of transition i stands: its table and row. The far side unless the near one is asked for. */
  readonly locate: (i: number, isNear?: boolean) => string;
}

/**
 * Works out what the checks ask for.
 *
 * @param input - with at least one transition
 * @returns the facts, under the input's rules
 */
export function gatherFacts(input: ModelInput): InputFacts {
  const { transitions } = input;
  const rules = getRuleSet(input.rules);
  const states = readValidStates(input);
  const { source } = transitions;
  const start = countStart(transitions, states.space);
  return {
    input,
    rules,
    states,
    counts: countTransitions(transitions, states.space, rules),
    start,
    nPlans: start.pupils.reduce((sum, pupils) => sum + pupils, 0),
    needOf: mapCodes(transitions.needs, states.space.needs),
    settingOf: mapCodes(transitions.settings, states.space.settings),
    locate: (i, isNear = false) => {
      if (!source) return `Transitions, number ${i + 1}`;
      return `${source.table}, row ${(isNear ? (source.rowBefore ?? source.row) : source.row)[i]}`;
    },
  };
}
