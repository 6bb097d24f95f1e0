import { nameFinancialYear } from "../../../../model/money/nameFinancialYear";
import { tabulateUnitCosts } from "../../../../model/ledger/tabulateUnitCosts";
import { USUAL_UNIT_COSTS } from "../../../../model/ledger/UnitCost";
import { composeTableSheet } from "../../../../workbook/composeTableSheet";
import type { SheetContent } from "../../../../workbook/SheetContent";
import type { Joined } from "./Joined";

const NAME = "SEND unit costs";
const FORMATS: readonly (string | undefined)[] = [
  ...[undefined, undefined, "£#,##0", undefined, "#,##0", "#,##0.0", "£#,##0", "£#,##0", "£#,##0", "£#,##0", "£#,##0"],
  ...["0%", "£#,##0", "£#,##0.00", "£#,##0.00", "#,##0"],
];

/** The table of unit costs: headings, then a row a need and setting. */
function tabulate({ unitCosts, year }: Joined): (string | number)[][] {
  return year === null ? [] : tabulateUnitCosts(unitCosts, year, USUAL_UNIT_COSTS);
}

/** How large the table is, headings too. */
export function measureUnitCosts(joined: Joined): { readonly nRows: number; readonly nColumns: number } {
  const table = tabulate(joined);
  return { nRows: table.length, nColumns: table[0]?.length ?? 0 };
}

/** Unit costs as values that stay as they are. */
export function composeUnitCostValues(joined: Joined): SheetContent {
  const [headings, ...rows] = tabulate(joined);
  return composeTableSheet(NAME, headings.map(String), rows, FORMATS);
}

/** Unit costs as one live formula, whose first row is that of the headings, so that the sheet can be read as a table. */
export function composeLiveUnitCosts(joined: Joined): SheetContent {
  const { census, ledger, key } = joined.references;
  const year = joined.year === null ? "" : `{"financial year","${nameFinancialYear(joined.year)}"}`;
  const given = [census, ledger, key === "" ? "" : `"${key.replaceAll('"', '""')}"`, year].join(",").replace(/,+$/, "");
  return { ...composeUnitCostValues(joined), rows: [[{ formula: `=SEND.UNITCOST(${given})` }]] };
}
