import type { SheetContent } from "../SheetContent";
import type { Figures } from "./Figures";
import type { PoundScale } from "./looks";
import type { ReportNames, ReportPlan } from "./ReportPlan";

/** What every sheet of a report is composed from. */
export interface ReportParts {
  readonly plan: ReportPlan;
  readonly figures: Figures;
  readonly names: ReportNames;
  readonly scale: PoundScale;
}

/** A finished sheet, and the rows of its findings, which the cover repeats. */
export interface ReportPage {
  readonly content: SheetContent;
  readonly findings: readonly number[];
}
