import { CostBook } from "../../src/model/costs/CostBook";
import type { CostRow } from "../../src/model/data/ModelInput";
import { NCY_MIN, type StateSpace } from "../../src/model/states/StateSpace";
import { asCensusYear } from "../../src/model/years";

/** Makes the costs of a plan from what each state costs; NaN where that is not known. */
export function createCostBook(space: StateSpace, unitCost: ArrayLike<number>): CostBook {
  const rows = Array.from({ length: space.nStates }, (_, state): CostRow => {
    const needSetting = state % space.nNeedSettings;
    const ncy = Math.floor(state / space.nNeedSettings) + NCY_MIN;
    return {
      need: space.needs[Math.floor(needSetting / space.nSettings)],
      setting: space.settings[needSetting % space.nSettings],
      cost: unitCost[state],
      ncyFrom: ncy,
      ncyTo: ncy,
    };
  });
  return new CostBook(
    space,
    rows.filter(({ cost }) => !Number.isNaN(cost)),
    asCensusYear(2026),
  );
}
