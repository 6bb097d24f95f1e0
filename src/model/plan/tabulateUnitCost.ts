import type { CostRow } from "../data/ModelInput";
import { N_NCY, type StateSpace } from "../states/StateSpace";

/**
 * Puts unit costs into a table. The last of several rows for the same need and setting holds; a row without a need
 * stands for every need without a row of its own.
 *
 * @param space - states to give a cost to
 * @param costs - pounds per pupil and year; rows for other needs and settings are ignored
 * @returns by state; NaN where no cost is known, null where there are no rows
 * @example tabulateUnitCost(createStateSpace(["ASD", "HI"], ["SpIn"]), [{ need: "", setting: "SpIn", cost: 60000 }])?.[0] // 60000
 */
export function tabulateUnitCost(space: StateSpace, costs: readonly CostRow[]): Float64Array | null {
  if (costs.length === 0) return null;
  const ofNeedSetting = new Float64Array(space.nNeedSettings).fill(NaN);
  const generalFirst = [...costs.filter((row) => row.need === ""), ...costs.filter((row) => row.need !== "")];
  for (const row of generalFirst) {
    const setting = space.settings.indexOf(row.setting);
    if (setting < 0) continue;
    for (let need = 0; need < space.nNeeds; need++) {
      if (row.need === "" || row.need === space.needs[need]) ofNeedSetting[need * space.nSettings + setting] = row.cost;
    }
  }
  const unitCost = new Float64Array(space.nStates);
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) unitCost.set(ofNeedSetting, iNcy * space.nNeedSettings);
  return unitCost;
}
