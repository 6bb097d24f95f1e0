import type { ComparisonRow } from "../../model/compare/compareKey";
import type { GroupSummary } from "../../model/summary/GroupSummary";
import type { Choices } from "../../workbook/Choices";

/** What is compared: plans, and cost where the workbook has costs. */
export const COMPARED = ["plans", "cost"] as const;
export type Compared = (typeof COMPARED)[number];

/** One projection, baseline or scenario: its totals, and its plans by setting group. */
export interface ScenarioProjection {
  readonly name: string;
  readonly plans: GroupSummary;
  readonly cost: GroupSummary | null;
  readonly byGroup: GroupSummary;
  /** Pupils sent elsewhere for want of a place. */
  readonly overflow: GroupSummary;
}

/** A scenario beside the baseline, January by January. */
export interface ScenarioDifference extends ScenarioProjection {
  readonly plansRows: readonly ComparisonRow[];
  readonly costRows: readonly ComparisonRow[] | null;
}

/** A finished comparison, with what it was made from. */
export interface ScenarioComparison {
  readonly baseline: ScenarioProjection;
  readonly scenarios: readonly ScenarioDifference[];
  readonly choices: Choices;
  readonly fingerprint: string;
  /** Of the levers, so that the comparison can say when they have changed. */
  readonly levers: string;
  readonly tookMs: number;
}

export const BASELINE_NAME = "Baseline";
