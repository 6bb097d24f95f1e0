import type { Rates } from "../../model/rates/Rates";
import type { CellValue } from "../answer";
import type { Backtests } from "../Backtests";
import type { Explanations } from "../Explanations";
import type { Joins } from "../Joins";
import type { Model } from "../Model";
import type { ModelStore } from "../ModelStore";
import type { Projections } from "../Projections";
import type { SharedWork } from "../SharedWork";

/** What all cells of a workbook share. */
export interface Desk {
  readonly models: ModelStore;
  readonly projections: Projections;
  readonly backtests: Backtests;
  readonly explanations: Explanations;
  readonly joins: Joins;
  /** Results that take many runs, by the function and everything that it was given. */
  readonly tables: SharedWork<CellValue[][]>;
  /** Rates that were estimated to be shown. */
  readonly rates: WeakMap<Model, Rates>;
}
