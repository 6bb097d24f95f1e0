/** One cell of a workbook at rest: what an .xlsx file holds and what the grid is filled with. */
export interface CellData {
  /** The value, or the last result of the formula; an Excel error is its text, "#N/A". */
  readonly value?: string | number | boolean | null;
  /** As a person types it, with the equals sign: "=SEND.PROJECT(Census!A1:E9)". */
  readonly formula?: string;
  /** Range that an array formula spilled into when it was last calculated, "A1:F9". */
  readonly spill?: string;
  readonly style?: CellStyle;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Size in points. */
  readonly size?: number;
  /** "#rrggbb". */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly border?: "bottom" | "top" | "box";
}

export interface TableData {
  readonly name: string;
  /** With the heading row, "A1:E200". */
  readonly range: string;
}

export interface SheetData {
  readonly name: string;
  /** Sparse: rows, then columns, both from 0; a missing entry is an empty cell. */
  readonly rows: readonly (readonly (CellData | undefined)[] | undefined)[];
  /** Widths in pixels, by column; undefined for the usual width. */
  readonly columnWidths?: readonly (number | undefined)[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tables?: readonly TableData[];
  readonly tabColor?: string;
}

/** A whole workbook: what the workbench loads, saves and is given by the demonstration. */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  /** Names that stand for a range or a formula: { name: "Options", refersTo: "Assumptions!$A$3:$B$9" }. */
  readonly names?: readonly { readonly name: string; readonly refersTo: string }[];
}
