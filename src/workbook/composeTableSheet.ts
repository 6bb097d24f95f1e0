import type { CellContent } from "./CellContent";
import { chooseWidth } from "./chooseWidth";
import type { SheetContent } from "./SheetContent";

/** A sheet with a heading row in its first row, so that it can be read as a table again. */
export function composeTableSheet(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly CellContent[])[],
  numberFormats: readonly (string | undefined)[] = [],
): SheetContent {
  const formats = numberFormats.flatMap((numberFormat, column) =>
    numberFormat === undefined || rows.length === 0
      ? []
      : [{ row: 1, column, nRows: rows.length, nColumns: 1, numberFormat }],
  );
  return {
    name,
    rows: [headings, ...rows],
    looks: [{ row: 0, column: 0, nRows: 1, nColumns: headings.length, bold: true, fill: "#e8eef4" }, ...formats],
    columnWidths: headings.map((heading, column) =>
      chooseWidth([heading, ...rows.slice(0, 200).map((row) => row[column])]),
    ),
  };
}
