import { calculate } from "./formulas";
import type { CellContent } from "../CellContent";
import type { SeriesContent } from "../ChartContent";
import { BAND_COLORS } from "./looks";
import { hold, type PageBuilder, type PlacedChart } from "./PageBuilder";

/** What a fan shows: its names along the foot, and how to look a statistic of one of them up. */
export interface FanContent {
  readonly title: string;
  readonly names: readonly CellContent[];
  readonly nameFormat: string;
  /** Gives the formula of a statistic for the name in a cell. */
  readonly find: (statistic: "Mean" | "P5" | "P25" | "P75" | "P95", name: string) => string;
  readonly line: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
}

const HEADINGS = ["Figures of the fan", "P5", "P5 to P25", "P25 to P75", "P75 to P95", "Mean"];

/**
 * Puts the figures of a fan beside the page, where they are not printed: bands are areas that stand on one another, so each
 * is written as a difference.
 *
 * @param row - of their headings
 * @param column - the first of six
 */
export function addFan(page: PageBuilder, row: number, column: number, fan: FanContent): PlacedChart {
  page.put(row, column, HEADINGS);
  fan.names.forEach((name, i) => {
    const at = row + 1 + i;
    const key = hold(at, column);
    const find = (statistic: Parameters<FanContent["find"]>[0]) => fan.find(statistic, key);
    const difference = (high: "P25" | "P75" | "P95", low: "P5" | "P25" | "P75") =>
      calculate(`${find(high)}-${find(low)}`);
    const bands = [difference("P25", "P5"), difference("P75", "P25"), difference("P95", "P75")];
    page.put(at, column, [name, calculate(find("P5")), ...bands, calculate(find("Mean"))]);
  });
  const nRows = fan.names.length;
  page.look({ row: row + 1, column, nRows, numberFormat: fan.nameFormat });
  page.look({ row: row + 1, column: column + 1, nRows, nColumns: HEADINGS.length - 1, numberFormat: fan.valueFormat });
  const series = (index: number, name: string, kind: SeriesContent["kind"], color: string | null): SeriesContent => ({
    name,
    kind,
    values: { row: row + 1, column: column + index, nRows, nColumns: 1 },
    color,
  });
  return {
    title: fan.title,
    categories: { row: row + 1, column, nRows, nColumns: 1 },
    series: [
      series(1, "", "stacked area", null),
      series(2, "In 9 of 10 futures", "stacked area", BAND_COLORS.wide),
      series(3, "In 5 of 10 futures", "stacked area", BAND_COLORS.narrow),
      series(4, "", "stacked area", BAND_COLORS.wide),
      series(5, fan.line, "line", BAND_COLORS.line),
    ],
    categoryTitle: fan.categoryTitle,
    valueTitle: fan.valueTitle,
    valueFormat: fan.valueFormat,
  };
}
