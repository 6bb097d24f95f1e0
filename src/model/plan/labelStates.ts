import { describeSetting } from "../data/codes";
import type { SettingRow } from "../data/ModelInput";
import type { StateSpace } from "../states/StateSpace";
import type { StateLabels } from "./ProjectionPlan";

/**
 * Labels every setting of a space as the settings table says; what the table leaves open is read from the code.
 *
 * @param space - settings to label
 * @param rows - the first row of a setting holds
 * @returns arrays by setting
 */
export function labelStates(space: StateSpace, rows: readonly SettingRow[]): StateLabels {
  const settings = space.settings.map((setting) => {
    const row = rows.find((candidate) => candidate.setting === setting);
    const described = describeSetting(setting);
    return {
      group: row?.group || described.group,
      area: row?.area || described.area,
      holdsPlaces: row?.holdsPlaces ?? described.holdsPlaces,
    };
  });
  return {
    settingGroups: settings.map((setting) => setting.group),
    areas: settings.map((setting) => setting.area),
    holdsPlaces: settings.map((setting) => setting.holdsPlaces),
  };
}
