import type { Uncertainty } from "./Uncertainty";
import { USUAL_CONSTANTS, type UncertaintyConstants } from "./UncertaintyConstants";

/** What a person chose of uncertainty: plain data, so it can be sent to a worker. */
export interface UncertaintySettings {
  readonly uncertainty: Uncertainty;
  /** Used by `calibrated` alone. */
  readonly constants: UncertaintyConstants;
}

/** What holds where nothing is chosen. */
export const USUAL_UNCERTAINTY: UncertaintySettings = { uncertainty: "calibrated", constants: USUAL_CONSTANTS };
