import { N_STATISTICS, STATISTICS, type GroupSummary, type Statistic } from "../model/summary/GroupSummary";
import type { CellContent } from "./CellContent";
import type { Look, SheetContent } from "./SheetContent";

/** Rows above the numbers: title, what they are made from, a blank one, headings. */
const HEADING_ROW = 3;

/**
 * A summary as values: a row for each year and group, a column for each statistic.
 *
 * @param madeFrom - what the numbers are made from, as a sentence that is true for good
 */
export function composeSummarySheet(summary: GroupSummary, madeFrom: string): SheetContent {
  const { by, measure } = summary.request;
  const nKeys = summary.keys.length;
  const numbers = summary.years.flatMap((censusYear, iYear) =>
    summary.keys.map((key, iKey): CellContent[] => {
      const start = (iYear * nKeys + iKey) * N_STATISTICS;
      return [censusYear, ...key, ...summary.values.subarray(start, start + N_STATISTICS)];
    }),
  );
  const name = `SEND ${measure}${by.length > 0 ? ` by ${by.join(" and ")}` : ""}`;
  const headings = ["Census year", ...by.map(capitalise), ...STATISTICS.map(headStatistic)];
  return {
    name,
    rows: [[`${name} in January of each year`], [madeFrom], [], headings, ...numbers],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: HEADING_ROW, column: 0, nRows: 1, nColumns: headings.length, bold: true, fill: "#e8eef4" },
      ...composeNumberLooks(summary, numbers.length),
    ],
    columnWidths: [90, ...by.map(() => 150), ...STATISTICS.map(() => (measure === "cost" ? 84 : 62))],
  };
}

function composeNumberLooks({ request: { by, measure } }: GroupSummary, nRows: number): Look[] {
  const row = HEADING_ROW + 1;
  const years: Look = { row, column: 0, nRows, nColumns: 1, numberFormat: "0" };
  const statistics = STATISTICS.map((statistic, index): Look => {
    const isWhole = statistic !== "mean" && statistic !== "std-dev";
    const numberFormat = measure === "cost" ? "£#,##0" : isWhole ? "#,##0" : "#,##0.0";
    return { row, column: 1 + by.length + index, nRows, nColumns: 1, numberFormat };
  });
  return nRows === 0 ? [] : [years, ...statistics];
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "p2.5" is headed "P2.5", "std-dev" "Std dev". */
const headStatistic = (statistic: Statistic) => capitalise(statistic.replace("-", " "));
