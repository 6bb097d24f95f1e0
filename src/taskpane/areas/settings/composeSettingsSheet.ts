import { describeSetting } from "../../../model/data/codes";
import type { SettingRow } from "../../../model/data/ModelInput";
import { findStandardSetting, orderSettings } from "../../../model/data/standardSettings";
import { SETTING_COLUMNS } from "../../../model/tables/vocabulary";
import { composeTableSheet } from "../../../workbook/composeTableSheet";
import type { SheetContent } from "../../../workbook/SheetContent";

const { setting, label, group, area, ncyFrom, ncyTo, needs, next, holdsPlaces, costKind } = SETTING_COLUMNS;
const HEADINGS = [setting, label, group, area, ncyFrom, ncyTo, needs, next, holdsPlaces, costKind].map(
  ({ name }) => name,
);
export const SETTINGS_COLUMNS = HEADINGS.length;

/** Settings as a table that can be edited and read again, in the order of a pupil's life. */
export function composeSettingsSheet(settings: readonly SettingRow[]): SheetContent {
  return composeTableSheet(
    "SEND settings",
    HEADINGS,
    orderSettings(settings).map((row) => [
      row.setting,
      row.label ?? describeSetting(row.setting).label,
      row.group,
      row.area,
      row.ncyFrom,
      row.ncyTo,
      row.needs.join(", "),
      row.next.join(", "),
      row.places ?? row.holdsPlaces,
      row.costKind ?? findStandardSetting(row.setting)?.costKind ?? null,
    ]),
  );
}
