import type { AgeRule, ReturnName, ReturnStatistic } from "../model/returns/ReturnTable";
import type { CellContent } from "./CellContent";
import { layOutModel, lookOfHeadings, type ScenarioReference } from "./layOutModel";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { SheetContent } from "./SheetContent";

/** What a live return asks for. */
export interface ReturnChoices {
  readonly name: ReturnName;
  readonly ageRule: AgeRule;
  readonly statistic: ReturnStatistic;
  /** Projected Januaries; null for as many as the return asks for. */
  readonly nYears: number | null;
  /** Reference of the table of mapping; null for none. */
  readonly mapping: string | null;
  readonly scenario: ScenarioReference | null;
}

const NOTE =
  "Live formulas: the numbers follow the tables of this workbook and the options below. Layout as understood; it is not the form itself.";
/** Rows and columns below the headings that are given a number format. */
const [ROWS_FORMATTED, COLUMNS_FORMATTED] = [400, 16];

/** A sheet with a return as one live formula, the model that it reads, and the options of both. */
export function composeLiveReturn(references: ProjectionReferences, choices: ReturnChoices): SheetContent {
  const { name, ageRule, statistic, nYears, mapping, scenario } = choices;
  const part = layOutModel([`SEND return ${name}`, NOTE], references, scenario);
  const options: CellContent[][] = [
    ["statistic", statistic],
    ...(name === "SCAP" ? [] : [["age rule", ageRule]]),
    ...(nYears === null ? [] : [["years", nYears]]),
  ];
  const optionsRow = part.rows.length;
  const tableRow = optionsRow + options.length + 2;
  const range = `$A$${optionsRow + 1}:$B$${optionsRow + 1 + options.length}`;
  const given = [part.modelCell, `"${name}"`, range, ...(mapping === null ? [] : [mapping])];
  return {
    name: `SEND return ${name}`,
    rows: [...part.rows, ["Option", "Value"], ...options, [], [{ formula: `=SEND.RETURN(${given.join(",")})` }]],
    looks: [
      ...part.looks,
      lookOfHeadings(optionsRow, 2),
      lookOfHeadings(tableRow, COLUMNS_FORMATTED),
      { row: tableRow, column: 3, nRows: 1, nColumns: COLUMNS_FORMATTED - 3, align: "right" },
      { row: tableRow + 1, column: 3, nRows: ROWS_FORMATTED, nColumns: COLUMNS_FORMATTED - 3, numberFormat: "#,##0" },
    ],
    columnWidths: RETURN_WIDTHS,
  };
}

/** Table, block, row, and columns of numbers. */
export const RETURN_WIDTHS = [190, 260, 330, ...Array<number>(13).fill(76)];
