import { composeSeed } from "./composeSeed";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { SheetContent } from "./SheetContent";

const HEADING_FILL = "#e8eef4";

/** Rows of the sheet, from 0. The verdict has at most so many sentences, one of them for each January that was left out. */
const OPTIONS_ROW = 3;
const VERDICT_ROW = 8;
const SCORES_ROW = 26;
const N_SCORES = 8;
const N_COLUMNS = 13;

/** A sheet with the live verdict on past projections, and the scores of every method. */
export function composeLiveBacktest(references: ProjectionReferences): SheetContent {
  const options = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 4}`;
  const compose = (optionRows: string) =>
    `=SEND.BACKTEST(${[references.source, references.population, references.settings ?? "", "", optionRows].join(",")})`;
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
      [{ formula: compose(`$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 5}`) }],
      ...Array.from({ length: SCORES_ROW - VERDICT_ROW - 1 }, () => []),
      [{ formula: compose(options) }],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: OPTIONS_ROW, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL },
      { row: VERDICT_ROW, column: 0, nRows: 1, nColumns: 1, bold: true },
      { row: SCORES_ROW, column: 0, nRows: 1, nColumns: N_COLUMNS, bold: true, fill: HEADING_FILL },
      { row: SCORES_ROW + 1, column: 2, nRows: N_SCORES, nColumns: 1, numberFormat: "#,##0.0" },
      { row: SCORES_ROW + 1, column: 3, nRows: N_SCORES, nColumns: 1, numberFormat: "0.0%" },
      { row: SCORES_ROW + 1, column: 4, nRows: N_SCORES, nColumns: 1, numberFormat: "#,##0.0" },
      { row: SCORES_ROW + 1, column: 5, nRows: N_SCORES, nColumns: 1, numberFormat: "0.0%" },
      { row: SCORES_ROW + 1, column: 6, nRows: N_SCORES, nColumns: 4, numberFormat: "0%" },
      { row: SCORES_ROW + 1, column: 11, nRows: N_SCORES, nColumns: 2, numberFormat: "#,##0.0" },
    ],
    columnWidths: [110, ...Array<number>(N_COLUMNS - 1).fill(84)],
  };
}
