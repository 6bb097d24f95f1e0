import type { ModelInput } from "../../model/data/ModelInput";
import type { FinancialCost } from "../../model/money/FinancialCost";
import type { RecoveryPlan } from "../../model/money/RecoveryPlan";
import type { Problem } from "../../model/Problem";
import type { Baseline } from "../journey/Baseline";
import type { ScenarioComparison } from "../scenarios/ScenarioComparison";

/** Everything that the leaders' pack shows, as it came out of the runs. */
export interface PackFacts {
  /** Name of the authority for the first slide; "" where nobody gave one. */
  readonly authority: string;
  /** As it is written: "22 November 2026". */
  readonly madeOn: string;
  readonly input: ModelInput;
  readonly baseline: Baseline;
  /** Of all plans by financial year; null where there are no costs. */
  readonly cost: FinancialCost | null;
  /** null where there is no funding. */
  readonly plan: RecoveryPlan | null;
  /** null where there are no scenarios. */
  readonly comparison: Pick<ScenarioComparison, "baseline" | "scenarios"> | null;
  /** What the checks found and what the runs gave cause to doubt. */
  readonly problems: readonly Problem[];
  /** Whether small counts are hidden. */
  readonly isSuppressed: boolean;
}
