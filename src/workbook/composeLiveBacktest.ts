import { composeModelOptions } from "./composeModelOptions";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { Look, SheetContent } from "./SheetContent";

const HEADING_FILL = "#e8eef4";

/** Row of the sheet, from 0, where the options begin below their headings. */
const OPTIONS_ROW = 3;
/** Methods that are compared, and the columns that say how they did. */
const N_METHODS = 8;
const N_COLUMNS = 13;

/** A sheet with the live scores of every method on the past, and the verdict in words. */
export function composeLiveBacktest(references: ProjectionReferences): SheetContent {
  const optionRows = composeModelOptions(references);
  // The verdict comes last, because it has as many sentences as there is to say.
  const scoresRow = OPTIONS_ROW + optionRows.length + 3;
  const verdictRow = scoresRow + N_METHODS + 3;
  const compose = (nOptions: number) => {
    const options = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 1 + nOptions}`;
    const ranges = [references.source, references.population, references.settings ?? "", "", options];
    return { formula: `=SEND.BACKTEST(${ranges.join(",")})` };
  };
  const format = (column: number, nColumns: number, numberFormat: string): Look => ({
    row: scoresRow + 1,
    column,
    nRows: N_METHODS,
    nColumns,
    numberFormat,
  });
  return {
    name: "SEND backtest",
    rows: [
      ["SEND projections of the past, made again"],
      ["Live formulas: the numbers follow the tables of this workbook and the options below."],
      [],
      ["Option", "Value"],
      ...optionRows,
      ["show", "verdict"],
      [],
      [compose(optionRows.length)],
      ...Array.from({ length: verdictRow - scoresRow - 1 }, () => []),
      [compose(optionRows.length + 1)],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: OPTIONS_ROW, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL },
      { row: scoresRow, column: 0, nRows: 1, nColumns: N_COLUMNS, bold: true, fill: HEADING_FILL },
      { row: verdictRow, column: 0, nRows: 1, nColumns: 1, bold: true },
      format(2, 1, "#,##0.0"),
      format(3, 1, "0.0%"),
      format(4, 1, "#,##0.0"),
      format(5, 1, "0.0%"),
      format(6, 4, "0%"),
      format(11, 2, "#,##0.0"),
    ],
    columnWidths: [110, ...Array<number>(N_COLUMNS - 1).fill(88)],
  };
}
