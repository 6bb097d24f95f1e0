import type { ChartData, ChartKind, PictureData, PlaceData, SeriesData } from "../xlsx/WorkbookData";
import type { Anchor } from "./Anchor";

/** A series of a chart that is open; known by its id whatever its place among the others. */
export interface GridSeries extends SeriesData {
  readonly id: string;
  readonly isInLegend: boolean;
}

/** A chart of a sheet that is open. */
export interface GridChart extends Omit<ChartData, "place" | "series" | "hiddenLegendEntries"> {
  readonly id: string;
  readonly sheetId: string;
  /** What a series gets that is added. */
  readonly kind: ChartKind;
  readonly anchor: Anchor;
  readonly series: readonly GridSeries[];
}

/** A picture of a sheet that is open. */
export interface GridPicture extends Omit<PictureData, "place"> {
  readonly id: string;
  readonly sheetId: string;
  readonly anchor: Anchor;
}

/** The chart as a file holds it. */
export function toChartData({ id, sheetId, kind, anchor, series, ...rest }: GridChart, place: PlaceData): ChartData {
  const hidden = series.flatMap(({ isInLegend }, index) => (isInLegend ? [] : [index]));
  return {
    ...rest,
    place,
    series: series.map(({ id, isInLegend, ...data }) => data),
    ...(hidden.length > 0 && { hiddenLegendEntries: hidden }),
  };
}

export function toPictureData({ id, sheetId, anchor, ...rest }: GridPicture, place: PlaceData): PictureData {
  return { ...rest, place };
}
