import type { ChartKind } from "../xlsx/WorkbookData";

/** A series with what its cells hold now. */
export interface ShownSeries {
  /** "" only where the legend leaves it out. */
  readonly name: string;
  readonly kind: ChartKind;
  /** "#rrggbb"; null draws nothing. */
  readonly color: string | null;
  /** One for each category; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly isInLegend: boolean;
}

/** A chart as it is to be drawn: its references followed, its colours chosen. */
export interface ShownChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ShownSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Excel number format of the axis of values. */
  readonly valueFormat: string;
  readonly isReversed: boolean;
  readonly hasLegend: boolean;
}
