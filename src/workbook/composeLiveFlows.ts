import type { PictureContent } from "./ChartContent";
import { composeModelFormula } from "./composeModelFormula";
import { composeModelOptions } from "./composeModelOptions";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { SheetContent } from "./SheetContent";

/** What a sheet of flows shows. */
export interface FlowsShown {
  /** The January before. */
  readonly censusYear: number;
  readonly by: "setting group" | "setting";
  /** The finding, as a sentence; it is that of the moment. */
  readonly title: string;
  /** What the picture shows, and how large it was drawn, in pixels; null for none. */
  readonly picture: {
    readonly description: string;
    readonly png: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

const HEADING_FILL = "#e8eef4";
const ROWS_FORMATTED = 1000;
/** Rows of the sheet, from 0. */
const MODEL_ROW = 3;
const OPTIONS_ROW = 5;
/** Widths in points: the table, a gap, and the columns under the picture. */
const TABLE_WIDTHS = [96, 190, 190, 90, 60];
const GAP = 24;
const PICTURE_COLUMNS = 8;
/** Excel's usual height of a row in points, and points of a pixel. */
const ROW_HEIGHT = 15;
const POINTS = 0.75;

/** A sheet with a live table of who moved where and the picture of the moment beside it. */
export function composeLiveFlows(
  references: ProjectionReferences,
  { censusYear, by, title, picture }: FlowsShown,
): SheetContent {
  const optionRows = composeModelOptions(references);
  const options = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 1 + optionRows.length}`;
  const tableRow = OPTIONS_ROW + optionRows.length + 4;
  const width = picture ? (picture.width * POINTS) / PICTURE_COLUMNS : 0;
  return {
    name: "SEND flows",
    rows: [
      ["Who moved where"],
      [
        "The table is a live formula and follows the workbook. The picture and its title are of the moment they were put here.",
      ],
      [],
      ["Model", { formula: composeModelFormula(references, options) }],
      [],
      ["Option", "Value"],
      ...optionRows,
      [],
      [`Pupils by ${by}, January ${censusYear} to January ${censusYear + 1}. Calendar year is the January before.`],
      [title],
      [{ formula: `=SEND.FLOWS($B$${MODEL_ROW + 1},${censusYear},"${by}")` }],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: MODEL_ROW, column: 0, nRows: 1, nColumns: 1, bold: true },
      { row: OPTIONS_ROW, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL },
      { row: tableRow - 1, column: 0, nRows: 1, nColumns: 1, bold: true },
      { row: tableRow, column: 0, nRows: 1, nColumns: TABLE_WIDTHS.length, bold: true, fill: HEADING_FILL },
      { row: tableRow + 1, column: 0, nRows: ROWS_FORMATTED, nColumns: 1, numberFormat: "0" },
      { row: tableRow + 1, column: 4, nRows: ROWS_FORMATTED, nColumns: 1, numberFormat: "#,##0" },
    ],
    columnWidths: [...TABLE_WIDTHS, GAP, ...(picture ? Array<number>(PICTURE_COLUMNS).fill(width) : [])],
    ...(picture ? { pictures: [placePicture(picture)] } : {}),
  };
}

function placePicture({ description, png, height }: NonNullable<FlowsShown["picture"]>): PictureContent {
  const place = {
    row: 2,
    column: TABLE_WIDTHS.length + 1,
    nRows: Math.round((height * POINTS) / ROW_HEIGHT),
    nColumns: PICTURE_COLUMNS,
  };
  return { description, png, place };
}
