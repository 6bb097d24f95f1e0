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
  /** Heights in pixels, by row; undefined for the usual height, or the one that large letters need. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tables?: readonly TableData[];
  readonly tabColor?: string;
  /** Whether the lines between cells are left out on the screen. */
  readonly hidesGridlines?: boolean;
  readonly charts?: readonly ChartData[];
  readonly pictures?: readonly PictureData[];
  readonly print?: PrintData;
}

/** Where a chart or picture lies, in pixels of the grid from the top left of the sheet (`measures.ts`). */
export interface PlaceData {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Excel's names of the kinds of chart that files, the object model and the page know here. */
export type ChartKind = "Line" | "ColumnClustered" | "ColumnStacked" | "AreaStacked" | "BarClustered";

export interface SeriesData {
  /** Text, or a reference to a cell with the equals sign: "=Report!$B$3". */
  readonly name: string;
  readonly kind: ChartKind;
  /** References with a sheet and no equals sign: "Report!$B$4:$B$9". */
  readonly values: string;
  /** "" where the points are numbered 1, 2, 3. */
  readonly categories: string;
  /** "#rrggbb"; null draws nothing; undefined leaves it to the next colour of the theme. */
  readonly color?: string | null;
}

/** A chart as a file holds it. Series of several kinds share one pair of axes. */
export interface ChartData {
  readonly name: string;
  /** "" for none. */
  readonly title: string;
  readonly place: PlaceData;
  readonly series: readonly SeriesData[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly valueFormat?: string;
  /** The first category stands last: at the top of a chart of bars, whose values stay at its foot. */
  readonly isReversed?: boolean;
  readonly hasLegend: boolean;
  /** Numbers of series, from 0, whose name the legend leaves out. */
  readonly hiddenLegendEntries?: readonly number[];
}

/** A PNG over the cells. */
export interface PictureData {
  readonly name: string;
  readonly description: string;
  readonly place: PlaceData;
  /** Base64 without a prefix. */
  readonly png: string;
}

/** Page layout of a sheet. */
export interface PrintData {
  /** "A1:H40"; undefined prints all. */
  readonly area?: string;
  readonly orientation?: "portrait" | "landscape";
  /** "$1:$3". */
  readonly titleRows?: string;
  /** One page across, as many down as it takes. */
  readonly fitToWidth?: boolean;
  /** Left and right part of the foot, with Excel's codes: "&P" is the page, "&&" an ampersand. */
  readonly leftFoot?: string;
  readonly rightFoot?: string;
}

/** A whole workbook: what the workbench loads, saves and is given by the demonstration. */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  /** Names that stand for a range or a formula: { name: "Options", refersTo: "Assumptions!$A$3:$B$9" }. */
  readonly names?: readonly { readonly name: string; readonly refersTo: string }[];
}
