/** A rectangle of cells of one sheet; rows and columns count from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly nRows: number;
  readonly nColumns: number;
}

/** How a series is drawn. Stacked kinds of one chart stand on one another in the order of the series. */
export type SeriesKind = "line" | "column" | "stacked column" | "stacked area" | "bar";

export interface SeriesContent {
  /** Shown in the legend; "" keeps the series out of it. */
  readonly name: string;
  readonly kind: SeriesKind;
  /** One row or one column of numbers on the sheet of the chart. */
  readonly values: CellArea;
  /** "#rrggbb"; null draws nothing and only carries what stands on it (the foot of a band). */
  readonly color: string | null;
}

/** A native chart of a sheet that is written. Everything that it shows stands in cells of the same sheet. */
export interface ChartContent {
  /** The finding, as a sentence. */
  readonly title: string;
  /** The cells that the chart covers. */
  readonly place: CellArea;
  /** One row or one column of names or years, as long as the values. */
  readonly categories: CellArea;
  readonly series: readonly SeriesContent[];
  readonly categoryTitle: string;
  /** With the unit. */
  readonly valueTitle: string;
  /** Excel number format of the axis of values, such as "#,##0". */
  readonly valueFormat: string;
}

/** A picture that lies over the cells of a sheet. */
export interface PictureContent {
  /** What it shows, for people who cannot see it. */
  readonly description: string;
  readonly place: CellArea;
  /** PNG, base64 without a prefix. */
  readonly png: string;
}

/** How a sheet is printed. */
export interface PrintContent {
  readonly area: CellArea;
  readonly orientation: "portrait" | "landscape";
  /** Rows at the top that every page repeats; 0 for none. */
  readonly nTitleRows: number;
  /** Left part of the foot of every page; the page number stands on the right. */
  readonly foot: string;
}
