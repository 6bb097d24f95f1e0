import { composeSeed } from "./composeSeed";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { Look, SheetContent } from "./SheetContent";

const HEADING_FILL = "#e8eef4";

/** Rows of the sheet, from 0. The verdict comes last, because it has as many sentences as there is to say. */
const OPTIONS_ROW = 3;
const SCORES_ROW = 9;
const VERDICT_ROW = 20;
/** Methods that are compared, and the columns that say how they did. */
const N_METHODS = 8;
const N_COLUMNS = 13;

/** A sheet with the live scores of every method on the past, and the verdict in words. */
export function composeLiveBacktest(references: ProjectionReferences): SheetContent {
  const compose = (nOptions: number) => {
    const options = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 1 + nOptions}`;
    const ranges = [references.source, references.population, references.settings ?? "", "", options];
    return { formula: `=SEND.BACKTEST(${ranges.join(",")})` };
  };
  const format = (column: number, nColumns: number, numberFormat: string): Look => ({
    row: SCORES_ROW + 1,
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
      ["simulations", references.nSimulations],
      ["seed", composeSeed(references.seed)],
      ["rules", references.rules],
      ["show", "verdict"],
      [],
      [compose(3)],
      ...Array.from({ length: VERDICT_ROW - SCORES_ROW - 1 }, () => []),
      [compose(4)],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: OPTIONS_ROW, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL },
      { row: SCORES_ROW, column: 0, nRows: 1, nColumns: N_COLUMNS, bold: true, fill: HEADING_FILL },
      { row: VERDICT_ROW, column: 0, nRows: 1, nColumns: 1, bold: true },
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
