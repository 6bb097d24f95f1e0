/** Everything of a drawn chart, in pixels from its top left. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
  readonly lines: readonly PictureLine[];
  readonly marks: readonly SeriesMarks[];
  readonly swatches: readonly Swatch[];
}

export interface PictureText {
  readonly text: string;
  readonly x: number;
  /** Of the foot of the letters. */
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly isBold?: boolean;
  /** Degrees about its own point. */
  readonly turn?: number;
}

/** A gridline, or the line that values are measured from. */
export interface PictureLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly kind: "grid" | "axis";
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What one series draws. Series that draw nothing are left out. */
export interface SeriesMarks {
  readonly name: string;
  readonly color: string;
  /** Filled, unless it is a line. */
  readonly path?: string;
  readonly isLine: boolean;
  readonly rectangles: readonly Rectangle[];
}

/** The sample of a series beside its name in the legend. */
export interface Swatch extends Rectangle {
  readonly color: string;
}
