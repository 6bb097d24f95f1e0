import { N_STATISTICS, STATISTICS, type GroupSummary } from "../model/summary/GroupSummary";
import type { CellContent } from "./CellContent";
import { composeTableSheet } from "./composeTableSheet";
import type { SheetContent } from "./SheetContent";

/** A summary as values: a row for each year and group, a column for each statistic. */
export function composeSummarySheet(summary: GroupSummary): SheetContent {
  const { by, measure } = summary.request;
  const nKeys = summary.keys.length;
  const rows = summary.years.flatMap((censusYear, iYear) =>
    summary.keys.map((key, iKey): CellContent[] => {
      const start = (iYear * nKeys + iKey) * N_STATISTICS;
      return [censusYear, ...key, ...summary.values.subarray(start, start + N_STATISTICS)];
    }),
  );
  const numberFormat = measure === "cost" ? "£#,##0" : "#,##0.0";
  return composeTableSheet(
    `SEND ${measure}${by.length > 0 ? ` by ${by.join(" and ")}` : ""}`,
    ["Census year", ...by, ...STATISTICS],
    rows,
    ["0", ...by.map(() => undefined), ...STATISTICS.map(() => numberFormat)],
  );
}
