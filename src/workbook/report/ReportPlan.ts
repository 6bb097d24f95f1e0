import type { PlanReferences } from "../composeLivePlan";
import type { ProjectionReferences } from "../ProjectionReferences";

/** The sheets of a report between its cover and its figures, in their order. */
export const REPORT_SECTIONS = ["assumptions", "projection", "cost", "balance", "scenarios", "checks"] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** Every sheet of a report, in the order of its tabs. */
export const REPORT_SHEETS = ["cover", ...REPORT_SECTIONS, "figures"] as const;
export type ReportSheet = (typeof REPORT_SHEETS)[number];

/** What plans are shown by. */
export const REPORT_GROUPINGS = ["need", "setting group", "phase"] as const;
export type ReportGrouping = (typeof REPORT_GROUPINGS)[number];

/** A table that the report rests on. */
export interface ReportTable {
  /** "Census", "Population" and so on. */
  readonly role: string;
  readonly reference: string;
  /** Without the headings. */
  readonly nRows: number;
  /** Item of SEND.PROVENANCE that fingerprints it; "" where it has none. */
  readonly fingerprint: string;
}

/** What a balance needs: the tables, and how long its parts are. */
export interface ReportMoney {
  readonly references: PlanReferences;
  /** Financial years of the balance, "2026-27". */
  readonly years: readonly string[];
  /** Lines of the statement, totals and balances included. */
  readonly nStatementLines: number;
  readonly nWorkstreams: number;
}

export interface ReportScenarios {
  /** Reference of the table of levers, with room for more. */
  readonly levers: string;
  readonly names: readonly string[];
  /** Cells of the sheet of levers that are listed, row by row: references such as "'SEND levers'!A5". */
  readonly rows: readonly (readonly string[])[];
  readonly headings: readonly string[];
}

/** Everything that decides what stands on the sheets of a report; numbers come from the formulas on them. */
export interface ReportPlan {
  readonly title: string;
  readonly author: string;
  /** The day of writing, in words. */
  readonly date: string;
  readonly references: ProjectionReferences;
  /** Those wanted, in the order of `REPORT_SECTIONS`. */
  readonly sections: readonly ReportSection[];
  /** Januaries that are shown: the known ones through the last known, then projected ones. */
  readonly knownYears: readonly number[];
  readonly projectedYears: readonly number[];
  /** Groups by grouping, in the model's order. */
  readonly groups: Readonly<Record<ReportGrouping, readonly string[]>>;
  /** NCYs that have people or pupils, rising. */
  readonly ncys: readonly number[];
  /** Financial years of the cost; none without costs. */
  readonly financialYears: readonly string[];
  /** Expected cost of the last January in pounds, which decides in what pounds are shown; 0 without costs. */
  readonly largestCost: number;
  readonly inflation: number;
  readonly tables: readonly ReportTable[];
  readonly money: ReportMoney | null;
  readonly scenarios: ReportScenarios | null;
  /** Problems found when the report was written. */
  readonly nProblems: number;
}

/** Names of the sheets of one report. */
export type ReportNames = Readonly<Record<ReportSheet, string>>;
