import type { PipelinePlan } from "../pipeline/planPipeline";
import { listLabels, readYear } from "./layRows";
import { nameAgeRow } from "./nameAgeRow";
import { countRows, type CountSource } from "./ReturnCounts";
import type { ReturnJob } from "./ReturnJob";
import { AGE_ROWS, LSRP_ASSESSMENTS, LSRP_NEW_PLANS, LSRP_REQUESTS } from "./returnLabels";
import type { ReturnBlock, ReturnYear } from "./ReturnTable";
import { roundToTotal } from "./roundToTotal";

/** Means are rounded so that rows add up; the sum stands below them, where the return itself has no such row. */
export const ADDED_TOTAL = "Total (not a row of the return)";
/** The one row of tables whose ages are not known. */
const ALL_AGES = "All ages (not a row of the return)";

/**
 * Lays out the tables of the local SEND reform plan that tell the way to a plan. New plans are the joiners of a calendar year
 * by age. Requests and assessments are given for all ages together, where the model has a pipeline: those of the known year
 * are data, and later ones grow as joiners do, with the delays of the pipeline and what levers change in it.
 *
 * @param job - how
 * @param joiners - by age
 * @returns tables 10 and 11 where there is a pipeline, and table 12
 */
export function layNewPlans(
  { years, statistic, pipeline }: Pick<ReturnJob, "years" | "statistic" | "pipeline">,
  joiners: CountSource,
): ReturnBlock[] {
  const isMean = statistic === "mean";
  const ages = countRows(joiners, years, statistic, ([age]) => nameAgeRow(age));
  const totals = countRows(joiners, years, statistic, () => "").get("") ?? years.map(() => 0);
  const labels = listLabels(AGE_ROWS, ages);
  // Who joined before the first known January is not known.
  const isKnown = years.map((_, i) => !Number.isNaN(totals[i]));
  const numbers = years.map((_, i) => {
    const values = readYear(ages, labels, i);
    return isMean && isKnown[i] ? roundToTotal(values, Math.round(totals[i])) : values;
  });
  const newPlans: ReturnBlock = {
    ...LSRP_NEW_PLANS,
    rows: [
      ...labels.map((label, iLabel) => ({
        label,
        values: years.map((_, i) => (isKnown[i] ? numbers[i][iLabel] : null)),
      })),
      ...(isMean
        ? [{ label: ADDED_TOTAL, values: years.map((_, i) => (isKnown[i] ? Math.round(totals[i]) : null)) }]
        : []),
    ],
  };
  if (!pipeline) return [newPlans];
  const flows = years.map((year, i) => countFlows(pipeline, years, totals, year, i));
  const layFlow = (heading: { table: string; block: string }, flow: "requests" | "assessed"): ReturnBlock => ({
    ...heading,
    rows: [{ label: ALL_AGES, values: flows.map((each) => each && Math.round(each[flow])) }],
  });
  return [layFlow(LSRP_REQUESTS, "requests"), layFlow(LSRP_ASSESSMENTS, "assessed"), newPlans];
}

/** Requests and assessments of one calendar year; null where nothing is known of it. */
function countFlows(
  { known, scenario }: PipelinePlan,
  years: readonly ReturnYear[],
  joiners: readonly number[],
  { censusYear }: ReturnYear,
  i: number,
): { requests: number; assessed: number } | null {
  const year = censusYear - 1;
  const assessed = known.requests * known.assessed;
  if (year === known.year) return { requests: known.requests, assessed };
  const flow = scenario.find((each) => each.year === year);
  const before = joiners[years.findIndex((each) => each.censusYear - 1 === known.year)];
  if (!flow || !(before > 0) || flow.plans === 0) return null;
  // As many to each new plan as in the known year, but for what delays and levers change.
  const growth = (joiners[i] / before) * ((assessed * known.issued) / flow.plans);
  return { requests: flow.requests * growth, assessed: flow.assessed * growth };
}
