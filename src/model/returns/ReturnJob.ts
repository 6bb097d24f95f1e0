import type { PipelinePlan } from "../pipeline/planPipeline";
import type { SummaryRequest } from "../summary/SummaryRequest";
import type { CountSource } from "./ReturnCounts";
import type { ReturnMapping } from "./readMapping";
import type { AgeRule, ReturnName, ReturnStatistic, ReturnYear } from "./ReturnTable";

/** What is to be laid out, and how. */
export interface ReturnJob {
  readonly name: ReturnName;
  readonly ageRule: AgeRule;
  readonly statistic: ReturnStatistic;
  readonly years: readonly ReturnYear[];
  readonly mapping: ReturnMapping;
  /** Name of a place, by setting. */
  readonly places: ReadonlyMap<string, string>;
  /** Requests and assessments; null where the model holds none. */
  readonly pipeline: PipelinePlan | null;
}

/** The counts that a return is made of, in the order of `listRequests`. */
export type ReturnSources = readonly CountSource[];

/** What holds for each return unless something else is asked for. */
export const RETURN_RULES: Readonly<
  Record<ReturnName, { ageRule: AgeRule; statistic: ReturnStatistic; nYears: number | null }>
> = {
  DSG: { ageRule: "NCY+4", statistic: "mean", nYears: null },
  LSRP: { ageRule: "NCY+5", statistic: "median", nYears: 4 },
  SCAP: { ageRule: "NCY+4", statistic: "mean", nYears: 7 },
};

/**
 * Lists the groupings that a return is made of.
 *
 * @param name - of the return
 * @param ageRule - how ages are told
 * @param statistic - the median needs every simulation
 * @returns DSG: total, age and need by setting; LSRP: total, age, phase and need by setting,
 *   joiners by age; SCAP: NCY by setting
 */
export function listRequests(name: ReturnName, ageRule: AgeRule, statistic: ReturnStatistic): SummaryRequest[] {
  const age = ageRule === "NCY+4" ? "age group" : "age group (LSRP)";
  const count = (...by: SummaryRequest["by"]): SummaryRequest => ({ by, measure: "plans" });
  const groupings: Record<ReturnName, readonly SummaryRequest[]> = {
    DSG: [count(), count(age, "setting"), count("need", "setting")],
    LSRP: [count(), count(age), count("phase", "setting"), count("need", "setting"), { by: [age], measure: "joiners" }],
    SCAP: [count("ncy", "setting")],
  };
  return groupings[name].map((request) => ({
    ...request,
    ...(statistic === "median" && { simulations: true }),
  }));
}

/**
 * Chooses the Januaries of a return.
 *
 * @param known - every January that is counted from the data, rising; the last is where the projection starts
 * @param projected - every January of the projection, the last known one first
 * @param nYears - how many projected ones; null for all
 * @param hasHistory - whether every known January is shown, or the last alone
 */
export function chooseYears(
  known: readonly ReturnYear["censusYear"][],
  projected: readonly ReturnYear["censusYear"][],
  nYears: number | null,
  hasHistory: boolean,
): ReturnYear[] {
  const later = projected.filter((year) => year > known[known.length - 1]);
  return [
    ...known.slice(hasHistory ? 0 : -1).map((censusYear) => ({ censusYear, isKnown: true })),
    ...later.slice(0, nYears ?? undefined).map((censusYear) => ({ censusYear, isKnown: false })),
  ];
}
