import type { BandPoint, KnownPoint } from "../pictures/BandPoint";
import type { Flows } from "../pictures/flows/Flows";
import type { FlowGroupWord } from "../pictures/flows/wordFlows";
import type { GroupBar } from "../pictures/GroupChart";
import type { ScenarioLine } from "../pictures/ScenarioChart";

/** How numbers of a chart are written: in words, and as an Excel format for charts that stay editable. */
export interface NumberWords {
  readonly format: (value: number) => string;
  readonly excelFormat: string;
  /** What is counted, in which unit: "Pounds a year for the pupils of that January". */
  readonly unit: string;
  /** The same in two or three words, beside an axis. */
  readonly axis: string;
}

export interface FanContent extends NumberWords {
  readonly kind: "fan";
  readonly known: readonly KnownPoint[];
  readonly bands: readonly BandPoint[];
  readonly nameYear: (year: number) => string;
}

export interface BarsContent extends NumberWords {
  readonly kind: "bars";
  readonly bars: readonly GroupBar[];
  /** What the two bars of a group are: "January 2026" and "January 2031, middle". */
  readonly before: string;
  readonly after: string;
}

export interface LinesContent extends NumberWords {
  readonly kind: "lines";
  readonly lines: readonly ScenarioLine[];
  /** The line whose band is drawn. */
  readonly shown: string;
  readonly nameYear: (year: number) => string;
  readonly hasZero: boolean;
}

export interface FlowsContent {
  readonly kind: "flows";
  readonly flows: Flows;
  readonly word: FlowGroupWord;
}

export type SlideChart = FanContent | BarsContent | LinesContent | FlowsContent;

/** A table of a slide; every row begins with its name. */
export interface SlideTable {
  /** Whether the rows are those of the chart's lines, which they then stand for as its key. */
  readonly isKey?: boolean;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One slide of the pack, whatever draws it. */
export interface Slide {
  /** Short, unlike those of others, and good as the name of a file: "flows-2025". */
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** Unit, and how the picture is read. */
  readonly lead: string;
  readonly chart: SlideChart | null;
  readonly table: SlideTable | null;
  /** Said below the lead where there is neither a chart nor a table. */
  readonly paragraphs: readonly string[];
  /** What the chart shows, for people who cannot see it. */
  readonly description: string;
  /** The numbers in words, a line each. */
  readonly notes: readonly string[];
  /** Source, simulations, seed and version. */
  readonly foot: string;
}
