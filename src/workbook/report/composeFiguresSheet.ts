import type { CellContent } from "../CellContent";
import type { Look, SheetContent } from "../SheetContent";
import { BLOCK_FIRST_ROW, BLOCK_HEADING_ROW, BLOCK_TITLE_ROW, type Figures, type PlacedBlock } from "./Figures";
import type { OptionsLayout } from "./layOutOptions";
import { HEADING_FILL } from "../layOutModel";
import { FORMATS, INK, QUIET } from "./looks";

/** Rows below the headings of a table that are given a number format, where the table does not say. */
const ROWS_FORMATTED = 150;
const LABEL_WIDTH = 110;
const NUMBER_WIDTH = 78;

/** The sheet that calculates: the model, its options, and every table that the other sheets look numbers up in, side by side. */
export function composeFiguresSheet(figures: Figures, layout: OptionsLayout): SheetContent {
  const rows: CellContent[][] = [
    ["Figures behind the report"],
    [
      "Everything that the other sheets show is calculated here, once. Change the options on the left and all sheets follow; nothing else needs to be touched.",
    ],
    [],
  ];
  const put = (row: number, column: number, content: CellContent) => {
    while (rows.length <= row) rows.push([]);
    while (rows[row].length < column) rows[row].push(null);
    rows[row][column] = content;
  };
  layout.rows.forEach((cells, i) => cells.forEach((content, column) => put(BLOCK_TITLE_ROW + i, column, content)));
  for (const { column, title, formula } of figures.blocks) {
    put(BLOCK_TITLE_ROW, column, title);
    put(BLOCK_HEADING_ROW, column, { formula });
  }
  const lastColumn = Math.max(...figures.blocks.map(({ column, nColumns }) => column + nColumns));
  const widths = Array<number>(lastColumn).fill(NUMBER_WIDTH);
  widths.splice(0, 4, 170, 200, 20, 20);
  for (const { column, nLabels, nColumns } of figures.blocks) {
    widths.fill(LABEL_WIDTH, column, column + nLabels);
    widths[column + nColumns] = 20;
  }
  return {
    name: figures.sheet,
    rows,
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 16, color: INK },
      { row: 1, column: 0, nRows: 1, nColumns: 1, italic: true, color: QUIET },
      ...layout.headings.map((row) => heading(row, 0, 2)),
      ...groupRows(layout.percents).map((rows): Look => ({
        ...rows,
        column: 1,
        nColumns: 1,
        numberFormat: FORMATS.percent,
      })),
      ...figures.blocks.flatMap(lookAtBlock),
    ],
    columnWidths: widths,
  };
}

const heading = (row: number, column: number, nColumns: number): Look => ({
  row,
  column,
  nRows: 1,
  nColumns,
  bold: true,
  fill: HEADING_FILL,
});

function lookAtBlock({ column, nColumns, nLabels, format, formats = {}, nRows = ROWS_FORMATTED }: PlacedBlock): Look[] {
  const below = { row: BLOCK_FIRST_ROW, nRows };
  const numbers: Look[] =
    nColumns > nLabels
      ? [{ ...below, column: column + nLabels, nColumns: nColumns - nLabels, numberFormat: format }]
      : [];
  const own = Object.entries(formats).map(([index, numberFormat]): Look => ({
    ...below,
    column: column + Number(index),
    nColumns: 1,
    numberFormat,
  }));
  return [
    { row: BLOCK_TITLE_ROW, column, nRows: 1, nColumns: 1, bold: true, color: INK },
    heading(BLOCK_HEADING_ROW, column, nColumns),
    ...numbers,
    ...own,
  ];
}

/** Rows that follow one another, as rectangles. */
function groupRows(rows: readonly number[]): { row: number; nRows: number }[] {
  const groups: { row: number; nRows: number }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.row + last.nRows === row) last.nRows++;
    else groups.push({ row, nRows: 1 });
  }
  return groups;
}
