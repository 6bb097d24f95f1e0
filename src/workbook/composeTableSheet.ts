import type { CellContent } from "./CellContent";
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

/** Width in points that shows most of the texts, within reason. */
function chooseWidth(contents: readonly (CellContent | undefined)[]): number {
  const longest = Math.max(
    ...contents.map((content) => (typeof content === "number" ? 9 : String(content ?? "").length)),
  );
  return Math.min(260, Math.max(56, longest * 6 + 14));
}
