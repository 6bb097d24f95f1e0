import type { CellContent } from "./CellContent";
import type { ChartContent, PictureContent, PrintContent } from "./ChartContent";

/** A rectangle of a new sheet that looks the same throughout; rows and columns count from 0. */
export interface Look {
  readonly row: number;
  readonly column: number;
  readonly nRows: number;
  readonly nColumns: number;
  /** Excel number format, such as "#,##0". */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Size in points. */
  readonly size?: number;
  /** "#rrggbb". */
  readonly fill?: string;
  readonly color?: string;
  readonly align?: "left" | "center" | "right";
  /** Breaks long text into lines. */
  readonly wrap?: boolean;
  readonly border?: "bottom" | "top" | "box";
}

/** A sheet to be added. Rows may be of uneven length. */
export interface SheetContent {
  /** Wanted name; a number is put behind it where it is taken. */
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly looks: readonly Look[];
  /** Widths in points, by column. */
  readonly columnWidths: readonly number[];
  /** Leaves the lines between cells out on the screen, as a paper has none. */
  readonly hidesGridlines?: boolean;
  /** Native charts, put in after the cells. */
  readonly charts?: readonly ChartContent[];
  readonly pictures?: readonly PictureContent[];
  /** Page layout; Excel's own where it is left out. Fits one page across. */
  readonly print?: PrintContent;
}
