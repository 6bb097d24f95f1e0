import { DEFAULT_OPTIONS } from "../model/tables/Options";
import type { Dimension } from "../model/summary/SummaryRequest";
import type { CellContent } from "./CellContent";
import { HEADING_FILL, layOutModel, MODEL_ROW } from "./layOutModel";
import type { ProjectionReferences } from "./ProjectionReferences";
import { quoteSheet } from "./addresses";
import type { Look, SheetContent } from "./SheetContent";

/** Rows below a spilled table's headings that are given a number format, so that more years and groups find it there. */
const ROWS_FORMATTED = 1000;
/** Columns that `SEND.PROJECT` gives each measure when nothing else is asked for. */
const N_STATISTICS_SHOWN = DEFAULT_OPTIONS.statistics.length;
const TABLE_TITLE = {
  plans: "Plans in January of each year, with bands over all simulations",
  cost: "Plans in January of each year and their cost in pounds a year, with bands over all simulations",
};

/**
 * Sheets of live formulas: one model, the projection of the total, and one sheet for each grouping wanted,
 * which all read the one model cell. Whoever changes an option on the sheet sees the numbers change.
 */
export function composeLiveProjection(
  references: ProjectionReferences,
  groupings: readonly Dimension[],
): ((namesSoFar: readonly string[]) => SheetContent)[] {
  return [
    () => composeTotalSheet(references),
    ...groupings.map(
      (grouping) => (names: readonly string[]) =>
        composeGroupSheet(`${quoteSheet(names[0])}!$B$${MODEL_ROW + 1}`, grouping, references.costs !== null),
    ),
  ];
}

function composeTotalSheet(references: ProjectionReferences): SheetContent {
  const note = "Live formulas: the numbers follow the tables of this workbook and the options below.";
  const model = layOutModel(["SEND projection", note], references, null);
  const tableRow = model.rows.length + 1;
  const hasCosts = references.costs !== null;
  const rows: CellContent[][] = [
    ...model.rows,
    [TABLE_TITLE[hasCosts ? "cost" : "plans"]],
    [{ formula: `=SEND.PROJECT(${model.modelCell},"total")` }],
  ];
  return {
    name: "SEND projection",
    rows,
    looks: [
      ...model.looks,
      { row: tableRow - 1, column: 0, nRows: 1, nColumns: 1, bold: true },
      ...composeTableLooks(tableRow, 0, hasCosts),
    ],
    columnWidths: listWidths(0, hasCosts),
  };
}

function composeGroupSheet(modelCell: string, grouping: Dimension, hasCosts: boolean): SheetContent {
  return {
    name: `SEND by ${grouping}`,
    rows: [
      [`SEND projection by ${grouping}`],
      ["Live formulas: the numbers follow the model on the sheet of the total."],
      [],
      [{ formula: `=SEND.PROJECT(${modelCell},"${grouping}")` }],
    ],
    looks: [title(), ...composeTableLooks(3, 1, hasCosts)],
    columnWidths: listWidths(1, hasCosts),
  };
}

const title = (): Look => ({ row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 });

/** Headings in bold, years without a thousands separator, then `nLabels` columns of names, then plans and cost. */
function composeTableLooks(row: number, nLabels: number, hasCosts: boolean): Look[] {
  const plans = 1 + nLabels;
  const cost = plans + N_STATISTICS_SHOWN;
  const below = { row: row + 1, nRows: ROWS_FORMATTED };
  const nColumns = hasCosts ? cost + N_STATISTICS_SHOWN : cost;
  return [
    { row, column: 0, nRows: 1, nColumns, bold: true, fill: HEADING_FILL },
    { ...below, column: 0, nColumns: 1, numberFormat: "0" },
    { ...below, column: plans, nColumns: N_STATISTICS_SHOWN, numberFormat: "#,##0" },
    ...(hasCosts ? [{ ...below, column: cost, nColumns: N_STATISTICS_SHOWN, numberFormat: "£#,##0" }] : []),
  ];
}

function listWidths(nLabels: number, hasCosts: boolean): number[] {
  const widths = [90, ...Array<number>(nLabels).fill(150), ...Array<number>(N_STATISTICS_SHOWN).fill(68)];
  return hasCosts ? [...widths, ...Array<number>(N_STATISTICS_SHOWN).fill(84)] : widths;
}
