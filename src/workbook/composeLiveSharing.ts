import type { SuppressionRules } from "../model/suppression/CountTable";
import { lookOfHeadings } from "./layOutModel";
import type { CellContent } from "./CellContent";
import type { SheetContent } from "./SheetContent";

const OPTIONS_ROW = 3;
const [ROWS_FORMATTED, COLUMNS_FORMATTED] = [400, 20];

/**
 * A sheet with a suppressed table as a live formula. Its source is in the workbook, so the workbook itself cannot be shared.
 *
 * @param reference - of the table
 * @param rules - of suppression
 * @param nLabelColumns - of the table, to be wide enough
 */
export function composeLiveSharing(
  reference: string,
  { threshold, keepsZeros, isSecondary }: SuppressionRules,
  nLabelColumns: number,
): SheetContent {
  const options: CellContent[][] = [
    ["threshold", threshold],
    ["secondary", isSecondary],
    ["zeros", keepsZeros],
  ];
  const tableRow = OPTIONS_ROW + options.length + 2;
  const range = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 1 + options.length}`;
  return {
    name: "SEND suppressed",
    rows: [
      [`Small counts hidden: ${reference}`],
      [
        "Live formula: it follows its source, which stands in this workbook. Share a copy of values, never this workbook.",
      ],
      [],
      ["Option", "Value"],
      ...options,
      [],
      [{ formula: `=SEND.SUPPRESS(${reference},${range})` }],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      lookOfHeadings(OPTIONS_ROW, 2),
      lookOfHeadings(tableRow, COLUMNS_FORMATTED),
      { row: tableRow + 1, column: 0, nRows: ROWS_FORMATTED, nColumns: COLUMNS_FORMATTED, align: "right" },
      { row: tableRow + 1, column: 0, nRows: ROWS_FORMATTED, nColumns: nLabelColumns, align: "left" },
    ],
    columnWidths: [...Array<number>(Math.max(1, nLabelColumns)).fill(200), ...Array<number>(16).fill(84)],
  };
}
