import type { ModelInput } from "../data/ModelInput";
import { labelStates } from "../plan/labelStates";
import { readValidStates } from "../rates/readValidStates";

/** What a table of places may name. */
export interface PlaceSetting {
  readonly setting: string;
  readonly group: string;
  readonly holdsPlaces: boolean;
}

/**
 * Lists the settings of a model with their groups, as its groupings show them.
 *
 * @param input - settings may be empty
 */
export function listPlaceSettings(input: ModelInput): PlaceSetting[] {
  const { space, rows } = readValidStates(input);
  const { settingGroups, holdsPlaces } = labelStates(space, rows);
  return space.settings.map((setting, i) => ({ setting, group: settingGroups[i], holdsPlaces: holdsPlaces[i] }));
}
