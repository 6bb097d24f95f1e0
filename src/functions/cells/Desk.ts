import type { Rates } from "../../model/rates/Rates";
import type { Backtests } from "../Backtests";
import type { Explanations } from "../Explanations";
import type { Model } from "../Model";
import type { ModelStore } from "../ModelStore";
import type { Projections } from "../Projections";

/** What all cells of a workbook share. */
export interface Desk {
  readonly models: ModelStore;
  readonly projections: Projections;
  readonly backtests: Backtests;
  readonly explanations: Explanations;
  /** Rates that were estimated to be shown. */
  readonly rates: WeakMap<Model, Rates>;
}
