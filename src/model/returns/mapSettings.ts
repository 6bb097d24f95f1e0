import { describeSetting } from "../data/codes";
import type { ModelInput } from "../data/ModelInput";
import { findStandardSetting, STANDARD_SETTINGS } from "../data/standardSettings";
import { listPlaceSettings } from "../places/listPlaceSettings";
import { createHeadingKey } from "../tables/findColumns";
import { placeStandardSetting } from "./PlaceMap";
import type { ReturnMapping } from "./readMapping";
import type { ReturnName } from "./ReturnTable";

/**
 * Finds the place of every setting of a model in a return: as the mapping says; else by its standard code; else by its
 * group, where every standard setting of that group has one place.
 *
 * @param input - settings may be empty
 * @param name - of the return
 * @param mapping - by setting, before anything else
 * @returns the place by setting code; a setting without one is not in it
 */
export function mapSettings(input: ModelInput, name: ReturnName, mapping: ReturnMapping): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { setting, group } of listPlaceSettings(input)) {
    const standard = findStandardSetting(setting);
    const place =
      mapping.settings.get(createHeadingKey(setting)) ??
      mapping.settings.get(createHeadingKey(setting.split("_")[0])) ??
      (standard ? placeStandardSetting(name, standard) : placeGroup(name, group));
    if (place !== null) places.set(setting, place);
  }
  return places;
}

/** The one place of a group's standard settings; null where there are several or none. */
function placeGroup(name: ReturnName, group: string): string | null {
  const same = (word: string) => createHeadingKey(word) === createHeadingKey(group);
  const standard = STANDARD_SETTINGS.filter((each) => same(each.group) || same(each.dfeGroup) || same(each.label));
  const places = new Set(standard.map((each) => placeStandardSetting(name, each)));
  return places.size === 1 ? [...places][0] : null;
}

/**
 * Names a row for a setting that has no place in a return.
 *
 * @param setting - code
 * @example nameUnmapped("XYZ") // "Not mapped: XYZ"
 */
export function nameUnmapped(setting: string): string {
  const { label } = describeSetting(setting);
  return label === setting ? `Not mapped: ${setting}` : `Not mapped: ${setting} (${label})`;
}
