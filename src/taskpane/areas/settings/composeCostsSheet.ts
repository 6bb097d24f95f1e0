import { COST_COLUMNS } from "../../../model/tables/vocabulary";
import { composeTableSheet } from "../../../workbook/composeTableSheet";
import type { SheetContent } from "../../../workbook/SheetContent";
import type { NeedSetting } from "./listNeedSettings";

/** A table of costs to fill in: a row for each need and setting in the data, the cost left blank. */
export function composeCostsSheet(pairs: readonly NeedSetting[]): SheetContent {
  const { need, setting, cost } = COST_COLUMNS;
  return composeTableSheet(
    "SEND costs",
    [need.name, setting.name, cost.name],
    pairs.map((pair) => [pair.need, pair.setting, null]),
    [undefined, undefined, "£#,##0"],
  );
}
