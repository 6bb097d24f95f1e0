import type { ModelInput } from "../../../../model/data/ModelInput";
import type { ReportSection } from "../../../../workbook/report/ReportPlan";

/** A sheet that a report can have, with why it cannot; "" where it can. */
export interface SectionOffer {
  readonly section: ReportSection;
  readonly label: string;
  readonly missing: string;
}

/** Lists the sheets between cover and figures, with what each needs and lacks. */
export function listSections(input: ModelInput, hasFunding: boolean, nScenarios: number): SectionOffer[] {
  const costs =
    input.costs.length > 0 ? "" : "Needs unit costs: choose a table of them in the step Settings and costs.";
  const funding = hasFunding ? "" : "Needs a funding table: the step Money makes one to fill in.";
  const scenarios = nScenarios > 0 ? "" : "Needs a scenario that is switched on in the step What if.";
  return [
    { section: "assumptions", label: "Assumptions", missing: "" },
    { section: "projection", label: "Projection", missing: "" },
    { section: "cost", label: "Cost by financial year", missing: costs },
    { section: "balance", label: "Balance and recovery plan", missing: costs || funding },
    { section: "scenarios", label: "Scenarios", missing: scenarios },
    { section: "checks", label: "Checks", missing: "" },
  ];
}
