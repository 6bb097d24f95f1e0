import type { PipelineFlow, PipelineYear } from "./Pipeline";

/** Weeks from a request to the decision whether to assess, by law. */
export const WEEKS_TO_DECISION = 6;
const WEEKS_A_YEAR = 52;

/**
 * Runs requests through assessments to plans, calendar year by calendar year. Requests come evenly over a year and are
 * decided six weeks later; assessments take the rest of the weeks to a plan. So on 31 December the requests of the last six
 * weeks are undecided, and the assessments that began in the weeks before are under way. More of them than that, where the
 * first year says so, are a backlog that stays.
 *
 * @param years - without a gap and without NaN but for `awaiting`, which counts in the first year alone
 * @returns flows of every year but the first, which only gives the stocks to start from
 */
export function runPipeline(years: readonly PipelineYear[]): PipelineFlow[] {
  const [first] = years;
  // Before the first year everything is taken to have been as in it.
  const begun = [first, first, first].map((year) => year.requests * year.assessed);
  let undecided = first.requests * getDecisionLag(first);
  let inTime = addStock(begun, getAssessmentLag(first));
  const backlog = Number.isNaN(first.awaiting) ? 0 : Math.max(0, first.awaiting - inTime);
  return years.slice(1).map((year) => {
    const stillUndecided = year.requests * getDecisionLag(year);
    const decided = Math.max(0, undecided + year.requests - stillUndecided);
    undecided = stillUndecided;
    const assessed = decided * year.assessed;
    begun.unshift(assessed);
    const before = inTime;
    inTime = Math.min(addStock(begun, getAssessmentLag(year)), before + assessed);
    const completed = before + assessed - inTime;
    return {
      year: year.year,
      requests: year.requests,
      decided,
      assessed,
      completed,
      plans: completed * year.issued,
      undecided,
      awaiting: inTime + backlog,
    };
  });
}

/** Years from a request to its decision. */
const getDecisionLag = ({ weeks }: PipelineYear): number => Math.min(WEEKS_TO_DECISION, weeks) / WEEKS_A_YEAR;

/** Years that an assessment takes. */
const getAssessmentLag = ({ weeks }: PipelineYear): number => Math.max(0, weeks - WEEKS_TO_DECISION) / WEEKS_A_YEAR;

/** Assessments that began within so many years before the end of the latest year; `begun` has the latest first. */
function addStock(begun: readonly number[], lag: number): number {
  return begun.reduce((stock, number, i) => stock + number * Math.min(1, Math.max(0, lag - i)), 0);
}
