import type { GroupSummary } from "../../model/summary/GroupSummary";
import type { Dimension, Measure } from "../../model/summary/SummaryRequest";
import type { UncertaintyReport } from "../../model/uncertainty/UncertaintyReport";
import type { Choices } from "../../workbook/Choices";
import type { KnownPoint } from "../pictures/BandPoint";

/** Groupings that a run counts beside the total, so that they can be put on sheets. */
export const GROUPINGS = ["setting", "setting group", "need", "ncy"] as const satisfies readonly Dimension[];
export type Grouping = (typeof GROUPINGS)[number];

/** A finished run, with what it was made from, so that it can say when it is out of date. */
export interface Baseline {
  readonly summaries: readonly GroupSummary[];
  /** What the bands rest on. */
  readonly uncertainty: UncertaintyReport;
  readonly history: readonly KnownPoint[];
  readonly choices: Choices;
  /** Of the tables that were read for the run (`InputReading.fingerprint`). */
  readonly fingerprint: string;
  readonly tookMs: number;
}

/** The summary of one measure and grouping; undefined where the run did not count it. */
export function findSummary(baseline: Baseline, measure: Measure, by: readonly Dimension[]): GroupSummary | undefined {
  return baseline.summaries.find(({ request }) => request.measure === measure && request.by.join() === by.join());
}
