import type { SettingRow } from "../../../model/data/ModelInput";
import { SETTING_COLUMNS } from "../../../model/tables/vocabulary";
import { composeTableSheet } from "../../../workbook/composeTableSheet";
import type { SheetContent } from "../../../workbook/SheetContent";

const { setting, group, area, ncyFrom, ncyTo, needs, next, holdsPlaces } = SETTING_COLUMNS;
const HEADINGS = [setting, group, area, ncyFrom, ncyTo, needs, next, holdsPlaces].map(({ name }) => name);
export const SETTINGS_COLUMNS = HEADINGS.length;

/** Settings as a table that can be edited and read again. */
export function composeSettingsSheet(settings: readonly SettingRow[]): SheetContent {
  return composeTableSheet(
    "SEND settings",
    HEADINGS,
    settings.map((row) => [
      row.setting,
      row.group,
      row.area,
      row.ncyFrom,
      row.ncyTo,
      row.needs.join(", "),
      row.next.join(", "),
      row.holdsPlaces,
    ]),
  );
}
