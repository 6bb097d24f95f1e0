import type { ChartData, PictureData, PrintData, SeriesData, SheetData } from "../xlsx/WorkbookData";
import { toAnchor, type Anchor, type Ruler } from "./Anchor";
import { without, type GridChart, type GridPicture, type GridSeries } from "./GridDrawing";
import { renameSheetInReference } from "./references";

/** What a chart begins as. */
export type NewChart = Omit<GridChart, "id" | "sheetId">;

/**
 * What lies over the cells of the open workbook, and how its sheets are printed. Sheets are known by id; what belongs to
 * one that is deleted stays, unseen, so that undoing the deletion brings it back.
 */
export class Drawings {
  private charts: readonly GridChart[] = [];
  private pictures: readonly GridPicture[] = [];
  private prints = new Map<string, PrintData>();
  private nMade = 0;
  private readonly listeners = new Set<() => void>();

  /** Takes in what the sheets of a workbook have, in place of everything that was here. */
  open(sheets: readonly { readonly id: string; readonly data: SheetData; readonly ruler: Ruler }[]): void {
    this.charts = [];
    this.pictures = [];
    this.prints = new Map(sheets.flatMap(({ id, data }) => (data.print ? [[id, data.print] as const] : [])));
    for (const { id, data, ruler } of sheets) {
      for (const chart of data.charts ?? []) this.takeChart(id, chart, toAnchor(chart.place, ruler));
      for (const picture of data.pictures ?? []) this.takePicture(id, picture, toAnchor(picture.place, ruler));
    }
    this.tell();
  }

  /** Hears that something here has changed. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  getCharts(sheetId: string): GridChart[] {
    return this.charts.filter((chart) => chart.sheetId === sheetId);
  }

  addChart(sheetId: string, chart: NewChart): GridChart {
    const added = { ...chart, id: this.makeId("chart"), sheetId };
    this.charts = [...this.charts, added];
    this.tell();
    return added;
  }

  createSeries(data: SeriesData, isInLegend = true): GridSeries {
    return { ...data, id: this.makeId("series"), isInLegend };
  }

  changeChart(chartId: string, change: Partial<GridChart>): void {
    this.charts = this.charts.map((chart) => (chart.id === chartId ? { ...chart, ...change } : chart));
    this.tell();
  }

  deleteChart(chartId: string): void {
    this.charts = this.charts.filter(({ id }) => id !== chartId);
    this.tell();
  }

  getPictures(sheetId: string): GridPicture[] {
    return this.pictures.filter((picture) => picture.sheetId === sheetId);
  }

  addPicture(sheetId: string, picture: Omit<GridPicture, "id" | "sheetId">): GridPicture {
    const added = { ...picture, id: this.makeId("picture"), sheetId };
    this.pictures = [...this.pictures, added];
    this.tell();
    return added;
  }

  changePicture(pictureId: string, change: Partial<GridPicture>): void {
    this.pictures = this.pictures.map((picture) => (picture.id === pictureId ? { ...picture, ...change } : picture));
    this.tell();
  }

  deletePicture(pictureId: string): void {
    this.pictures = this.pictures.filter(({ id }) => id !== pictureId);
    this.tell();
  }

  getPrint(sheetId: string): PrintData {
    return this.prints.get(sheetId) ?? {};
  }

  changePrint(sheetId: string, change: Partial<PrintData>): void {
    this.prints.set(sheetId, { ...this.getPrint(sheetId), ...change });
  }

  /** References of charts follow a sheet that gets another name. */
  followRename(from: string, to: string): void {
    const rename = (reference: string) => renameSheetInReference(reference, from, to);
    this.charts = this.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        name: series.name.startsWith("=") ? rename(series.name) : series.name,
        values: rename(series.values),
        categories: rename(series.categories),
      })),
    }));
    this.tell();
  }

  private takeChart(sheetId: string, data: ChartData, anchor: Anchor): void {
    const { series, hiddenLegendEntries = [] } = data;
    this.addChart(sheetId, {
      ...without(data, "place", "series", "hiddenLegendEntries"),
      kind: series[0]?.kind ?? "Line",
      anchor,
      series: series.map((one, index) => this.createSeries(one, !hiddenLegendEntries.includes(index))),
    });
  }

  private takePicture(sheetId: string, data: PictureData, anchor: Anchor): void {
    this.addPicture(sheetId, { ...without(data, "place"), anchor });
  }

  private makeId(kind: string): string {
    return `${kind}${++this.nMade}`;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
