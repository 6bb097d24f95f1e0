import type { PipelinePlan } from "../../model/pipeline/planPipeline";
import type { CellValue } from "../answer";

/**
 * Lays out a pipeline by calendar year, with the plans that there would be without the levers.
 *
 * @param plan - by calendar year
 */
export function createPipelineTable({ baseline, scenario }: PipelinePlan): CellValue[][] {
  return [
    [
      "Calendar year",
      "Requests",
      "Decided",
      "Assessed",
      "Completed",
      "Plans",
      "Undecided at the end",
      "Awaiting at the end",
      "Plans without levers",
      "Factor of joiners",
      "In January",
    ],
    ...scenario.map((flow, i) => [
      flow.year,
      flow.requests,
      flow.decided,
      flow.assessed,
      flow.completed,
      flow.plans,
      flow.undecided,
      flow.awaiting,
      baseline[i].plans,
      baseline[i].plans > 0 ? flow.plans / baseline[i].plans : 1,
      flow.year + 1,
    ]),
  ];
}
