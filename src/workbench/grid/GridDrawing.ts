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
export function toChartData(chart: GridChart, place: PlaceData): ChartData {
  const hidden = chart.series.flatMap(({ isInLegend }, index) => (isInLegend ? [] : [index]));
  return {
    ...without(chart, "id", "sheetId", "kind", "anchor"),
    place,
    series: chart.series.map((series) => without(series, "id", "isInLegend")),
    ...(hidden.length > 0 && { hiddenLegendEntries: hidden }),
  };
}

export function toPictureData(picture: GridPicture, place: PlaceData): PictureData {
  return { ...without(picture, "id", "sheetId", "anchor"), place };
}

/** A copy that lacks some of its properties. */
export function without<T extends object, K extends keyof T>(object: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...object };
  for (const key of keys) delete copy[key];
  return copy;
}
