import type { Rules } from "../data/ModelInput";
import type { Held } from "./holdSources";
import type { Uncertainty } from "./Uncertainty";
import { USUAL_CONSTANTS, type UncertaintyConstants } from "./UncertaintyConstants";

/** What a person chose of uncertainty: plain data, so it can be sent to a worker. */
export interface UncertaintySettings {
  readonly uncertainty: Uncertainty;
  /** Used by `calibrated` alone. */
  readonly constants: UncertaintyConstants;
  /** What is held still to see its effect; nothing where it is left out. */
  readonly held?: readonly Held[];
}

/** What holds where nothing is chosen. */
export const USUAL_UNCERTAINTY: UncertaintySettings = { uncertainty: "calibrated", constants: USUAL_CONSTANTS };

/**
 * Gives the treatment that holds under a rule set where none is chosen: the rules of the reference are there to be
 * compared with it, and it draws rates anew every year.
 *
 * @param rules - name of the rule set
 * @example getUsualUncertainty("witan") // "yearly"
 */
export function getUsualUncertainty(rules: Rules): Uncertainty {
  return rules === "witan" ? "yearly" : USUAL_UNCERTAINTY.uncertainty;
}

/**
 * Gives the settings that hold under a rule set where nothing is chosen.
 *
 * @param rules - name of the rule set
 * @example getUsualSettings("corrected").uncertainty // "calibrated"
 */
export function getUsualSettings(rules: Rules): UncertaintySettings {
  return { ...USUAL_UNCERTAINTY, uncertainty: getUsualUncertainty(rules) };
}
